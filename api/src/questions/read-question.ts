import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlow } from "../indicators/aggregation.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import { isWithin, placesApart } from "../search/named-places.ts";
import { aroundAll, comparedPlaces } from "./compared-places.ts";
import { indicatorsMeant } from "./indicators-meant.ts";
import { type ConditionAsked, narrowingOf } from "./narrowing.ts";
import { periodsMeant } from "./periods-meant.ts";
import { type Known, type Piece, type PieceMeaning, piecesOf } from "./question-pieces.ts";
import type { Extreme, MonthsAsked } from "./question-word.ts";

/** What a question is read against. */
export interface Asked extends Known {
  /** Where the asker stands. */
  readonly near: Region | null;
}

/** A question as it was understood; null and empty where it says nothing of it. */
export interface Reading {
  readonly indicator: Indicator | null;
  readonly otherIndicators: readonly Indicator[];
  readonly region: Region | null;
  readonly otherRegions: readonly Region[];
  /** Two to five places that are compared with each other; `region` is around them. */
  readonly compared: readonly Region[];
  /** Of the regions below that are compared with each other. */
  readonly level: RegionLevel | null;
  readonly period: MonthsAsked | null;
  readonly comparison: Comparison | null;
  /** A month that is put beside the period's, where no comparison is between them. */
  readonly versus: MonthNumber | null;
  readonly order: { readonly by: Extreme["of"]; readonly descending: boolean } | null;
  readonly conditions: readonly ConditionAsked[];
  /** Id of the attribute that the figure is divided by. */
  readonly by: string | null;
  /** Targets are asked about, not values. */
  readonly targets: TargetsAsked | null;
  /** Pieces of the text that mean nothing here, in their order. */
  readonly notUnderstood: readonly string[];
}

/** The targets of a year: all, those reached, or those that are behind; of a year that is over, those missed. */
export interface TargetsAsked {
  readonly year: number;
  readonly verdict: "REACHED" | "BEHIND" | "MISSED" | null;
}

/** What says nothing of targets. */
const NOT_OF_TARGETS: readonly PieceMeaning["kind"][] = [
  "EXTREME",
  "COMPARISON",
  "CHANGED",
  "CONDITION",
  "DIVISION",
  "VERSUS",
  "WHY",
  "COUNT",
  "CODE",
];
/** The most other readings that are told. */
const MOST_OTHERS = 4;
/** What a question says once; said again and otherwise, the later is not understood. */
const SAID_ONCE: readonly PieceMeaning["kind"][] = ["COMPARISON", "HERE", "TARGETS"];

type Says<K extends PieceMeaning["kind"]> = Piece & { readonly says: Extract<PieceMeaning, { kind: K }> };

const rank = (level: RegionLevel): number => LEVELS.indexOf(level);

/** Reads a question in Chinese or English by the platform's own words; what it does not answer of it is told. */
export function readQuestion(typed: string, { near, ...known }: Asked): Reading {
  const pieces = piecesOf(typed, known);
  const saying = <K extends PieceMeaning["kind"]>(kind: K): Says<K>[] =>
    pieces.filter((piece): piece is Says<K> => piece.says.kind === kind);
  const [indicator = null, ...otherIndicators] = indicatorsMeant(pieces);
  const { conditions, by, lost: notOfIndicator } = narrowingOf(indicator, pieces);
  const lost = new Set<Piece>([...saying("UNKNOWN"), ...notOfIndicator]);
  const lose = (some: readonly Piece[]): void => {
    for (const piece of some) lost.add(piece);
  };
  for (const kind of SAID_ONCE) lose(saying(kind).slice(1));

  const apart = placesApart(
    saying("PLACE").map(({ says }) => says.regions),
    near,
  );
  const [place = null, ...otherRegions] = apart[0] ?? [];
  const compared = comparedPlaces(apart);
  const places = compared.length > 0 ? compared : place ? [place] : [];
  lose(saying("PLACE").filter(({ says }) => !says.regions.some((region) => isOneOf(region, places))));

  const extremes = saying("EXTREME").map(({ says }) => says.extreme);
  const extreme = extremeMeant(extremes);
  lose(saying("EXTREME").filter(({ says }) => !isPartOf(says.extreme, extreme)));

  const saidLevel = saying("LEVEL").reduce<RegionLevel | null>(
    (finest, { says }) => (finest === null || rank(says.level) > rank(finest) ? says.level : finest),
    null,
  );
  const here = saying("HERE")[0];
  const region =
    (compared.length > 0 ? aroundAll(compared) : place) ??
    (here && near && regionAtLevel(near, here.says.level)) ??
    above(near, saidLevel);
  const level =
    compared[0]?.level ?? saidLevel ?? (extreme && region ? (LEVELS[rank(region.level) + 1] ?? null) : null);
  const isBelow = level !== null && region !== null && rank(level) > rank(region.level);
  if (saidLevel !== null && region !== null && !(isBelow && level === saidLevel)) lose(saying("LEVEL"));

  if (extreme === null)
    lose(saying("COUNT").filter(({ says }) => !isBelow || says.count !== howMany(region, level, known.regions)));

  const isBeside = compared.length === 0 && saying("VERSUS").length > 0;
  const { period, comparison, versus, again } = periodsMeant(saying("PERIOD"), indicator, isBeside, known.now);
  lose(again);
  const isAgainst = comparison !== null || versus !== null;
  if (isBeside && !isAgainst) lose(saying("VERSUS"));
  if (period === null || indicator === null || isFlow(indicator)) lose(saying("AS_OF"));
  // Several months are shown against those of the year before.
  const isLong = period !== null && period.months > 1;
  if (isLong) lose(saying("COMPARISON").filter(({ says }) => says.comparison === "MONTH_ON_MONTH"));
  if (isAgainst) lose(saying("COMPARISON").filter(({ says }) => says.comparison !== comparison));
  // Two months side by side have no change between them that regions are put in order by.
  if (versus !== null) lose([...saying("EXTREME"), ...saying("CHANGED")].filter(isOfChange));
  const ordered = versus !== null && extreme?.of === "CHANGE" ? null : extreme;
  const asksTargets = saying("TARGETS")[0]?.says;
  if (asksTargets) for (const kind of NOT_OF_TARGETS) lose(saying(kind));

  const isCompared =
    versus === null &&
    (extreme?.of === "CHANGE" || saying("CHANGED").length > 0 || saying("WHY").some((piece) => !lost.has(piece)));
  return {
    indicator,
    otherIndicators: otherIndicators.slice(0, MOST_OTHERS),
    region,
    otherRegions: otherRegions.slice(0, MOST_OTHERS),
    compared,
    level: isBelow ? level : null,
    period,
    comparison:
      saying("COMPARISON").find((piece) => !lost.has(piece))?.says.comparison ??
      comparison ??
      (isCompared ? (isLong ? "YEAR_ON_YEAR" : "MONTH_ON_MONTH") : null),
    versus,
    order: ordered && { by: ordered.of, descending: isDescending(ordered, indicator) },
    conditions,
    by,
    targets: asksTargets ? targetsAsked(asksTargets.reached, period?.last ?? known.now, known.now) : null,
    notUnderstood: pieces.filter((piece) => lost.has(piece)).map(({ text }) => text),
  };
}

const isOfChange = ({ says }: Says<"EXTREME" | "CHANGED">): boolean =>
  says.kind === "CHANGED" || says.extreme.of === "CHANGE";

/** How many regions of a level a region has. */
const howMany = (region: Region, level: RegionLevel, regions: RegionTree): number =>
  regions.descendantsAt(region, level, ["ADMINISTRATIVE"]).length;

function targetsAsked(reached: boolean | null, month: MonthNumber, now: MonthNumber): TargetsAsked {
  const [year, thisYear] = [Math.floor(month / 12), Math.floor(now / 12)];
  const open = year < thisYear ? "MISSED" : "BEHIND";
  return { year, verdict: reached === null ? null : reached ? "REACHED" : open };
}

const isOneOf = (region: Region, places: readonly Region[]): boolean =>
  places.some((place) => isWithin(region, place) || isWithin(place, region));

/** 增加 and 最多 said apart are one: what is said of a change decides. */
const extremeMeant = (said: readonly Extreme[]): Extreme | null =>
  said.find((extreme) => extreme.of === "CHANGE") ?? said[0] ?? null;

/** Whether an extreme says no more than the one that decides. */
const isPartOf = ({ of, end }: Extreme, decides: Extreme | null): boolean =>
  (of === decides?.of && end === decides.end) || (decides?.of === "CHANGE" && of === "VALUE" && end === "MOST");

/** The best first is the least first where less is better; where neither is, the most stands for the best. */
const isDescending = ({ end }: Extreme, indicator: Indicator | null): boolean =>
  end === "MOST" || (end !== "LEAST" && (end === "BEST") === (indicator?.direction !== "LOWER_IS_BETTER"));

/** `near`, or the nearest around it that has regions of the level below. */
function above(near: Region | null, level: RegionLevel | null): Region | null {
  let region = near;
  while (level !== null && region?.parent && rank(region.level) >= rank(level)) region = region.parent;
  return region;
}
