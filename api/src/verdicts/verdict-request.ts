import type { PolicyVersions } from "../clocks/policy-versions.ts";
import type { Mapping } from "../imports/mapping.ts";
import type { DayOrderName } from "../parsers/day-order.ts";

export interface VerdictRequest {
  /** .csv or .xlsx: a row a complaint, with the deadline or the verdict of its source. */
  readonly file: string;
  /** What counts the deadlines; null: those that the file dates. */
  readonly policy: PolicyVersions | null;
  /** Whose business hours count; the policy's own where left out. */
  readonly region?: string | undefined;
  /** Of its times without one, an IANA name. */
  readonly timeZone: string;
  /** The moment at which what is open is judged, in milliseconds; the latest that the file tells of where left out. */
  readonly at?: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly mapping?: Mapping | undefined;
  readonly dateOrder?: DayOrderName | undefined;
}
