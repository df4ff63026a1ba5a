import type { Language } from "../../i18n/language.ts";
import type { Theme } from "../../theme/theme.ts";

/** A text in both languages; written once where it is the same in both. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}
export const textIn = (language: Language, text: BilingualText): string => text[language];

export const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
type Level = (typeof LEVELS)[number];

/** A region's division code, or `root`: the platform's first region without a parent. */
export type RegionReference = string;
export const ROOT: RegionReference = "root";

/** `latest`: the current month; `12months`: the twelve that end with it; else one month, YYYY-MM. */
export type Period = "latest" | "12months" | (string & {});

export const COMPARISONS = ["none", "mom", "yoy"] as const;
export const TRANSITIONS = ["fade", "none"] as const;
export const FRAME_STEPS = ["day", "week", "month"] as const;
export const RANKING_ORDERS = ["best", "worst"] as const;
export const PANEL_KINDS = [
  "map",
  "heatmapPlayback",
  "ranking",
  "trend",
  "complaintStream",
  "coverageLadder",
  "headline",
  "register",
  "alarms",
  "hours",
  "categories",
  "streets",
  "evaluation",
  "multiples",
  "text",
  "picture",
] as const;
export const REGISTER_LISTS = ["regions", "latest"] as const;

/** Where a panel stands on its scene's grid; columns and rows count from 1. */
export interface Placement {
  readonly column: number;
  readonly row: number;
  /** Columns it spans. */
  readonly columns: number;
  /** Rows it spans. */
  readonly rows: number;
}
interface Placed {
  readonly at: Placement;
  /** Null: the panel names itself by what it shows. */
  readonly title: BilingualText | null;
}

/** The choropleth of an indicator. */
export interface MapPanel extends Placed {
  readonly kind: "map";
  readonly indicator: string;
  readonly region: RegionReference;
  /** Level of the parts; null: the next below the region. */
  readonly level: Level | null;
  readonly period: Period;
  readonly compare: (typeof COMPARISONS)[number];
  /** Names and values on the map. */
  readonly labels: boolean;
}
/** Complaint density day by day, week by week or month by month, in one colour domain. */
export interface HeatmapPlaybackPanel extends Placed {
  readonly kind: "heatmapPlayback";
  readonly region: RegionReference;
  /** Days YYYY-MM-DD, both included; or the last so many days, today included. */
  readonly days: { readonly from: string; readonly to: string } | { readonly last: number };
  readonly step: (typeof FRAME_STEPS)[number];
  readonly secondsPerFrame: number;
  /** Complaints in a square at which the scale ends; null: the densest square of all frames. Fixed while it plays either way. */
  readonly colourMax: number | null;
}
export interface RankingPanel extends Placed {
  readonly kind: "ranking";
  /** Null: what the scene's sentence is of. */
  readonly indicator: string | null;
  readonly region: RegionReference;
  readonly level: Level | null;
  readonly period: Period;
  readonly count: number;
  readonly order: (typeof RANKING_ORDERS)[number];
}
export interface TrendPanel extends Placed {
  readonly kind: "trend";
  readonly indicator: string;
  readonly regions: readonly RegionReference[];
  /** So many of the first region's children beside them, the best ranked first; with `regions` at most five lines. */
  readonly children: number;
  /** Months shown, the current one last. */
  readonly months: number;
}
export interface ComplaintStreamPanel extends Placed {
  readonly kind: "complaintStream";
  readonly region: RegionReference;
  /** Complaints kept on the list. */
  readonly count: number;
}
export interface CoverageLadderPanel extends Placed {
  readonly kind: "coverageLadder";
  readonly region: RegionReference;
}
export interface HeadlinePanel extends Placed {
  readonly kind: "headline";
  readonly indicators: readonly string[];
  readonly region: RegionReference;
  readonly compare: (typeof COMPARISONS)[number];
}
/** A register (台账): its numbers, its months, its first list of codes, and the regions with most or the latest records. */
export interface RegisterPanel extends Placed {
  readonly kind: "register";
  readonly register: string;
  readonly region: RegionReference;
  readonly period: Period;
  readonly list: (typeof REGISTER_LISTS)[number];
}
/** What has to be acted on now. */
export interface AlarmsPanel extends Placed {
  readonly kind: "alarms";
  readonly region: RegionReference;
}
/** Complaints of the last 24 hours, hour by hour. */
export interface HoursPanel extends Placed {
  readonly kind: "hours";
  readonly region: RegionReference;
}
/** What this month's complaints are about. */
export interface CategoriesPanel extends Placed {
  readonly kind: "categories";
  readonly region: RegionReference;
}
/** The street table of the month that runs: the streets that received most, with the whole. */
export interface StreetsPanel extends Placed {
  readonly kind: "streets";
  readonly region: RegionReference;
}
/** The lists of an evaluation: who is on them by its last published run, and since when. */
export interface EvaluationPanel extends Placed {
  readonly kind: "evaluation";
  /** Id of a scheme with lists. */
  readonly scheme: string;
  /** Whose parts were evaluated; null: of the run that is newest, wherever. */
  readonly region: RegionReference | null;
}
/** A small trend of every part of a region, all on one scale. */
export interface MultiplesPanel extends Placed {
  readonly kind: "multiples";
  /** Null: what the scene's sentence is of. */
  readonly indicator: string | null;
  readonly region: RegionReference;
  readonly months: number;
}
export interface TextPanel extends Placed {
  readonly kind: "text";
  readonly text: BilingualText;
}
export interface PicturePanel extends Placed {
  readonly kind: "picture";
  /** A data URL of an image, or the path of one that the server has. */
  readonly source: string;
  /** What is to be seen on it. */
  readonly text: BilingualText;
}
export type Panel =
  | MapPanel
  | HeatmapPlaybackPanel
  | RankingPanel
  | TrendPanel
  | ComplaintStreamPanel
  | CoverageLadderPanel
  | HeadlinePanel
  | RegisterPanel
  | AlarmsPanel
  | HoursPanel
  | CategoriesPanel
  | StreetsPanel
  | EvaluationPanel
  | MultiplesPanel
  | TextPanel
  | PicturePanel;

/** What a scene says in one sentence. */
export interface Subject {
  readonly indicator: string;
  readonly period: Period;
  readonly compare: (typeof COMPARISONS)[number];
}

export interface WallScene {
  readonly name: string;
  readonly title: BilingualText;
  /** Widths of the grid's columns and heights of its rows, as fractions of the whole: [2, 1] is two thirds and one third. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly panels: readonly Panel[];
  /** Null: what its first map, ranking or number is of. */
  readonly sentence: Subject | null;
}
interface PlaylistEntry {
  /** Name of a scene. */
  readonly scene: string;
  readonly dwellSeconds: number;
}
export interface Playlist {
  readonly name: string;
  readonly transition: (typeof TRANSITIONS)[number];
  readonly transitionSeconds: number;
  readonly entries: readonly PlaylistEntry[];
}

/** One wall: its scenes and the orders they are shown in. At least one playlist, and in each at least one scene. */
export interface Programme {
  readonly title: BilingualText;
  readonly theme: Theme;
  /** What `root` stands for. */
  readonly region: RegionReference;
  /** Panels that stand beside every scene on a wall that has room for more than the scene's own, the most important first. */
  readonly beside: readonly Panel[];
  /** From the wall to the eyes, and the height of the wall itself: together they say how small a text can be read. */
  readonly viewingDistanceMeters: number;
  readonly wallHeightMeters: number;
  readonly playlists: readonly Playlist[];
  readonly scenes: ReadonlyMap<string, WallScene>;
}
