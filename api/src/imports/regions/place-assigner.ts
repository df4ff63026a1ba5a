import { BadValue } from "../../parsers/bad-value.ts";
import type { CrsName } from "../crs.ts";
import { checkDegrees, type LonLat, toWgs84 } from "../crs.ts";
import { FittingSystem } from "./fitting-system.ts";
import type { PlaceVerdict } from "./place-verdict.ts";
import type { RegionIndex } from "./region-index.ts";
import type { IndexedRegion } from "./region-tree.ts";
import { type RepeatedLimit, RepeatedPoints } from "./repeated-points.ts";
import { label, type Reading, type Stated, type StatedPlaces } from "./stated-places.ts";

/** Where a row belongs. */
export interface Place {
  /** Null where the row says nothing of place: an update of a known row, or a row that follows its estate. */
  readonly region: IndexedRegion | null;
  /** WGS 84; null where the row has no coordinates. */
  readonly point: LonLat | null;
}

/** Takes a remark on a row's stated region, or on its coordinates (column null). */
export type Tell = (row: number, reading: Reading | (Omit<Reading, "column"> & { readonly column: null })) => void;

const FIRST_SHOWN = 5;
/** Coasts and banks are drawn simpler than they are. */
export const NEAR_METRES = 300;

/**
 * Gives rows to regions. A point goes to the finest region whose boundary contains it, or to one it comes near where none does; a stated
 * region that does not contain it is counted and reported, and the point wins. A stated region finer than the shapes is taken when its
 * nearest ancestor with a boundary contains the point. Without coordinates the stated region is taken.
 */
export class PlaceAssigner {
  private misplaced = 0;
  private outside = 0;
  private readonly firstMisplaced: string[] = [];
  private readonly firstOutside: string[] = [];
  private readonly spots = new RepeatedPoints();
  /** Made with the first row outside. */
  private spotsOutside: RepeatedPoints | null = null;
  private readonly fitting: FittingSystem;
  private swapped = 0;

  constructor(
    private readonly regions: RegionIndex,
    private readonly places: StatedPlaces,
    private readonly crs: CrsName,
    private readonly tell: Tell,
  ) {
    this.fitting = new FittingSystem(regions, crs);
  }

  /** `at` is the point as in the file, `stated` what the row says of its region; null where it has none. Throws BadValue. */
  place(row: number, at: readonly [number, number] | null, stated: Stated | null): Place {
    if (at === null) {
      if (stated?.problem != null) throw stated.problem;
      return { region: stated === null ? null : this.taken(row, stated, this.single(stated)), point: null };
    }
    const [lon, lat] = at;
    checkDegrees(lon, lat);
    this.spots.add(row, lon, lat);
    const point = toWgs84(lon, lat, this.crs);
    const finest = this.regions.finestAt(point[0], point[1]);
    if (stated === null || stated.problem !== null)
      return { region: this.byPoint(row, at, point, finest, stated), point };
    const region = stated.regions.find((one) => this.holds(one, finest, point)) ?? this.meant(point, finest, stated);
    const shape = this.regions.withBoundary(region);
    if (shape === null) {
      const finer = finest !== null && finest.depth > region.depth;
      return { region: finer ? finest : this.taken(row, stated, region), point };
    }
    this.fitting.keep(lon, lat, shape);
    if (this.holds(region, finest, point)) {
      this.taken(row, stated, region);
      const finer =
        finest !== null && (region.polygons === null ? finest.depth > region.depth : finest.depth >= region.depth);
      return { region: finer ? finest : region, point };
    }
    const near = this.near(row, at, point, finest, shape);
    if (near !== null) {
      this.taken(row, stated, region);
      return { region: near.depth >= region.depth ? near : region, point };
    }
    if (finest === null) return { region: this.keptOutside(row, at, point, this.taken(row, stated, region)), point };
    this.misplaced++;
    if (this.firstMisplaced.length < FIRST_SHOWN)
      this.firstMisplaced.push(`row ${row} (${lon}, ${lat}) states ${label(region)} and lies in ${label(finest)}`);
    return { region: finest, point };
  }

  /** Of a row that is refused for other cells: its point still tells which system the coordinates fit. */
  sample(at: readonly [number, number] | null, stated: Stated | null): void {
    if (stated === null || stated.problem !== null) return;
    const region = stated.regions[0];
    const shape = region === undefined ? null : this.regions.withBoundary(region);
    if (at !== null && shape !== null) this.fitting.keep(at[0], at[1], shape);
  }

  /** Which system the points fit; null where too few rows state a region. */
  verdict(): PlaceVerdict | null {
    return this.fitting.verdict();
  }

  /** What the user should look at. */
  warnings(repeated: RepeatedLimit): string[] {
    const warnings: string[] = [];
    if (this.misplaced > 0)
      warnings.push(
        `${counted(this.misplaced)} outside their stated region and were given to the one that contains them: ${this.firstMisplaced.join("; ")}`,
      );
    if (this.outside > 0) {
      const over = this.spotsOutside?.told({ rows: 2, share: 0 }) ?? [];
      const together = over.length === 0 ? "" : `; at one spot over and over: ${shown(over)}`;
      warnings.push(
        `${counted(this.outside)} outside every boundary and were given to their stated region: ${this.firstOutside.join("; ")}${together}`,
      );
    }
    if (this.swapped > this.outside / 2)
      warnings.push(
        `${this.swapped.toLocaleString("en")} of these would lie inside with longitude and latitude swapped.`,
      );
    const spots = this.spots.told(repeated);
    if (spots.length > 0)
      warnings.push(`Points stand at one spot over and over, as stand-ins for places not known do: ${shown(spots)}`);
    const hint = this.fitting.better();
    if (hint !== null) warnings.push(hint);
    return warnings;
  }

  /** Of regions of one name none of which holds the point: the one it comes near, else the one that is meant without a point. */
  private meant(point: LonLat, finest: IndexedRegion | null, stated: Stated): IndexedRegion {
    const [only, ...others] = stated.regions;
    if (others.length === 0 || finest !== null) return only!;
    const near = stated.regions.filter((one) => {
      const shape = this.regions.withBoundary(one);
      return shape !== null && this.regions.nearest(point[0], point[1], NEAR_METRES, shape) !== null;
    });
    return near.length === 1 ? near[0]! : this.single(stated);
  }

  /** Of a row that states no region, or none that is known: the point alone decides. */
  private byPoint(
    row: number,
    at: readonly [number, number],
    point: LonLat,
    finest: IndexedRegion | null,
    stated: Stated | null,
  ): IndexedRegion {
    const region = finest ?? this.near(row, at, point, null, null);
    if (region !== null) {
      if (stated?.problem != null)
        this.tell(row, {
          column: stated.column,
          what: "naming no region known here, placed by their points",
          text: stated.problem.got ?? "",
          as: label(region),
        });
      return region;
    }
    if (stated?.problem != null) throw stated.problem;
    const [lon, lat] = at;
    if (this.regions.finestAt(point[1], point[0]) !== null)
      throw new BadValue("longitude, latitude inside a region; these look swapped", `${lon}, ${lat}`);
    throw new BadValue("a place inside a region that has a boundary, or a stated region", `${lon}, ${lat}`);
  }

  /** The nearest region of a point that lies in none so fine, within `shape` where a row states that. */
  private near(
    row: number,
    [lon, lat]: readonly [number, number],
    point: LonLat,
    finest: IndexedRegion | null,
    shape: IndexedRegion | null,
  ): IndexedRegion | null {
    if (finest !== null && (shape === null || !this.regions.tree.isWithin(shape, finest))) return null;
    const region = this.regions.nearest(point[0], point[1], NEAR_METRES, shape);
    if (region !== null)
      this.tell(row, {
        column: null,
        what: `up to ${NEAR_METRES} m outside the boundaries, given to the nearest region`,
        text: `${lon}, ${lat}`,
        as: label(region),
      });
    return region;
  }

  private keptOutside(
    row: number,
    [lon, lat]: readonly [number, number],
    point: LonLat,
    region: IndexedRegion,
  ): IndexedRegion {
    this.outside++;
    this.spotsOutside ??= new RepeatedPoints();
    this.spotsOutside.add(row, lon, lat);
    if (this.regions.finestAt(point[1], point[0]) !== null) this.swapped++;
    if (this.firstOutside.length < FIRST_SHOWN)
      this.firstOutside.push(`row ${row} (${lon}, ${lat}; stated ${label(region)})`);
    return region;
  }

  /** Tells how a stated region was read, now that it counts. */
  private taken(row: number, stated: Stated, region: IndexedRegion): IndexedRegion {
    for (const reading of stated.readings) this.tell(row, reading);
    for (const { to, reading } of stated.led) if (this.regions.tree.isWithin(region, to)) this.tell(row, reading);
    return region;
  }

  private holds(stated: IndexedRegion, finest: IndexedRegion | null, point: LonLat): boolean {
    const shape = this.regions.withBoundary(stated);
    if (shape === null) return true;
    if (finest !== null && this.regions.tree.isWithin(finest, shape)) return true;
    return this.regions.contains(shape, point[0], point[1]);
  }

  /** The one that is meant without a point to tell: the only one, or the only one of the coarsest level. */
  private single({ regions }: Stated): IndexedRegion {
    if (regions.length === 1) return regions[0]!;
    const coarsest = Math.min(...regions.map((region) => region.depth));
    const top = regions.filter((region) => region.depth === coarsest);
    if (top.length === 1) return top[0]!;
    throw new BadValue(
      `a region's code, the regions above it, or --under, since several have this name (${this.places.withParents(top)})`,
    );
  }
}

function counted(rows: number): string {
  return rows === 1 ? "1 row lies" : `${rows.toLocaleString("en")} rows lie`;
}

function shown(spots: readonly string[]): string {
  return spots.slice(0, FIRST_SHOWN).join("; ") + (spots.length > FIRST_SHOWN ? "; …" : "");
}
