import { firstDay, lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import type { Row } from "../../db/statement.ts";
import type { Indicator, Measure } from "../../facts/indicator.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import { scopeOf } from "../../indicators/amounts-from-facts.ts";
import { familiesOf } from "../../indicators/known-by.ts";
import type { Period } from "../../indicators/period.ts";
import { plus } from "../../indicators/untold.ts";
import { grouped } from "../../loader.ts";
import type { Region } from "../../region/region.type.ts";
import { measuresOf } from "./countable.ts";
import { type Amount, amountOf, type Counted, type Counting, countedOf, countedSubject } from "./counted.ts";
import { estateAmounts, estatesOnDay } from "./estate-amounts.queries.ts";

type EstateOnDay = Row<typeof estatesOnDay>;

/** Estates below a region that stand on the period's last day. */
export async function countEstates(
  context: Context,
  scheme: Counting,
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const { estates, ...of } = await estatesCounted(context, scheme, under, period);
  return estates.map((estate) =>
    countedSubject(
      {
        subject: encodeId("estate", estate.city_code, estate.estate_id),
        name: estate.name,
        region: context.regions.byId(estate.region_id),
      },
      of.counted,
      (indicator) => of.amount([estate], indicator),
    ),
  );
}

/** Firms that manage an estate below a region on the period's last day: of all those estates together. */
export async function countFirms(
  context: Context,
  scheme: Counting,
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const { estates, ...of } = await estatesCounted(context, scheme, under, period);
  const byFirm = grouped(
    estates.filter(({ firm_id }) => firm_id !== null),
    ({ city_code, firm_id }) => encodeId("firm", city_code, firm_id!),
  );
  return [...byFirm].map(([subject, managed]) =>
    countedSubject({ subject, name: managed[0]!.firm!, region: above(context, managed) }, of.counted, (indicator) =>
      of.amount(managed, indicator),
    ),
  );
}

async function estatesCounted(context: Context, scheme: Counting, under: Region, period: Period) {
  const counted = countedOf(scheme);
  const asked = {
    ...scopeOf(context, [under]),
    days: [lastDay(period.to)],
    fromDays: [firstDay(period.from)],
    pastDays: [firstDay(period.to + 1)],
  };
  const measures = [...new Set(counted.flatMap(({ indicator }) => measuresOf(indicator)))];
  const sums = new Map<Measure, Map<string, number | null>>(measures.map((measure) => [measure, new Map()]));
  const [estates] = await Promise.all([
    context.run(estatesOnDay, asked),
    ...[...grouped(measures, ({ over }) => over)].map(async ([over, own]) => {
      for (const row of await context.run(estateAmounts(over, own), asked))
        for (const [at, measure] of own.entries())
          sums.get(measure)!.set(`${row.city_code}:${row.estate_id}`, row.amounts[at]!);
    }),
  ]);
  const sumOf = (measure: Measure, of: readonly EstateOnDay[]): number | null =>
    of
      .map(({ city_code, estate_id }) => sums.get(measure)!.get(`${city_code}:${estate_id}`))
      .reduce<number | null>((sum, own) => (own === undefined ? sum : plus(sum, own)), 0);
  const known = new Map(
    counted.map(({ indicator }) => [indicator, context.coverage.during(familiesOf(indicator), period)]),
  );
  /** Null unless all that it is made of is on record for the whole period wherever the estates lie. */
  const amount = (of: readonly EstateOnDay[], indicator: Indicator): Amount | null => {
    const isKnown = of.every(
      ({ region_id }) => known.get(indicator)!(context.regions.byId(region_id)).extent === "WHOLE",
    );
    if (!isKnown) return null;
    const { numerator, denominator } = indicator;
    return amountOf(indicator, {
      numerator: sumOf(numerator, of),
      denominator: denominator === null ? null : sumOf(denominator, of),
    });
  };
  return { estates, counted, amount };
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
