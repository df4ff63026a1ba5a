import { createHash } from "node:crypto";
import { type MonthNumber, monthOf, stockDay } from "../calendar/month.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Indicator } from "../facts/indicator.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";
import { holdState, storedState, storeState } from "./rollup-state.queries.ts";

/** Months counted at least; the window grows with time and loses nothing. */
const LEAST_MONTHS = 36;
/** Months that the window reaches back at most; what lies before is counted from the facts when it is asked for. */
const MOST_MONTHS = 120;

/** The months that indicator_months holds, the same for every row. */
export interface RollupWindow {
  readonly firstMonth: MonthNumber;
  readonly lastMonth: MonthNumber;
  readonly months: number;
  /** The day the last month's stock stands at, YYYY-MM-DD. */
  readonly today: string;
}

export interface RollupState {
  readonly window: RollupWindow;
  /** Of the definitions counted with; empty where nothing has been counted yet. */
  readonly fingerprint: string;
}

export function windowOf(firstMonth: MonthNumber, today: string): RollupWindow {
  const lastMonth = monthOf(today);
  return { firstMonth, lastMonth, months: lastMonth - firstMonth + 1, today };
}

/**
 * The window of a day: from the first row of a flow on that it reaches back to, if that is not too long ago, and 36 months at least. After the day has moved on it
 * keeps its first month.
 */
export function windowFor(state: RollupState | null, today: string, firstOfFlows: MonthNumber | null): RollupWindow {
  const lastMonth = monthOf(today);
  const firstMonth = Math.min(
    lastMonth - LEAST_MONTHS + 1,
    Math.max(firstOfFlows ?? lastMonth, lastMonth - MOST_MONTHS + 1),
  );
  return windowOf(state === null ? firstMonth : Math.min(state.window.firstMonth, firstMonth), today);
}

/** The day each month of the window is counted as of. */
export function stockDays(window: RollupWindow): string[] {
  return Array.from({ length: window.months }, (_, i) => stockDay(window.firstMonth + i, window.today));
}

/** What the rollups have been counted with; null before the first count. */
export async function readState(client: Queryable): Promise<RollupState | null> {
  const row = (await run(client, storedState, {}))[0];
  if (row === undefined || row.fingerprint === "") return null;
  return { fingerprint: row.fingerprint, window: windowOf(row.first_month, row.as_of) };
}

/** Makes the writers of rollups queue until the end of the transaction; then reads the state. */
export async function lockState(client: Queryable): Promise<RollupState | null> {
  await run(client, holdState, {});
  return readState(client);
}

export async function writeState(client: Queryable, state: RollupState): Promise<void> {
  const { fingerprint, window } = state;
  await run(client, storeState, { fingerprint, firstMonth: window.firstMonth, today: window.today });
}

/** Changes with anything that the stored counts follow from: the measures, their order, and the SQL of the facts. */
export function fingerprintOf(indicators: readonly Indicator[]): string {
  // raise the number whenever what is kept beside the counts is found another way
  const hash = createHash("sha256").update("data coverage 3, rows of flows first");
  for (const { id, numerator, denominator } of indicators)
    hash.update(
      JSON.stringify([
        id,
        numerator.over,
        numerator.sql,
        denominator?.over,
        denominator?.sql,
        numerator.decimals,
        denominator?.decimals,
      ]),
    );
  for (const facts of Object.values(STOCK_FACTS)) hash.update(facts.changeDays).update(facts.asOf("spans"));
  for (const { name, rows, day } of Object.values(FLOWS)) hash.update(JSON.stringify([name, rows, day]));
  return hash.digest("hex");
}
