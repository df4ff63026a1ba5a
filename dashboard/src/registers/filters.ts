import { firstDay, lastDay } from "../calendar/month.ts";
import type { RegisterAddress } from "./address.ts";

/** The filter of `registerCounts`. */
export interface CountsFilter {
  readonly under: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly sources?: string[];
  readonly openOn?: string;
  readonly estate?: string;
  readonly firm?: string;
  readonly codes?: { field: string; codes: string[] }[];
}

/** What of an address a count leaves aside. */
interface Aside {
  /** Any day, in place of the months of the address. */
  readonly period?: true;
  /** The choice in this column, so that what else could be chosen is counted too. */
  readonly column?: string;
  readonly source?: true;
}

/** The filter that counts what an address shows. */
export function countsFilter(address: RegisterAddress, aside: Aside = {}): CountsFilter {
  const { region, from, to, source, open, ever, estate, firm } = address;
  const codes = Object.entries(address.codes).flatMap(([field, chosen]) =>
    field === aside.column ? [] : [{ field, codes: [...chosen] }],
  );
  return {
    under: region,
    ...(!aside.period && !ever && { from: firstDay(from), to: lastDay(to) }),
    ...(source !== undefined && !aside.source && { sources: [source] }),
    ...(open !== undefined && { openOn: open }),
    ...(estate !== undefined && { estate }),
    ...(firm !== undefined && { firm }),
    ...(codes.length > 0 && { codes }),
  };
}

/** The same as the filter of the register's own list, where codes are named as their columns are. */
export function listFilter(address: RegisterAddress): Readonly<Record<string, unknown>> {
  const { codes = [], ...rest } = countsFilter(address);
  return { ...rest, ...Object.fromEntries(codes.map(({ field, codes: chosen }) => [field, chosen])) };
}
