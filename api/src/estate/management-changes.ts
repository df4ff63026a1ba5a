import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionLevel } from "../region/region-enums.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { managementChanges } from "./management-changes.queries.ts";
import type { ManagementChange } from "./management-changes.type.ts";

export interface ChangesAsked {
  /** Code of a region; null: everywhere. */
  readonly under: string | null;
  readonly level: RegionLevel;
  /** YYYY-MM-DD, the first before the second. */
  readonly from: string;
  readonly to: string;
  /** Null: any. */
  readonly before: readonly ManagementMode[] | null;
  readonly after: readonly ManagementMode[] | null;
}

/** The changes between two days, by region, then by mode before and after. Throws BadInput and NotFound. */
export async function changesOfManagement(context: Context, asked: ChangesAsked): Promise<ManagementChange[]> {
  const { from, to } = asked;
  if (to > context.today) throw new BadInput("to", `a day up to today, ${context.today}`, to);
  if (from >= to) throw new BadInput("from", `a day before to, ${to}`, from);
  const above = asked.under ? context.region(asked.under) : null;
  if (above && LEVELS.indexOf(asked.level) < LEVELS.indexOf(above.level))
    throw new BadInput("level", `${above.level} or finer, the level of ${above.code}`, asked.level);
  const { cityCodes, regionIds } = above
    ? context.regions.scope(above)
    : { cityCodes: [...context.regions.allCityCodes()], regionIds: null };
  const rows = await context.run(managementChanges, {
    cityCodes,
    regionIds,
    from,
    to,
    before: asked.before,
    after: asked.after,
  });
  const changes = new Map<string, ManagementChange>();
  for (const row of rows) {
    const region = atLevel(context.regions.byId(row.region_id), asked.level);
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

const place = (mode: ManagementMode | null): number =>
  mode === null ? managementModes.values.length : managementModes.values.indexOf(mode);

function atLevel(region: Region, level: RegionLevel): Region | null {
  let at: Region | null = region;
  while (at !== null && at.level !== level) at = at.parent;
  return at;
}
