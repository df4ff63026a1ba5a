import { firstDay, lastDay, monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { MoneyAsked } from "./money.queries.ts";
import * as sql from "./money.queries.ts";
import type { BalanceBreaks, MoneyByKind } from "./money.type.ts";

/** Months YYYY-MM, both included; `under` is the code of a region. */
export interface MoneyWanted {
  readonly under: string;
  readonly from: string;
  readonly to: string;
}

/** Throws BadInput and NotFound. */
function asked(context: Context, { under, from, to }: MoneyWanted): MoneyAsked {
  const [first, last] = [monthOf(from), monthOf(to)];
  if (last > monthOf(context.today)) throw new BadInput("to", `a month up to ${context.today.slice(0, 7)}`, to);
  if (first > last) throw new BadInput("from", `a month up to ${monthText(last)} (to)`, from);
  return { ...context.regions.scope(context.region(under)), from: firstDay(first), to: lastDay(last) };
}

/** What came in and went out, by kind, the largest first; empty where nothing is on record. */
export async function moneyByKind(context: Context, wanted: MoneyWanted): Promise<MoneyByKind[]> {
  const rows = await context.run(sql.moneyByKind, asked(context, wanted));
  return rows.map(({ kind, came_in, went_out, movements }) => ({
    kind,
    cameIn: came_in,
    wentOut: went_out,
    movements,
  }));
}

export async function balanceBreaks(context: Context, wanted: MoneyWanted, first: number): Promise<BalanceBreaks> {
  const rows = await context.run(sql.balanceBreaks, { ...asked(context, wanted), limit: Math.max(first, 1) });
  return {
    totalCount: rows[0]?.breaks ?? 0,
    nodes: rows.slice(0, first).map((row) => ({
      estateKey: { cityCode: row.city_code, number: row.estate_id },
      region: context.regions.byId(row.region_id),
      fund: row.fund,
      beforeOn: row.before_on,
      knownOn: row.known_on,
      balance: row.balance,
      off: row.off,
    })),
  };
}
