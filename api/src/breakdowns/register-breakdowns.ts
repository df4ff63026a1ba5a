import { firstDay, monthOf } from "../calendar/month.ts";
import { codeColumns } from "../registers/derive/record.ts";
import type { RegisterGroup } from "../registers/derive/register-counts.queries.ts";
import { shownCounts } from "../registers/derive/shown-counts.ts";
import { camel, type Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";
import { type Breakdown, NOT_KNOWN, partsOf } from "./breakdown.ts";
import { type CodeCount, rowsByRegion } from "./rows-by-region.ts";

/** The records of a register by a column of codes: told in the period, or of intervals those that hold on the day. */
function recordsBy(register: Register, column: string): Breakdown {
  const { id, name, unit, topic, time, columns, coverage } = register;
  const { codes, name: by } = columns[column]!;
  const field = camel(column);
  return {
    id: `${id}.${field}`,
    name: { zh: `${name.zh}的${by.zh}`, en: `${name.en} by ${by.en.toLowerCase()}` },
    unit,
    topics: [topic],
    time: time.kind === "interval" ? "interval" : "flow",
    async count(context, region, { from, to }) {
      const holds = time.kind === "interval" && from === null;
      const days = { from: holds ? null : (from ?? firstDay(monthOf(to))), to };
      const filter = { under: region.code, ...(holds ? { openOn: to } : days) };
      const by = async (groups: readonly RegisterGroup[]): Promise<CodeCount[]> =>
        (await shownCounts(context, register, groups, null, field, filter)).map((row) => ({
          region: row.region,
          code: row.code,
          count: row.records,
        }));
      const counted = await by(["REGION", "CODE"]);
      const ofAll = counted.some(({ count }) => count === null) ? await by(["CODE"]) : counted;
      return rowsByRegion(context, region, days, coverage, [...partsOf(codes!), NOT_KNOWN], counted, ofAll);
    },
  };
}

export const registerBreakdowns: readonly Breakdown[] = REGISTERS.flatMap((register) =>
  codeColumns(register).map((column) => recordsBy(register, column)),
);
