import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import { placesMeant } from "../search/named-places.ts";
import { isCalled } from "./named-indicators.ts";
import { type Piece, type PieceMeaning, piecesOf } from "./question-pieces.ts";
import type { Extreme, MonthsAsked } from "./question-words.ts";

/** What a question is read against. */
export interface Asked {
  readonly regions: RegionTree;
  /** The current month. */
  readonly now: MonthNumber;
  /** Where the asker stands. */
  readonly near: Region | null;
}

/** A question as it was understood; null and empty where it says nothing of it. */
export interface Reading {
  readonly indicator: Indicator | null;
  readonly otherIndicators: readonly Indicator[];
  readonly region: Region | null;
  readonly otherRegions: readonly Region[];
  /** Of the regions below that are compared with each other. */
  readonly level: RegionLevel | null;
  readonly period: MonthsAsked | null;
  readonly comparison: Comparison | null;
  readonly order: { readonly by: Extreme["of"]; readonly descending: boolean } | null;
  /** Pieces of the text that mean nothing here, in their order. */
  readonly notUnderstood: readonly string[];
}

/** The most other readings that are told. */
const MOST_OTHERS = 4;
/** What a question says once; said again and otherwise, the later is not understood. */
const SAID_ONCE: readonly PieceMeaning["kind"][] = ["PERIOD", "COMPARISON", "HERE"];

const rank = (level: RegionLevel): number => LEVELS.indexOf(level);

/** Reads a question in Chinese or English by the platform's own words. */
export function readQuestion(typed: string, { regions, now, near }: Asked): Reading {
  const pieces = piecesOf(typed, regions, now);
  const saying = <K extends PieceMeaning["kind"]>(kind: K): Extract<PieceMeaning, { kind: K }>[] =>
    pieces.flatMap(({ says }) => (says.kind === kind ? [says as Extract<PieceMeaning, { kind: K }>] : []));
  const lost = new Set(pieces.filter(({ says }) => says.kind === "UNKNOWN"));
  for (const kind of SAID_ONCE)
    for (const piece of pieces.filter(({ says }) => says.kind === kind).slice(1)) lost.add(piece);

  const [indicator = null, ...otherIndicators] = indicatorsMeant(pieces);
  const [place = null, ...otherRegions] = placesMeant(
    saying("PLACE").map((says) => says.regions),
    near,
  );
  const extreme = extremeMeant(saying("EXTREME").map((says) => says.extreme));
  const saidLevel = saying("LEVEL").reduce<RegionLevel | null>(
    (finest, { level }) => (finest === null || rank(level) > rank(finest) ? level : finest),
    null,
  );
  const here = saying("HERE")[0];
  const region = place ?? (here && near && regionAtLevel(near, here.level)) ?? above(near, saidLevel);
  const level = saidLevel ?? (extreme && region ? (LEVELS[rank(region.level) + 1] ?? null) : null);
  const isBelow = level !== null && region !== null && rank(level) > rank(region.level);
  if (saidLevel !== null && region !== null && !isBelow)
    for (const piece of pieces) if (piece.says.kind === "LEVEL") lost.add(piece);

  return {
    indicator,
    otherIndicators: otherIndicators.slice(0, MOST_OTHERS),
    region,
    otherRegions: otherRegions.slice(0, MOST_OTHERS),
    level: isBelow ? level : null,
    period: saying("PERIOD")[0]?.period ?? null,
    comparison: saying("COMPARISON")[0]?.comparison ?? (extreme?.of === "CHANGE" ? "MONTH_ON_MONTH" : null),
    order: extreme && { by: extreme.of, descending: isDescending(extreme, indicator) },
    notUnderstood: pieces.filter((piece) => lost.has(piece)).map(({ text }) => text),
  };
}

/**
 * Indicators that the pieces can mean: those that the most pieces call (投诉 and 办结率 together 投诉办结率), then those called at the
 * greatest length (及时办结 rather than 投诉), then as the first piece has them.
 */
function indicatorsMeant(pieces: readonly Piece[]): Indicator[] {
  const calling = pieces.filter(({ says }) => says.kind === "INDICATOR");
  const candidates = [...new Set(calling.flatMap(({ says }) => (says.kind === "INDICATOR" ? says.indicators : [])))];
  const ranked = candidates.map((indicator) => {
    const called = calling.filter(({ text }) => isCalled(indicator, text)).map(({ text }) => text.length);
    return { indicator, pieces: called.length, longest: Math.max(...called) };
  });
  return ranked.sort((a, b) => b.pieces - a.pieces || b.longest - a.longest).map(({ indicator }) => indicator);
}

/** 增加 and 最多 said apart are one: what is said of a change decides. */
const extremeMeant = (said: readonly Extreme[]): Extreme | null =>
  said.find((extreme) => extreme.of === "CHANGE") ?? said[0] ?? null;

/** The best first is the least first where less is better; where neither is, the most stands for the best. */
const isDescending = ({ end }: Extreme, indicator: Indicator | null): boolean =>
  end === "MOST" || (end !== "LEAST" && (end === "BEST") === (indicator?.direction !== "LOWER_IS_BETTER"));

/** `near`, or the nearest around it that has regions of the level below. */
function above(near: Region | null, level: RegionLevel | null): Region | null {
  let region = near;
  while (level !== null && region?.parent && rank(region.level) >= rank(level)) region = region.parent;
  return region;
}
