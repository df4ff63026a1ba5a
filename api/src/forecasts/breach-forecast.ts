import { nowOf } from "../calendar/clock.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { type Due, expectedBreaches } from "./expected-breaches.ts";
import { duesByAge } from "./forecast.queries.ts";
import type { BreachForecast, ForecastPart } from "./forecast.type.ts";
import { forecastHorizons, horizonsAt } from "./horizons.ts";
import { firmText, paceAt, whereAt } from "./pace-at.ts";
import { skillNow } from "./skill-now.ts";

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
    skillNow(context, region, at),
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
