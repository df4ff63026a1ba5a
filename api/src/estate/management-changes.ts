import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { estateOf } from "./estate.loaders.ts";
import { EstateConnection } from "./estate.type.ts";
import { type Asked, changedEstates, countChangedEstates, managementChanges } from "./management-changes.queries.ts";
import type { ManagementChange } from "./management-changes.type.ts";

export interface ChangesAsked extends ChosenChanges {
  readonly level: RegionLevel;
}

export interface ChosenChanges {
  /** Code of a region; null: everywhere. */
  readonly under: string | null;
  /** YYYY-MM-DD, the first before the second. */
  readonly from: string;
  readonly to: string;
  /** Null: any; null in the list: those of which nothing says. */
  readonly before: readonly (ManagementMode | null)[] | null;
  readonly after: readonly (ManagementMode | null)[] | null;
  /** Null: old and newer ones. */
  readonly old: boolean | null;
  /** Whether those managed alike on both days are among them. */
  readonly unchanged: boolean;
}

function whereOf(context: Context, { under, ...asked }: ChosenChanges): Asked {
  const { from, to, before, after, old, unchanged } = asked;
  if (to > context.today) throw new BadInput("to", `a day up to today, ${context.today}`, to);
  if (from >= to) throw new BadInput("from", `a day before to, ${to}`, from);
  const scope = under === null ? context.regions.everywhere() : context.regions.scope(context.region(under));
  return { ...scope, from, to, before, after, old, unchanged };
}

/** The changes between two days, by region, then by mode before and after. Throws BadInput and NotFound. */
export async function changesOfManagement(context: Context, asked: ChangesAsked): Promise<ManagementChange[]> {
  const above = asked.under ? context.region(asked.under) : null;
  const where = whereOf(context, asked);
  if (above && LEVELS.indexOf(asked.level) < LEVELS.indexOf(above.level))
    throw new BadInput("level", `${above.level} or finer, the level of ${above.code}`, asked.level);
  const rows = await context.run(managementChanges, where);
  const changes = new Map<string, ManagementChange>();
  for (const row of rows) {
    const region = regionAtLevel(context.regions.placeOf(row.region_id), asked.level);
    // Known only to a region above the level: it has no place among the others.
    if (region === null) continue;
    const [before, after] = [row.before as ManagementMode | null, row.after as ManagementMode | null];
    const key = `${region.regionId} ${before} ${after}`;
    const change = changes.get(key) ?? { region, before, after, estates: 0, households: 0 };
    change.estates += row.estates;
    change.households += row.households;
    changes.set(key, change);
  }
  return [...changes.values()].sort(
    (a, b) =>
      (a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0) ||
      place(a.before) - place(b.before) ||
      place(a.after) - place(b.after),
  );
}

const ORDER = keyOrder<Row<typeof changedEstates>>()("CHANGED", ["text", "bigint"], (row) => [
  row.city_code,
  row.estate_id,
]);

/** The estates behind a change, page by page. Throws BadInput and NotFound. */
export async function changedEstatesPage(
  context: Context,
  asked: ChosenChanges,
  first: number,
  after: string | null,
): Promise<EstateConnection> {
  const where = whereOf(context, asked);
  const page = await keysetPage(
    {
      order: ORDER,
      read: (key, limit) => {
        const [afterCity, afterId] = key ?? [null, null];
        return context.run(changedEstates, { ...where, afterCity, afterId, limit });
      },
      nodeOf: (row) => estateOf(row, context),
      count: async () => (await context.run(countChangedEstates, where))[0]!.estates,
    },
    first,
    after,
  );
  return new EstateConnection(page);
}

const place = (mode: ManagementMode | null): number =>
  mode === null ? managementModes.values.length : managementModes.values.indexOf(mode);
