import type { Indicator } from "../../facts/indicator.ts";
import { indicatorById } from "../../indicators/indicator-by-id.ts";
import type { Period } from "../../indicators/period.ts";
import { type Scheme, valuesOf } from "../scheme.ts";
import { indicatorOfSum, LONGEST_MONTHS, namesFirms, type RegisterSum } from "./register-sum.ts";

/** A value of a scheme that is counted: by an indicator of the platform, or by a register's entries as by one. */
export interface CountedValue {
  readonly id: string;
  readonly indicator: Indicator;
  /** Null: by an indicator of the platform, which rollups hold. */
  readonly sum: RegisterSum | null;
}

/** What of a scheme is counted, by its id. */
export const countedOf = (scheme: Pick<Scheme, "criteria" | "beside">): readonly CountedValue[] =>
  valuesOf(scheme).flatMap(({ id, from }): CountedValue[] => {
    if (from === undefined) return [];
    return "register" in from
      ? [{ id, indicator: indicatorOfSum(from), sum: from }]
      : [{ id, indicator: indicatorById(from.indicator), sum: null }];
  });

/** The months of which a value is told: those of the period, or those up to its end in which entries do not expire. */
export const monthsOf = ({ sum }: CountedValue, { from, to }: Period): Period => ({
  from: sum?.months === undefined ? from : to - sum.months + 1,
  to,
});

/** The months whose entries may count: those that expire on days of their own may have been told long before. */
export const reachOf = (value: CountedValue, period: Period): Period =>
  value.sum?.until === undefined ? monthsOf(value, period) : { from: period.to - LONGEST_MONTHS + 1, to: period.to };

/** Whether a firm's value is that of what names it, and not of the estates that it manages. */
export const isOfFirm = ({ sum }: CountedValue): boolean => sum !== null && namesFirms(sum);
