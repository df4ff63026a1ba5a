import { firstDay, lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import type { Row } from "../../db/statement.ts";
import type { Measure } from "../../facts/indicator.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import { scopeOf } from "../../indicators/amounts-from-facts.ts";
import type { OnDays } from "../../indicators/facts-rows.ts";
import { familiesOf } from "../../indicators/known-by.ts";
import type { Period } from "../../indicators/period.ts";
import { plus } from "../../indicators/untold.ts";
import { grouped } from "../../loader.ts";
import type { Region } from "../../region/region.type.ts";
import { measuresOf } from "./countable.ts";
import { type Amount, amountOf, type Counted, type Counting, countedSubject } from "./counted.ts";
import { type CountedValue, countedOf, isOfFirm, monthsOf, reachOf } from "./counted-value.ts";
import { estateAmounts, estatesOnDay, firmAmounts, managedEstatesOnDay } from "./estate-amounts.queries.ts";

type EstateOnDay = Row<typeof estatesOnDay>;
type ManagedEstate = Row<typeof managedEstatesOnDay>;

/** Estates below a region that stand on the period's last day. */
export async function countEstates(
  context: Context,
  scheme: Counting,
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const onDay = (asked: OnDays) => context.run(estatesOnDay, asked);
  const { estates, ...of } = await estatesCounted(context, scheme, under, period, onDay);
  return estates.map((estate) =>
    countedSubject(
      {
        subject: encodeId("estate", estate.city_code, estate.estate_id),
        name: estate.name,
        region: context.regions.byId(estate.region_id),
      },
      of.counted,
      (value) => of.amount([estate], value),
    ),
  );
}

/** Firms that manage an estate below a region on the period's last day: of all those estates together, and of the entries that name the firm. */
export async function countFirms(
  context: Context,
  scheme: Counting,
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const onDay = (asked: OnDays) => context.run(managedEstatesOnDay, asked);
  const { estates, ...of } = await estatesCounted(context, scheme, under, period, onDay);
  const byFirm = grouped(
    estates.filter(({ firm_id }) => firm_id !== null),
    ({ city_code, firm_id }) => encodeId("firm", city_code, firm_id!),
  );
  return [...byFirm].map(([subject, managed]) =>
    countedSubject({ subject, name: managed[0]!.firm!, region: above(context, managed) }, of.counted, (value) =>
      isOfFirm(value) ? of.amountNaming(managed, value) : of.amount(managed, value),
    ),
  );
}

async function estatesCounted<Estate extends EstateOnDay>(
  context: Context,
  scheme: Counting,
  under: Region,
  period: Period,
  onDay: (asked: OnDays) => Promise<readonly Estate[]>,
) {
  const counted = countedOf(scheme);
  const within = (months: Period) => ({
    ...scopeOf(context, [under]),
    days: [lastDay(months.to)],
    fromDays: [firstDay(months.from)],
    pastDays: [firstDay(months.to + 1)],
  });
  const namesFirm = (value: CountedValue): boolean => scheme.subject === "FIRM" && isOfFirm(value);
  const together = [...grouped(counted, (value) => `${reachOf(value, period).from} ${namesFirm(value)}`).values()];
  const sums = new Map<Measure, Map<string, number | null>>(
    counted.flatMap(({ indicator }) => measuresOf(indicator)).map((measure) => [measure, new Map()]),
  );
  const [estates] = await Promise.all([
    onDay(within(period)),
    ...together.flatMap((values) => {
      const measures = [...new Set(values.flatMap(({ indicator }) => measuresOf(indicator)))];
      const amountsOver = namesFirm(values[0]!) ? firmAmounts : estateAmounts;
      const asked = within(reachOf(values[0]!, period));
      return [...grouped(measures, ({ over }) => over)].map(async ([over, own]) => {
        for (const row of await context.run(amountsOver(over, own), asked))
          for (const [at, measure] of own.entries())
            sums.get(measure)!.set(`${row.city_code}:${row.number}`, row.amounts[at]!);
      });
    }),
  ]);
  const sumOf = (measure: Measure, numbers: readonly string[]): number | null =>
    numbers
      .map((number) => sums.get(measure)!.get(number))
      .reduce<number | null>((sum, own) => (own === undefined ? sum : plus(sum, own)), 0);
  const known = new Map(
    counted.map((value) => [value, context.coverage.during(familiesOf(value.indicator), monthsOf(value, period))]),
  );
  /** Null unless all that it is made of is on record for all its months wherever the estates lie. */
  const amountOfAll = (of: readonly EstateOnDay[], value: CountedValue, numbers: readonly string[]): Amount | null => {
    const isKnown = of.every(({ region_id }) => known.get(value)!(context.regions.byId(region_id)).extent === "WHOLE");
    if (!isKnown) return null;
    const { numerator, denominator } = value.indicator;
    return amountOf(value.indicator, {
      numerator: sumOf(numerator, numbers),
      denominator: denominator === null ? null : sumOf(denominator, numbers),
    });
  };
  return {
    estates,
    counted,
    amount: (of: readonly EstateOnDay[], value: CountedValue) =>
      amountOfAll(
        of,
        value,
        of.map(({ city_code, estate_id }) => `${city_code}:${estate_id}`),
      ),
    /** Of the entries that name the firm of the estates. */
    amountNaming: (of: readonly ManagedEstate[], value: CountedValue) =>
      amountOfAll(of, value, [`${of[0]!.city_code}:${of[0]!.firm_id}`]),
  };
}

/** The smallest region in which all of the estates lie. */
function above(context: Context, estates: readonly EstateOnDay[]): Region {
  const { regions } = context;
  const paths = [...new Set(estates.map(({ region_id }) => region_id))].map((id) => {
    const path: Region[] = [];
    for (let at: Region | null = regions.byId(id); at !== null; at = regions.above(at)) path.unshift(at);
    return path;
  });
  const [first, ...others] = paths as [Region[], ...Region[][]];
  const shared = first.filter((region, at) => others.every((path) => path[at] === region));
  return shared.at(-1)!;
}
