import { checkDegrees, type LonLat, toWgs84 } from "../crs.ts";
import { CRS_NAMES, type CrsName } from "../import-request.ts";
import { BadValue } from "../problem.ts";
import type { IndexedRegion, RegionIndex } from "./region-index.ts";

/** Where a row belongs. */
export interface Place {
  /** Null where the row says nothing of place: an update of a known row, or a row that follows its estate. */
  readonly region: IndexedRegion | null;
  /** WGS 84; null where the row has no coordinates. */
  readonly point: LonLat | null;
}

const SAMPLE_ROWS = 5000;
const FIRST_SHOWN = 5;
const MIN_SAMPLE = 50;
const CLEARLY_BETTER = 0.01;

/**
 * Gives rows to regions. A point goes to the finest region whose boundary contains it; a stated region that does not contain it
 * is counted and reported, and the point wins. A stated region finer than the shapes is taken when its nearest ancestor with a
 * boundary contains the point. Without coordinates the stated region is taken.
 */
export class PlaceAssigner {
  private misplaced = 0;
  private outside = 0;
  private readonly firstMisplaced: string[] = [];
  private readonly firstOutside: string[] = [];
  /** Points with the stated region that has a boundary: [lon, lat as in the file, region]. */
  private readonly sample: { readonly lon: number; readonly lat: number; readonly shape: IndexedRegion }[] = [];
  private sampled = 0;
  private swapped = 0;
  private readonly statedCache = new Map<string, readonly IndexedRegion[]>();

  constructor(
    private readonly regions: RegionIndex,
    private readonly crs: CrsName,
  ) {}

  /** `stated` is a code or a name, null where the row states none. Throws BadValue. */
  place(
    row: number,
    lon: number | null,
    lat: number | null,
    statedCode: string | null,
    statedName: string | null,
  ): Place {
    const candidates = this.candidates(statedCode, statedName);
    if (lon === null && lat === null)
      return { region: candidates === null ? null : this.single(candidates), point: null };
    if (lon === null || lat === null)
      throw new BadValue("both longitude and latitude, or neither", `${lon ?? ""}, ${lat ?? ""}`);
    checkDegrees(lon, lat);
    const point = toWgs84(lon, lat, this.crs);
    const finest = this.regions.finestAt(point[0], point[1]);
    if (candidates === null) {
      if (finest !== null) return { region: finest, point };
      if (this.regions.finestAt(point[1], point[0]) !== null)
        throw new BadValue("longitude, latitude inside a region; these look swapped", `${lon}, ${lat}`);
      throw new BadValue("a place inside a region that has a boundary, or a stated region", `${lon}, ${lat}`);
    }
    const stated = candidates.find((region) => this.holds(region, finest, point)) ?? candidates[0]!;
    const shape = this.regions.withBoundary(stated);
    if (shape === null) return { region: finest !== null && finest.depth > stated.depth ? finest : stated, point };
    this.keepForSample(lon, lat, shape);
    if (this.holds(stated, finest, point)) {
      const finer =
        finest !== null && (stated.polygons === null ? finest.depth > stated.depth : finest.depth >= stated.depth);
      return { region: finer ? finest : stated, point };
    }
    if (finest === null) {
      this.outside++;
      if (this.regions.finestAt(point[1], point[0]) !== null) this.swapped++;
      if (this.firstOutside.length < FIRST_SHOWN)
        this.firstOutside.push(`row ${row} (${lon}, ${lat}; stated ${label(stated)})`);
      return { region: stated, point };
    }
    this.misplaced++;
    if (this.firstMisplaced.length < FIRST_SHOWN)
      this.firstMisplaced.push(`row ${row} (${lon}, ${lat}) states ${label(stated)} and lies in ${label(finest)}`);
    return { region: finest, point };
  }

  /** What the user should look at. */
  warnings(): string[] {
    const warnings: string[] = [];
    if (this.misplaced > 0)
      warnings.push(
        `${this.misplaced.toLocaleString("en")} rows lie outside their stated region and were given to the one that contains them: ${this.firstMisplaced.join("; ")}`,
      );
    if (this.outside > 0)
      warnings.push(
        `${this.outside.toLocaleString("en")} rows lie outside every boundary and were given to their stated region: ${this.firstOutside.join("; ")}`,
      );
    if (this.swapped > this.outside / 2)
      warnings.push(
        `${this.swapped.toLocaleString("en")} of these would lie inside with longitude and latitude swapped.`,
      );
    const hint = this.betterCrs();
    if (hint !== null) warnings.push(hint);
    return warnings;
  }

  /** Shares of the sampled points that fall in their stated region, read as each system. Null where too few state one. */
  fit(): Record<CrsName, number> | null {
    if (this.sample.length < MIN_SAMPLE) return null;
    const share = (crs: CrsName): number =>
      this.sample.filter(({ lon, lat, shape }) => this.regions.contains(shape, ...toWgs84(lon, lat, crs))).length /
      this.sample.length;
    return Object.fromEntries(CRS_NAMES.map((crs) => [crs, share(crs)])) as Record<CrsName, number>;
  }

  private betterCrs(): string | null {
    const fit = this.fit();
    if (fit === null) return null;
    const best = CRS_NAMES.reduce((a, b) => (fit[b] > fit[a] ? b : a));
    if (fit[best] - fit[this.crs] < CLEARLY_BETTER) return null;
    return `The coordinates fit ${best} better: ${percent(fit[best])} of points fall in their stated region when read as ${best}, ${percent(fit[this.crs])} as ${this.crs}. Import again with --crs ${best} if that is what the source uses.`;
  }

  private holds(stated: IndexedRegion, finest: IndexedRegion | null, point: LonLat): boolean {
    const shape = this.regions.withBoundary(stated);
    if (shape === null) return true;
    if (finest !== null && this.regions.isWithin(finest, shape)) return true;
    return this.regions.contains(shape, point[0], point[1]);
  }

  private candidates(code: string | null, name: string | null): readonly IndexedRegion[] | null {
    const text = code ?? name;
    if (text === null) return null;
    let found = this.statedCache.get(text);
    if (found === undefined) {
      found = code === null ? this.regions.named(text) : byCodeOrName(this.regions, code);
      this.statedCache.set(text, found);
    }
    if (found.length === 0)
      throw new BadValue(
        this.regions.size === 0
          ? "a region that is known; none is yet: import regions first"
          : "the code or name of a region that is valid today",
        text,
      );
    return found;
  }

  /** The one that is meant without a point to tell: the only one, or the only one of the coarsest level. */
  private single(candidates: readonly IndexedRegion[]): IndexedRegion {
    if (candidates.length === 1) return candidates[0]!;
    const coarsest = Math.min(...candidates.map((region) => region.depth));
    const top = candidates.filter((region) => region.depth === coarsest);
    if (top.length === 1) return top[0]!;
    throw new BadValue(
      `a region's code, since several have this name (${top.slice(0, 4).map(label).join(", ")})`,
      top[0]!.nameZh,
    );
  }

  private keepForSample(lon: number, lat: number, shape: IndexedRegion): void {
    this.sampled++;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push({ lon, lat, shape });
    else if (this.sampled % 64 === 0) this.sample[(this.sampled / 64) % SAMPLE_ROWS] = { lon, lat, shape };
  }
}

function byCodeOrName(regions: RegionIndex, text: string): readonly IndexedRegion[] {
  const region = regions.code(text);
  return region === undefined ? regions.named(text) : [region];
}

function label(region: IndexedRegion): string {
  return `${region.nameZh} ${region.code}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.99 && share < 1 ? 1 : 0)} %`;
}
