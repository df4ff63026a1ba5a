import { nowOf } from "../calendar/clock.ts";
import { CHINA, instantOf, localDayOf } from "../calendar/local-time.ts";
import { firstOfMonth, lastOfMonth } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Region } from "../region/region.type.ts";
import { type Due, expectedBreaches } from "./expected-breaches.ts";
import { duesByAge } from "./forecast.queries.ts";
import type { BreachForecast, ForecastPart } from "./forecast.type.ts";
import { forecastHorizons, horizonsAt } from "./horizons.ts";
import { judgedThen } from "./judged-then.ts";
import { firmText, paceAt, whereAt } from "./pace-at.ts";
import { type Judged, type Skill, skillOf } from "./skill.ts";

/** Months that are over in which the forecast is tried; the first of them for its rate alone. */
const TRIED = 4;
/** On each month's tenth day, at noon: what was due until its end is known since. */
const TRIED_ON = "10";

/** What will be overdue of a region's open complaints. Throws NotFound. What is told of now is old a moment later. */
export async function breachForecast(context: Context, under: string): Promise<BreachForecast> {
  context.outcome.passing = true;
  const region = context.region(under);
  const at = nowOf(context.config).getTime();
  const ends = horizonsAt(at);
  const kinds = forecastHorizons.values.toSorted((a, b) => ends[a] - ends[b]);
  const where = whereAt(context, region, at);
  const [pace, rows, skill] = await Promise.all([
    paceAt(context, where),
    context.run(duesByAge, { ...where, untils: kinds.map((kind) => new Date(ends[kind])) }),
    skillIn(context, region, at),
  ]);
  const foreseen = skill.verdict !== "NO_SKILL";
  const dueOf = (row: DueRow): Due => ({
    complaints: row.complaints,
    expected: pace.stillOpen(firmText(row.firm_city, row.firm_id), row.category, row.span, row.due_span),
  });
  const part = (those: readonly DueRow[]): ForecastPart => {
    const { due, unknown, expected, low, high } = expectedBreaches(those.map(dueOf));
    const told = foreseen && unknown < due;
    return { due, unknown, expected: told ? expected : null, low: told ? low : null, high: told ? high : null };
  };
  const dues = rows.filter(({ horizon }) => horizon > 0);
  return {
    at: new Date(at),
    overdue: rows.reduce((sum, { horizon, complaints }) => sum + (horizon === 0 ? complaints : 0), 0),
    horizons: kinds.map((horizon, place) => ({
      horizon,
      until: new Date(ends[horizon]),
      ...part(dues.filter((row) => row.horizon <= place + 1)),
    })),
    categories: byPart(dues, ({ category }) => category).map(([categoryId, those]) => ({ categoryId, ...part(those) })),
    firmParts: byPart(dues, ({ firm_city, firm_id }) => firmText(firm_city, firm_id) ?? "").map(([, those]) => {
      const { firm_city: cityCode, firm_id: number } = those[0]!;
      return { firmKey: cityCode === null || number === null ? null : { cityCode, number }, ...part(those) };
    }),
    skill,
  };
}

type DueRow = Row<typeof duesByAge>;

/** Rows by what they are of, most complaints first. */
function byPart(rows: readonly DueRow[], keyOf: (row: DueRow) => string): [string, DueRow[]][] {
  const parts = new Map<string, DueRow[]>();
  for (const row of rows) {
    const part = parts.get(keyOf(row));
    if (part === undefined) parts.set(keyOf(row), [row]);
    else part.push(row);
  }
  const size = (those: readonly DueRow[]): number => those.reduce((sum, { complaints }) => sum + complaints, 0);
  return [...parts].sort(([a, one], [b, other]) => size(other) - size(one) || (a < b ? -1 : 1));
}

/** What became of the same forecast in the months before. */
async function skillIn(context: Context, region: Region, now: number): Promise<Skill> {
  const today = localDayOf(CHINA, now);
  const moments: Judged[][] = [];
  for (let before = TRIED; before >= 1; before -= 1) {
    const first = firstOfMonth(today, -before);
    const at = instantOf(CHINA, `${first.slice(0, 8)}${TRIED_ON}`, "12:00:00");
    const until = instantOf(CHINA, lastOfMonth(first), "23:59:59");
    moments.push(await judgedThen(context, whereAt(context, region, at), until));
  }
  return skillOf(moments);
}
