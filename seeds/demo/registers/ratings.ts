import { chooseExactly } from "../apportion.ts";
import { dayText } from "../calendar.ts";
import { favour } from "../local-quality.ts";
import { type Estate, type Firm, numbered, type Row } from "../model.ts";
import { Random } from "../random.ts";
import type { DemoCity } from "./demo-city.ts";
import { howMany } from "./how-many.ts";

const QUARTER = 91;
/** Firms whose credit is on record. */
const RATED = 0.4;
const CREDIT = [
  ["AAA", 0.06],
  ["AA", 0.12],
  ["A", 0.18],
  ["B", 0.56],
  ["C", 0.08],
] as const;
const STARS = [
  ["STARS_5", 0.12],
  ["STARS_4", 0.34],
  ["STARS_3", 0.54],
] as const;
const GOOD = ["服务质量评价靠前", "投诉办结率高", "应急处置及时"];
const BAD = ["投诉量居前", "整改不到位", "擅自撤离服务人员"];

/** One city's ratings: credit of its firms, model sites, smart estates, and the quarterly red and black lists of the last half-year. */
export function makeRatings(city: DemoCity): Row[] {
  const { plan, estates, firms, today } = city;
  const random = new Random(`ratings:${plan.code}`);
  const number = numbered("RT", plan.code);
  const row = (scheme: string, at: { estate?: Estate; firm?: Firm }, rated: number, more: Partial<Row> = {}): Row => ({
    id: number(),
    scheme,
    region_code: at.estate?.place.code ?? at.firm?.countyCode ?? null,
    estate_id: at.estate?.id ?? null,
    firm_id: at.firm?.id ?? null,
    grade: null,
    place: null,
    reason: null,
    rated_on: dayText(rated),
    until_day: null,
    ...more,
  });
  const there = firms.filter(({ from }) => from === null || from < today - 400);
  const well = ({ place }: Estate): number => favour("care", place);
  const listed = howMany(city, "red_list_size", Math.min(25, there.length / 25));
  const lists = [1, 2].flatMap((ago) => {
    const rated = today - (today % QUARTER) - QUARTER * (ago - 1) - 20;
    const chosen = chooseExactly(there, Math.round(listed) * 2, random);
    return chosen.map((firm, i) => {
      const red = i % 2 === 0;
      return row(red ? "RED_LIST" : "BLACK_LIST", { firm }, rated, {
        place: 1 + Math.floor(i / 2),
        reason: random.pick(red ? GOOD : BAD),
        until_day: dayText(rated + QUARTER),
      });
    });
  });
  return [
    ...chooseExactly(there, Math.round(there.length * RATED), random).map((firm) =>
      row("CREDIT", { firm }, today - random.whole(20, 380), { grade: drawn(CREDIT, random.next()) }),
    ),
    ...chooseExactly(estates, howMany(city, "demonstration_sites", estates.length * 0.012), random, well).map(
      (estate) => row("MODEL_SITE", { estate }, today - random.whole(40, 1500)),
    ),
    ...chooseExactly(estates, howMany(city, "smart_estates_per_year", estates.length * 0.03), random, well).map(
      (estate) =>
        row("SMART_ESTATE", { estate }, today - random.whole(20, 360), {
          grade: estate.old ? "STARS_3" : random.pick(["STARS_3", "STARS_4", "STARS_4", "STARS_5"]),
        }),
    ),
    ...lists,
    ...starsOf(city).map(({ estate, grade, rated }) => row("STAR", { estate }, rated, { grade })),
  ];
}

/** Share of the estates that have stars of the city's scheme. */
const STARRED = 0.04;

/** Estates with stars, those best cared for among them; drawn apart, so that nothing else of the city changes with them. */
function starsOf({ plan, estates, today }: DemoCity): { estate: Estate; grade: string; rated: number }[] {
  const random = new Random(`stars:${plan.code}`);
  const managed = estates.filter(({ from }) => from === null || from < today - 500);
  return chooseExactly(managed, Math.round(managed.length * STARRED), random, ({ place }) => favour("care", place)).map(
    (estate) => ({ estate, grade: drawn(STARS, random.next()), rated: today - random.whole(30, 400) }),
  );
}

function drawn(parts: readonly (readonly [string, number])[], at: number): string {
  let sum = 0;
  for (const [code, part] of parts) {
    sum += part;
    if (at < sum) return code;
  }
  return parts.at(-1)![0];
}
