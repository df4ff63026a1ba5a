import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { comparableName } from "./firm-names.ts";
import { estateName } from "./matches/estate-name.ts";
import { PlacesAbove } from "./matches/leading-places.ts";
import type { RegionIndex } from "./regions/region-index.ts";
import { COUNTY, type IndexedRegion } from "./regions/region-tree.ts";
import { estatesNamed } from "./staging/complaints.queries.ts";

export interface NamedEstate {
  readonly id: string;
  readonly cityCode: string;
  readonly region: IndexedRegion;
  readonly name: string;
  /** For messages: its id and whose it is. */
  readonly label: string;
  /** WGS 84; null: unknown. */
  readonly point: readonly [lon: number, lat: number] | null;
}

/** Estates as the rows of other kinds name them, by a name and the place where the row is. */
export class EstatesByName {
  private readonly byName = new Map<string, NamedEstate[]>();
  /** By what is called behind the places in front of it. */
  private readonly byBehind = new Map<string, NamedEstate[]>();
  private readonly byPlain = new Map<string, NamedEstate[]>();
  private readonly ids = new Map<string, NamedEstate>();
  private readonly found = new Map<string, readonly NamedEstate[]>();

  private constructor(
    private readonly regions: RegionIndex,
    readonly all: readonly NamedEstate[],
    readonly places: PlacesAbove,
  ) {
    for (const estate of all) {
      this.ids.set(estate.id, estate);
      addUnder(this.byName, estate.name, estate);
      const behind = places.of(estate.region).behind(estate.name);
      if (behind !== null) addUnder(this.byBehind, behind, estate);
    }
  }

  /** Null: none that is known, and stands in the regions looked at. */
  byId(id: string): NamedEstate | null {
    return this.ids.get(id) ?? null;
  }

  /** Those whose name, made comparable, is this one. */
  ofPlain(plain: string): readonly NamedEstate[] {
    if (this.byPlain.size === 0)
      for (const estate of this.all) {
        const key = estateName(estate.name).plain;
        const same = this.byPlain.get(key);
        if (same === undefined) this.byPlain.set(key, [estate]);
        else same.push(estate);
      }
    return this.byPlain.get(plain) ?? [];
  }

  /** Those that stand in the regions looked at, of one source where that is given. */
  static async read(client: Queryable, regions: RegionIndex, sourceId: number | null): Promise<EstatesByName> {
    const estates: NamedEstate[] = [];
    for (const row of await run(client, estatesNamed, { sourceId })) {
      const region = regions.tree.region(row.region_id);
      if (region === undefined || regions.code(region.code) === undefined) continue;
      const label = `${row.external_id} of ${row.source}`;
      const point = row.lon === null || row.lat === null ? null : ([row.lon, row.lat] as const);
      estates.push({ id: row.estate_id, cityCode: row.city_code, region, name: row.name, label, point });
    }
    return new EstatesByName(regions, estates, new PlacesAbove(regions.tree));
  }

  /**
   * The estates that a name may mean in a region, anywhere without one: one is certain. An estate that hangs above the region, at its
   * county say, counts where no other of the county has the name. With or without 小区 behind it, or a place in front of it, where none is called just so.
   */
  named(name: string, region: IndexedRegion | null): readonly NamedEstate[] {
    const key = `${region?.id ?? ""} ${name}`;
    let found = this.found.get(key);
    if (found === undefined) {
      const forms = formsOf(name);
      const behind = this.places.of(region).behind(name);
      found = this.first(forms, region, [this.byName]);
      if (found.length === 0)
        found = this.first(behind === null ? forms : formsOf(behind), region, [
          ...(behind === null ? [] : [this.byName]),
          this.byBehind,
        ]);
      this.found.set(key, found);
    }
    return found;
  }

  /** Those of the first of the forms that any has. */
  private first(
    forms: readonly string[],
    region: IndexedRegion | null,
    names: readonly ReadonlyMap<string, readonly NamedEstate[]>[],
  ): readonly NamedEstate[] {
    for (const form of forms) {
      const found = this.candidates(
        names.flatMap((by) => by.get(form) ?? []),
        region,
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  private candidates(all: readonly NamedEstate[], region: IndexedRegion | null): readonly NamedEstate[] {
    if (region === null) return all;
    const { tree } = this.regions;
    const inside = all.filter((estate) => tree.isWithin(estate.region, region));
    if (inside.length > 0) return inside;
    let county: IndexedRegion | undefined = region;
    while (county !== undefined && county.depth > COUNTY) county = tree.parent(county);
    const around = county === undefined ? [] : all.filter((estate) => tree.isWithin(estate.region, county));
    return around.length === 1 && tree.isWithin(region, around[0]!.region) ? around : [];
  }
}

function addUnder(by: Map<string, NamedEstate[]>, name: string, estate: NamedEstate): void {
  for (const form of new Set(formsOf(name))) {
    const same = by.get(form);
    if (same === undefined) by.set(form, [estate]);
    else same.push(estate);
  }
}

/** A name made comparable as it stands, then without 小区 behind it, if that leaves a name. */
function formsOf(name: string): string[] {
  const exact = comparableName(name);
  const stem = exact.replace(/(?<=..)(?:住宅)?小区$/u, "");
  return [exact, stem];
}
