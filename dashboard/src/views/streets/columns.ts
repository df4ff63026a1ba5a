import type { StreetRow } from "./streets-query.ts";

/** The parts of the table, in their order. */
export const GROUPS = ["received", "inTime", "soFar", "trouble", "open", "hours", "satisfaction"] as const;

/** What a cell opens: the complaints that it counts, or the number of an indicator. */
type Opens = { readonly list: ListKind } | { readonly indicator: string };
export type ListKind = "received" | "judged" | "reopened" | "overdue" | "openLong" | "escalatedNow";

interface Declared {
  readonly sortBy: string;
  readonly group: (typeof GROUPS)[number];
  readonly decimals: number;
  /** Printed with its sign; a percentage, or percentage points. */
  readonly form: "count" | "signed%" | "%" | "points" | "number";
  /** What is better, which is what is listed last at first. */
  readonly better: "more" | "less";
  readonly opens: Opens;
}

const list = (kind: ListKind): Opens => ({ list: kind });
const number = (indicator: string): Opens => ({ indicator });

/** The columns by the field that each shows, in their order. */
export const COLUMNS = {
  received: {
    sortBy: "RECEIVED",
    group: "received",
    decimals: 0,
    form: "count",
    better: "less",
    opens: list("received"),
  },
  matters: {
    sortBy: "MATTERS",
    group: "received",
    decimals: 0,
    form: "count",
    better: "less",
    opens: list("received"),
  },
  changePercent: {
    sortBy: "CHANGE_PERCENT",
    group: "received",
    decimals: 1,
    form: "signed%",
    better: "less",
    opens: number("complaints"),
  },
  yearChangePercent: {
    sortBy: "YEAR_CHANGE_PERCENT",
    group: "received",
    decimals: 1,
    form: "signed%",
    better: "less",
    opens: number("complaints"),
  },
  perThousandHouseholds: {
    sortBy: "PER_THOUSAND_HOUSEHOLDS",
    group: "received",
    decimals: 2,
    form: "number",
    better: "less",
    opens: number("complaints_per_1000_households"),
  },
  handledInTime: {
    sortBy: "HANDLED_IN_TIME",
    group: "inTime",
    decimals: 1,
    form: "%",
    better: "more",
    opens: list("judged"),
  },
  closedInTime: {
    sortBy: "CLOSED_IN_TIME",
    group: "inTime",
    decimals: 1,
    form: "%",
    better: "more",
    opens: list("judged"),
  },
  closedInTimeChange: {
    sortBy: "CLOSED_IN_TIME_CHANGE",
    group: "inTime",
    decimals: 1,
    form: "points",
    better: "more",
    opens: list("judged"),
  },
  closedSoFar: {
    sortBy: "CLOSED_SO_FAR",
    group: "soFar",
    decimals: 1,
    form: "%",
    better: "more",
    opens: list("received"),
  },
  closedSoFarChange: {
    sortBy: "CLOSED_SO_FAR_CHANGE",
    group: "soFar",
    decimals: 1,
    form: "points",
    better: "more",
    opens: list("received"),
  },
  escalated: {
    sortBy: "ESCALATED",
    group: "trouble",
    decimals: 0,
    form: "count",
    better: "less",
    opens: number("complaints_escalated_share"),
  },
  reopened: {
    sortBy: "REOPENED",
    group: "trouble",
    decimals: 0,
    form: "count",
    better: "less",
    opens: list("reopened"),
  },
  repeats: { sortBy: "REPEATS", group: "trouble", decimals: 0, form: "count", better: "less", opens: list("received") },
  repeatsWithin7Days: {
    sortBy: "REPEATS_WITHIN_7_DAYS",
    group: "trouble",
    decimals: 0,
    form: "count",
    better: "less",
    opens: list("received"),
  },
  overdue: { sortBy: "OVERDUE", group: "open", decimals: 0, form: "count", better: "less", opens: list("overdue") },
  openLong: { sortBy: "OPEN_LONG", group: "open", decimals: 0, form: "count", better: "less", opens: list("openLong") },
  escalatedNow: {
    sortBy: "ESCALATED_NOW",
    group: "open",
    decimals: 0,
    form: "count",
    better: "less",
    opens: list("escalatedNow"),
  },
  medianHoursToClose: {
    sortBy: "MEDIAN_HOURS_TO_CLOSE",
    group: "hours",
    decimals: 1,
    form: "number",
    better: "less",
    opens: list("received"),
  },
  p90HoursToClose: {
    sortBy: "P90_HOURS_TO_CLOSE",
    group: "hours",
    decimals: 1,
    form: "number",
    better: "less",
    opens: list("received"),
  },
  satisfaction: {
    sortBy: "SATISFACTION",
    group: "satisfaction",
    decimals: 2,
    form: "number",
    better: "more",
    opens: list("received"),
  },
} as const satisfies Partial<Record<keyof StreetRow, Declared>>;

export type StreetColumn = keyof typeof COLUMNS;
export const STREET_COLUMNS = Object.keys(COLUMNS) as StreetColumn[];

/** Worst first: the largest where less is better. */
export const isLargestFirst = (column: StreetColumn): boolean => COLUMNS[column].better === "less";
