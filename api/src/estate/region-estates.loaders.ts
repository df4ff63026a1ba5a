import type { Context } from "../context.ts";
import { grouped, loader, manyEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { EstateFilter } from "./estate.input.ts";
import type { EstateConnection } from "./estate.type.ts";
import type { EstateWhere } from "./estate-choice.queries.ts";
import { connection } from "./estate-page.ts";
import { countEstatesOfRegions, estatesFirstPages, type SharedOrder, type Subtrees } from "./estate-pages.queries.ts";
import { whereOf } from "./estate-where.ts";

/** The first page of a region's estates, asked in the same way of many regions. */
export interface RegionPage {
  readonly region: Region;
  /** Without states, and whatever it says of `under`. */
  readonly filter: EstateFilter;
  readonly order: SharedOrder;
  readonly first: number;
}

const questionOf = ({ filter, order, first }: RegionPage): string => JSON.stringify([filter, order, first]);

/** Parameters for all regions of a group together; null where nothing can match. */
function parametersOf(context: Context, group: readonly RegionPage[]): (EstateWhere & Subtrees) | null {
  const where = whereOf(context, { ...group[0]!.filter, under: null });
  if (where === null) return null;
  const { regions } = context;
  const rootIds: number[] = [];
  const memberIds: number[] = [];
  const cityCodes = new Set<string>();
  for (const { region } of group) {
    for (const code of regions.cityCodes(region)) cityCodes.add(code);
    for (const id of regions.subtreeIds(region)) {
      rootIds.push(region.regionId);
      memberIds.push(id);
    }
  }
  return { ...where, cityCodes: [...cityCodes], regionIds: [...new Set(memberIds)], rootIds, memberIds };
}

const rootKey = ({ region }: RegionPage): string => String(region.regionId);
const keyOf = (key: RegionPage): string => `${key.region.regionId}:${questionOf(key)}`;

const countByRegion = loader<RegionPage, number>(keyOf, async (keys, context) => {
  const counts = new Map<RegionPage, number>();
  for (const group of grouped(keys, questionOf).values()) {
    const parameters = parametersOf(context, group);
    const rows = parameters === null ? [] : await context.run(countEstatesOfRegions, parameters);
    const byRoot = new Map(rows.map((row) => [row.root_id, row.estates]));
    for (const key of group) counts.set(key, byRoot.get(key.region.regionId) ?? 0);
  }
  return keys.map((key) => counts.get(key) ?? 0);
});

/** Region and question → the first page of its estates: one statement for all regions of a list. */
export const estatesByRegion = loader<RegionPage, EstateConnection>(keyOf, async (keys, context) => {
  const pages = new Map<RegionPage, EstateConnection>();
  for (const group of grouped(keys, questionOf).values()) {
    const { order, first } = group[0]!;
    const parameters = parametersOf(context, group);
    const rows =
      parameters === null ? [] : await context.run(estatesFirstPages[order], { ...parameters, limit: first + 1 });
    manyEach(group, rootKey, rows, ({ root_id }) => String(root_id)).forEach((own, i) => {
      const key = group[i]!;
      pages.set(
        key,
        connection(context, own, order, first, () => countByRegion.load(context, key)),
      );
    });
  }
  return keys.map((key) => pages.get(key)!);
});
