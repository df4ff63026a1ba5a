import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, QUALITIES, type RegionKind, type RegionLevel } from "../region/region-enums.ts";
import { amountsOf } from "./amounts.ts";
import type { Choropleth } from "./choropleth.type.ts";
import { classBreaks, classOf } from "./class-breaks.ts";
import type { Indicator } from "./indicator.ts";
import type { Classification, Comparison } from "./indicator-enums.ts";
import { indicatorValueOf } from "./indicator-value.type.ts";
import { type Period, periodBefore } from "./period.ts";
import { ranks } from "./rank.ts";
import { compared } from "./value.ts";

export interface ChoroplethRequest {
  readonly indicator: Indicator;
  readonly under: Region;
  /** Null: the next level below that has regions. */
  readonly level: RegionLevel | null;
  readonly kinds: readonly RegionKind[];
  readonly period: Period;
  readonly comparison: Comparison | null;
  readonly classification: Classification;
  /** 2 to 12. */
  readonly classes: number;
}

/** The regions of a level below a region, with their values, classes and ranks. */
export async function choropleth(context: Context, request: ChoroplethRequest): Promise<Choropleth> {
  const { indicator, under, kinds, period, comparison } = request;
  const level = request.level ?? nextLevel(under, kinds);
  if (LEVELS.indexOf(level) < LEVELS.indexOf(under.level))
    throw new BadInput("level", `${under.level} or a level below, for ${under.nameEn} (${under.code})`, level);
  const regions = context.regions.descendantsAt(under, level, kinds);
  const periods = comparison === null ? [period] : [period, periodBefore(period, comparison, context.today)];
  const [amounts, demo] = await Promise.all([
    amountsOf(context, [indicator], [...new Set([under, ...regions])], periods),
    context.demo(),
  ]);
  const valueFrom = (region: Region) =>
    compared(
      indicator,
      amounts.get(indicator, region, 0),
      comparison === null ? null : amounts.get(indicator, region, 1),
    );
  const values = regions.map(valueFrom);
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const breaks = classBreaks(known, request.classification, request.classes);
  const rank = ranks(
    values.map(({ value }) => value),
    indicator.direction,
  );
  const total = indicatorValueOf(indicator, under, period, valueFrom(under), context.today);
  return {
    indicator: total.indicator,
    region: under,
    level,
    from: total.from,
    to: total.to,
    asOf: total.asOf,
    comparison,
    demo,
    total,
    values: regions.map((region, i) => {
      const value = values[i]!;
      return {
        code: region.code,
        region,
        ...value,
        rank: rank[i]!,
        class: value.value === null ? null : classOf(value.value, breaks),
      };
    }),
    breaks,
    classification: request.classification,
    min: known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b)),
    max: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b)),
    boundariesUrl: `/boundaries/${encodeURIComponent(under.code)}/${level}.geojson?kinds=${kinds.join(",")}`,
    ...boundariesOf(regions),
  };
}

function nextLevel(under: Region, kinds: readonly RegionKind[]): RegionLevel {
  const below = under.childRegions.filter((child) => kinds.includes(child.kind)).map((child) => child.level);
  const next = LEVELS.find((level) => below.includes(level));
  return next ?? LEVELS[LEVELS.indexOf(under.level) + 1] ?? under.level;
}

function boundariesOf(regions: readonly Region[]) {
  const drawn = regions.filter((region) => region.boundaryQuality !== null);
  const poorest = drawn.reduce((worst, region) => Math.max(worst, QUALITIES.indexOf(region.boundaryQuality!)), -1);
  const distinct = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))].join("; ") || null;
  return {
    boundaryQuality: QUALITIES[poorest] ?? null,
    boundarySource: distinct(drawn.map((region) => region.boundarySource)),
    approvalNumber: distinct(drawn.map((region) => region.approvalNumber)),
  };
}
