import type { TypedDocumentNode } from "urql";
import { addMonths, lastDay } from "../../../calendar/month.ts";
import { codeColumns, type Register } from "../../../registers/register.ts";
import type { BriefingPeriod, Days } from "../../../wording/period.ts";
import { RegisterFactsQuery } from "./register-reading.ts";

/** Puts a question to the server; throws its error. */
export type Ask = <Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What the briefing's questions ask, of a region and its month. */
export function variablesOf(code: string, period: BriefingPeriod) {
  const { month } = period;
  const within = (days: Days): { under: string; from: string; to: string } => ({ under: code, ...days });
  return {
    region: { code, month, day: period.days.to },
    parts: { under: code, month },
    makeUp: {
      code,
      asOf: period.days.to,
      now: within(period.days),
      before: within(period.before),
      yearBefore: within(period.yearBefore),
    },
  };
}

/** What one register has of a region and month. */
export async function askRegister(
  ask: Ask,
  register: Register,
  region: string,
  hasParts: boolean,
  period: BriefingPeriod,
) {
  const [column = null] = codeColumns(register);
  const isInterval = register.time === "INTERVAL";
  const { month, days } = period;
  const monthBefore = addMonths(month, -1);
  // states are those last known at the end of a month, however long before
  const isState = register.time === "STATE";
  const before = isState ? { from: days.from, to: lastDay(monthBefore) } : period.before;
  const within = ({ from, to }: Days) => ({ under: region, ...(!isState && { from }), to });
  const answer = await ask(RegisterFactsQuery, {
    register: register.id,
    region,
    families: [register.dataFamily],
    month,
    monthBefore,
    groups: hasParts ? ["REGION"] : [],
    now: within(days),
    before: within(before),
    ever: { under: region, to: days.to },
    open: { under: region, ...(isInterval && { openOn: days.to }) },
    isInterval,
    code: column?.field ?? null,
    hasCodes: column !== null,
  });
  return { register, column, answer };
}
