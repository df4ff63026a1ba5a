import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS } from "../region/region-enums.ts";
import { amountsOf } from "./amounts.ts";
import type { AmountsTable, Figure } from "./amounts-table.ts";
import type { ChoroplethRequest } from "./choropleth-request.ts";
import { comparedAmountsOf } from "./compared-amounts.type.ts";
import { isRipe, periodsCompared } from "./period.ts";
import type { Remainder, RemainderKind } from "./remainder.type.ts";
import { compared } from "./value.ts";

/** What lies beside the regions listed. */
export interface Part {
  readonly kind: RemainderKind;
  readonly region: Region;
}

const WHOLE = { extent: "WHOLE", lacking: [], partly: [] } as const;

/**
 * What the whole has and the regions listed have not: with them it adds up to the whole. Parts in which nothing is counted are left out. `counted`: the
 * amounts of the whole and of those listed, for the same periods; only those of the parts are asked for.
 */
export async function remainderOf(
  context: Context,
  { indicator, under, period, comparison, filter, ...request }: ChoroplethRequest,
  listed: readonly Region[],
  counted: AmountsTable,
): Promise<Remainder[]> {
  if (listed.includes(under)) return [];
  const parts = partsBeside(context, under, request, new Set(listed));
  const periods = periodsCompared(period, comparison === null ? [] : [comparison], context.today);
  const beside = parts.map(({ region }) => region);
  const amounts = await amountsOf(context, [indicator], beside, periods, false, filter);
  const ripe = isRipe(indicator, period, context.today);
  const byPeriod = periods.map((_, i) => {
    const figure = counted.figures(indicator, i);
    const ofParts = beside.map(amounts.figures(indicator, i));
    return { parts: ofParts, rest: less(figure(under), [...listed.map(figure), ...ofParts]) };
  });
  const rows: { part: Part; figures: Figure[] }[] = [
    ...parts.map((part, i) => ({ part, figures: byPeriod.map((each) => each.parts[i]!) })),
    {
      part: { kind: "NOT_PLACED_FURTHER", region: under },
      figures: byPeriod.map(({ rest }) => rest),
    },
  ];
  return rows
    .filter(({ figures }) => figures.some(({ numerator, denominator }) => numerator || denominator))
    .map(({ part, figures }) => {
      const value = compared(
        indicator,
        figures[0]!,
        figures[1] === undefined ? null : { figure: figures[1], part: null, ripe },
      );
      return {
        ...part,
        ...namesOf(part),
        ...comparedAmountsOf(value),
      };
    });
}

/** The regions below that together with those listed make up all that is placed at the level or below it, former ones too. */
export function partsBeside(
  { regions }: Context,
  under: Region,
  { level, kinds }: Pick<ChoroplethRequest, "kinds" | "level">,
  listed: ReadonlySet<Region>,
): Part[] {
  const depth = LEVELS.indexOf(level!);
  const parts: Part[] = [];
  const visit = (at: Region): void => {
    for (const region of regions.childrenEver(at)) {
      if (listed.has(region)) continue;
      if (!regions.isShown(region)) parts.push({ kind: "CLOSED_REGION", region });
      else if (LEVELS.indexOf(region.level) > depth) parts.push({ kind: "OTHER_LEVEL", region });
      else if (region.level === level && !kinds.includes(region.kind)) parts.push({ kind: "OTHER_KIND", region });
      else visit(region);
    }
  };
  visit(under);
  return parts;
}

/** What a whole has more than its parts. */
export function less(whole: Figure, parts: readonly Figure[]): Figure {
  const rest = (amount: "numerator" | "denominator") =>
    whole[amount] === null ? null : parts.reduce((left, part) => left - (part[amount] ?? 0), whole[amount]);
  return { numerator: rest("numerator"), denominator: rest("denominator"), known: whole.known && WHOLE };
}

/** What to call a part. */
export function namesOf({ kind, region }: Part): { nameZh: string; nameEn: string } {
  if (kind === "NOT_PLACED_FURTHER") return { nameZh: "待定区划", nameEn: "Not placed further" };
  if (kind === "CLOSED_REGION") {
    const isClosed = region.validTo !== null && region.validTo <= region.tree.day;
    return isClosed
      ? {
          nameZh: `${region.nameZh}（已撤销，无单一承接区划）`,
          nameEn: `${region.nameEn} (closed, no single successor)`,
        }
      : { nameZh: `${region.nameZh}（当时未设立）`, nameEn: `${region.nameEn} (not yet there)` };
  }
  return { nameZh: region.nameZh, nameEn: region.nameEn };
}
