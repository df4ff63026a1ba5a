import { isDay } from "../calendar/day.ts";
import { type Condition, parseConditions, printConditions } from "../graphql/condition.ts";
import type { Language } from "../i18n/language.ts";
import type { Camera } from "../map/camera.ts";
import { ESTATE_COLOURS, type EstateColour } from "../map/estate-symbolization.ts";
import type { HeatStep } from "../scene/heat-on-map.ts";
import type { Theme } from "../theme/theme.ts";

/** What the chosen period is compared with: the month before (环比), the same months a year before (同比), or the target (距目标). */
type CompareWith = "mom" | "yoy" | "target";
/** Dates of the heatmap: the chosen month, the twelve months that end with it, or a playback over days of its own. */
type HeatPeriod = "month" | "year" | "play";
const STEPS = { day: "DAY", week: "WEEK", month: "MONTH" } as const;

/** Columns of the ranking; with a minus before it, from the other end. */
const SORT_COLUMNS = ["rank", "name", "value", "change", "numerator", "denominator"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface Sort {
  readonly by: SortColumn;
  readonly descending: boolean;
}
/** Ids of breakdowns by what links said before there was one for every list of codes. */
const FORMER_PARTS: ReadonlyMap<unknown, string> = new Map([
  ["steps", "party_coverage_steps"],
  ["modes", "management_modes"],
  ["categories", "complaint_categories"],
  ["statuses", "complaint_statuses"],
]);
/** A number opened: an indicator of a region. */
export interface OpenedNumber {
  readonly indicator: string;
  readonly region: string;
}

/** What of a figure: what was counted, what that is divided by, what is between the two. */
const RECORD_PARTS = ["NUMERATOR", "DENOMINATOR", "REMAINDER"] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];
export const RANK_LEVELS = ["CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
export type RankLevel = (typeof RANK_LEVELS)[number];

/** All that a link restores. An absent key means the default, so that the plain address stays short. */
export interface UrlState {
  readonly region?: string;
  readonly indicator?: string;
  /** Last month of the period, YYYY-MM. */
  readonly month?: string;
  /** Months in the period of a flow, 2 to 12; 1 where absent. */
  readonly span?: number;
  readonly compare?: CompareWith;
  /** Functional zones in place of administrative regions. */
  readonly zones?: true;
  /** The regions as they were at the end of the period, in place of those of today. */
  readonly regions?: "then";
  readonly heat?: HeatPeriod;
  /** First and last day of the playback, YYYY-MM-DD. */
  readonly heatFrom?: string;
  readonly heatTo?: string;
  /** How long its frames are; by the length of the days where absent. */
  readonly step?: HeatStep;
  /** A day in the frame that is shown; the first frame where absent. */
  readonly frame?: string;
  /** Id of the base map; the empty sheet where absent. */
  readonly base?: string;
  readonly colour?: EstateColour;
  /** Absent: estates lie on the map from a county down. */
  readonly estates?: "off";
  readonly estate?: string;
  readonly at?: Camera;
  /** Classes of the legend, 0 the lowest, that stay in colour while the rest fade; ascending, each once. */
  readonly only?: readonly number[];
  /** Id of a second indicator to see with the first; at a scatter where `pair` says so, else on the map. */
  readonly with?: string;
  /** Absent: as one map in two colours. */
  readonly pair?: "scatter";
  /** What a second map shows: a month, YYYY-MM, or the id of an indicator. */
  readonly versus?: string;
  /** Absent: side by side; `swipe`: one over the other, with a handle. */
  readonly layout?: "swipe";
  /** How much of the width the first map keeps under `swipe`, in whole percent; the half where absent. */
  readonly swipe?: number;
  /** Order of the ranking; by rank where absent. */
  readonly sort?: Sort;
  /** Codes of the regions whose trends are drawn, one to five; the region itself where absent. */
  readonly lines?: readonly string[];
  /** Id of the breakdown that the distribution shows; the topic's own where absent. */
  readonly parts?: string;
  readonly number?: OpenedNumber;
  /** Which records behind the opened number are listed; none where absent. */
  readonly records?: RecordPart;
  /** Id of the attribute that the opened number is divided by; by none where absent. */
  readonly by?: string;
  /** Records behind the region's figure that stand on the map as points; none where absent. */
  readonly points?: RecordPart;
  /** What the figures are narrowed to; everything where absent. */
  readonly filter?: readonly Condition[];
  /** Id of the attribute that the ranking divides its numbers by; by none where absent. */
  readonly split?: string;
  /** Level of the regions that the ranking lists, whatever lies between; the next below where absent. */
  readonly rank?: RankLevel;
  /** Paper that it is printed on where nobody chooses one, as by schedule; what the printer has where absent. */
  readonly paper?: "A3" | "A4";
  readonly lang?: Language;
  readonly theme?: Theme;
}

/** Where a swipe begins, in percent. */
export const MIDDLE = 50;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Begins with a letter, so that no month is one. */
const INDICATOR = /^[a-z][a-z0-9_]{0,79}$/;

export const isMonth = (text: string): boolean => MONTH.test(text);

/** Reads search parameters; what is not understood is left out, so that an old or mistyped link still opens. */
export function parseUrlState(raw: Record<string, unknown>): UrlState {
  const text = (key: string, pattern: RegExp): string | undefined => {
    const value = raw[key];
    const string = typeof value === "number" ? String(value) : value;
    return typeof string === "string" && pattern.test(string) ? string : undefined;
  };
  const day = (key: string): string | undefined => {
    const found = text(key, /^[\d-]{10}$/);
    return found !== undefined && isDay(found) ? found : undefined;
  };
  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === raw[key]);
  return withoutAbsent({
    region: text("region", /^[\w-]{1,40}$/),
    indicator: text("indicator", INDICATOR),
    month: text("month", MONTH),
    span: parseSpan(text("span", /^([2-9]|1[0-2])$/)),
    compare: oneOf("compare", ["mom", "yoy", "target"]),
    zones: text("zones", /^1$/) === undefined ? undefined : true,
    regions: oneOf("regions", ["then"]),
    heat: oneOf("heat", ["month", "year", "play"]),
    heatFrom: day("heatFrom"),
    heatTo: day("heatTo"),
    step: STEPS[oneOf("step", ["day", "week", "month"]) as keyof typeof STEPS],
    frame: day("frame"),
    base: text("base", /^[a-z0-9][a-z0-9-]{0,39}$/),
    colour: oneOf("colour", ESTATE_COLOURS),
    estates: oneOf("estates", ["off"]),
    estate: text("estate", /^[\w=+/-]{1,120}$/),
    at: parseCamera(text("at", /^[-\d.,]{1,60}$/)),
    only: parseClasses(text("only", /^\d{1,2}(,\d{1,2}){0,11}$/)),
    with: text("with", INDICATOR),
    pair: oneOf("pair", ["scatter"]),
    versus: text("versus", MONTH) ?? text("versus", INDICATOR),
    layout: oneOf("layout", ["swipe"]),
    swipe: parsePercent(text("swipe", /^\d{1,3}$/)),
    sort: parseSort(text("sort", /^-?[a-z]{1,20}$/)),
    lines: text("lines", /^[\w-]{1,40}(,[\w-]{1,40}){0,4}$/)?.split(","),
    parts: FORMER_PARTS.get(raw.parts) ?? text("parts", /^[a-z]\w{0,79}(\.[a-z]\w{0,79})?$/),
    records: oneOf("records", RECORD_PARTS),
    by: text("by", /^[a-z][a-zA-Z0-9]{0,39}$/),
    points: oneOf("points", RECORD_PARTS),
    filter: parseConditions(raw.filter),
    split: text("split", /^[a-z][a-zA-Z0-9]{0,39}$/),
    rank: oneOf("rank", RANK_LEVELS),
    number: parseNumber(text("number", /^[a-z][a-z0-9_]{0,79}@[\w-]{1,40}$/)),
    paper: oneOf("paper", ["A3", "A4"]),
    lang: oneOf("lang", ["zh", "en"]),
    theme: oneOf("theme", ["light", "dark"]),
  });
}

/** The search parameters of a state; parseUrlState reads them back to the same state. */
export function printUrlState(state: UrlState): Record<string, string> {
  const { at, span, zones, only, sort, lines, number, step, swipe, filter, ...plain } = state;
  return withoutAbsent({
    ...plain,
    step: step?.toLowerCase(),
    span: span === undefined ? undefined : String(span),
    zones: zones === undefined ? undefined : "1",
    swipe: swipe === undefined ? undefined : String(swipe),
    only: only === undefined || only.length === 0 ? undefined : only.join(","),
    sort: sort === undefined ? undefined : `${sort.descending ? "-" : ""}${sort.by}`,
    lines: lines === undefined || lines.length === 0 ? undefined : lines.join(","),
    filter: filter === undefined || filter.length === 0 ? undefined : printConditions(filter),
    number: number === undefined ? undefined : `${number.indicator}@${number.region}`,
    at: at === undefined ? undefined : `${at.lon.toFixed(4)},${at.lat.toFixed(4)},${at.zoom.toFixed(2)}`,
  }) as Record<string, string>;
}

const parseSpan = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function parsePercent(text: string | undefined): number | undefined {
  const percent = Number(text);
  return text === undefined || percent > 100 || percent === MIDDLE ? undefined : percent;
}

function parseClasses(text: string | undefined): readonly number[] | undefined {
  return text === undefined ? undefined : [...new Set(text.split(",").map(Number))].sort((a, b) => a - b);
}

function parseSort(text: string | undefined): Sort | undefined {
  const by = SORT_COLUMNS.find((column) => column === text?.replace("-", ""));
  return by && { by, descending: text!.startsWith("-") };
}

function parseNumber(text: string | undefined): OpenedNumber | undefined {
  const [indicator, region] = text?.split("@") ?? [];
  return indicator === undefined || region === undefined ? undefined : { indicator, region };
}

function parseCamera(text: string | undefined): Camera | undefined {
  const [lon, lat, zoom, ...rest] = (text ?? "").split(",").map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return undefined;
  const inside = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return inside && text !== undefined && !/,,|^,|,$/.test(text) ? { lon, lat, zoom } : undefined;
}

function withoutAbsent(state: { [K in keyof UrlState]: UrlState[K] | undefined }): UrlState;
function withoutAbsent(state: Record<string, string | undefined>): Record<string, string>;
function withoutAbsent(state: object): object {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}
