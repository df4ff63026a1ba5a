import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Extent } from "../facts/coverage.ts";
import type { Region } from "../region/region.type.ts";
import { type BoundaryQuality, LEVELS, QUALITIES, type RegionKind, type RegionLevel } from "../region/region-enums.ts";
import { ChangeRanks } from "./change-ranks.ts";
import type { Choropleth, ChoroplethValue } from "./choropleth.type.ts";
import type { ChoroplethRequest } from "./choropleth-request.ts";
import { ClassesAndRanks } from "./classes-and-ranks.ts";
import { type ComparedPartType, comparedPartOf } from "./compared-part.type.ts";
import { countedValues } from "./compared-values.ts";
import { indicatorValueOf } from "./indicator-value.type.ts";
import { type NoDataNote, type NotComparedNote, noDataNote, notComparedNote } from "./notes.ts";
import type { ComparedValue } from "./value.ts";

/** The regions of a level below a region, with their values, classes and ranks. */
export async function choropleth(context: Context, request: ChoroplethRequest): Promise<Choropleth> {
  const { indicator, under, kinds, period, comparison, filter } = request;
  const level = request.level ?? nextLevel(under, kinds);
  if (LEVELS.indexOf(level) < LEVELS.indexOf(under.level))
    throw new BadInput("level", `${under.level} or a level below, for ${under.nameEn} (${under.code})`, level);
  const regions = context.regions.descendantsAt(under, level, kinds);
  const asked = regions.includes(under) ? regions : [under, ...regions];
  const [{ valuesOf, amounts }, demo] = await Promise.all([
    countedValues(context, [indicator], asked, period, [comparison], filter),
    context.demo(),
  ]);
  const valueIn = valuesOf(indicator, comparison);
  const values = regions.map(valueIn);
  const ranked = new ClassesAndRanks(
    values.map(({ value }) => value),
    indicator.direction,
    request.classification,
    request.classes,
    indicator.decimals,
  );
  const changes = new ChangeRanks(indicator, values);
  const total = indicatorValueOf(indicator, under, period, valueIn(under), context.today, filter);
  return {
    request: { ...request, level },
    listed: regions,
    amounts,
    indicator: total.indicator,
    region: under,
    level,
    from: total.from,
    to: total.to,
    asOf: total.asOf,
    comparison,
    demo,
    total,
    values: regions.map((region, place) => new ValueOfRegion(region, values[place]!, ranked, changes, place)),
    get breaks() {
      return ranked.breaks;
    },
    classification: request.classification,
    get min() {
      return ranked.min;
    },
    get max() {
      return ranked.max;
    },
    boundariesUrl: `/boundaries/${encodeURIComponent(under.code)}/${level}.geojson?kinds=${kinds.join(",")}${request.regionsAsOf === null ? "" : `&regionsAsOf=${request.regionsAsOf}`}`,
    get regionsChanged() {
      return under.tree.isOtherOn(total.asOf, under);
    },
    get boundaryQuality() {
      return poorestQuality(regions);
    },
    get boundarySource() {
      return distinct(regions, (region) => region.boundarySource);
    },
    get approvalNumber() {
      return distinct(regions, (region) => region.approvalNumber);
    },
  };
}

/** A map has hundreds and asks little of each: what is asked for rarely is looked up then. */
class ValueOfRegion implements ChoroplethValue {
  constructor(
    readonly region: Region,
    private readonly compared: ComparedValue,
    private readonly ranked: ClassesAndRanks,
    private readonly changes: ChangeRanks,
    private readonly place: number,
  ) {}

  get code(): string {
    return this.region.code;
  }

  get value(): number | null {
    return this.compared.value;
  }

  get numerator(): number | null {
    return this.compared.numerator;
  }

  get denominator(): number | null {
    return this.compared.denominator;
  }

  get previous(): number | null {
    return this.compared.previous;
  }

  get change(): number | null {
    return this.compared.change;
  }

  get changePercent(): number | null {
    return this.compared.changePercent;
  }

  get extent(): Extent {
    return this.compared.extent;
  }

  get noData(): NoDataNote | null {
    return noDataNote(this.compared.noDataReason);
  }

  get comparedPart(): ComparedPartType | null {
    return comparedPartOf(this.compared.comparedPart);
  }

  get notCompared(): NotComparedNote | null {
    return notComparedNote(this.compared.notComparedReason);
  }

  get rank(): number | null {
    return this.ranked.rankAt(this.place);
  }

  get changeRank(): number | null {
    return this.changes.rankAt(this.place);
  }

  get class(): number | null {
    return this.ranked.classAt(this.place);
  }
}

function nextLevel(under: Region, kinds: readonly RegionKind[]): RegionLevel {
  const below = under.childRegions.filter((child) => kinds.includes(child.kind)).map((child) => child.level);
  const next = LEVELS.find((level) => below.includes(level));
  return next ?? LEVELS[LEVELS.indexOf(under.level) + 1] ?? under.level;
}

/** Null where no region has a boundary. */
function poorestQuality(regions: readonly Region[]): BoundaryQuality | null {
  const qualities = regions.flatMap(({ boundaryQuality }) => (boundaryQuality === null ? [] : [boundaryQuality]));
  return QUALITIES[qualities.reduce((worst, quality) => Math.max(worst, QUALITIES.indexOf(quality)), -1)] ?? null;
}

/** What the boundaries drawn say, each text once; null where they say nothing. */
function distinct(regions: readonly Region[], said: (region: Region) => string | null): string | null {
  const texts = regions.filter((region) => region.boundaryQuality !== null).map(said);
  return [...new Set(texts.filter((text) => text !== null))].join("; ") || null;
}
