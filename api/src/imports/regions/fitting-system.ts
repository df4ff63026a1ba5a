import type { CrsName } from "../crs.ts";
import { CRS_NAMES, toWgs84 } from "../crs.ts";
import type { PlaceVerdict } from "./place-verdict.ts";
import type { RegionIndex } from "./region-index.ts";
import type { IndexedRegion } from "./region-tree.ts";

const SAMPLE_ROWS = 5000;
const MIN_SAMPLE = 50;
const CLEARLY_BETTER = 0.01;
/** Systems that put a point elsewhere; cgcs2000 is wgs84 here. */
const FITTED = CRS_NAMES.filter((crs) => crs !== "cgcs2000");
const POINTS_DRAWN = 300;
const SHAPES_DRAWN = 30;
/** Corners of an outline on a small map. */
const CORNERS_DRAWN = 160;

/** Finds out which coordinate system the points of a file fit, by a sample of those whose stated region has a boundary. */
export class FittingSystem {
  /** As in the file. */
  private readonly sample: { readonly lon: number; readonly lat: number; readonly shape: IndexedRegion }[] = [];
  private seen = 0;

  constructor(
    private readonly regions: RegionIndex,
    private readonly crs: CrsName,
  ) {}

  keep(lon: number, lat: number, shape: IndexedRegion): void {
    this.seen++;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push({ lon, lat, shape });
    else if (this.seen % 64 === 0) this.sample[(this.seen / 64) % SAMPLE_ROWS] = { lon, lat, shape };
  }

  /** How much of the sample each system puts into its stated region, with some of its points for a map; null where too few rows state one. */
  verdict(): PlaceVerdict | null {
    if (this.sample.length < MIN_SAMPLE) return null;
    const step = Math.ceil(this.sample.length / POINTS_DRAWN);
    const drawn = this.sample.filter((_, index) => index % step === 0);
    const inEach = (lon: number, lat: number, shape: IndexedRegion) =>
      Object.fromEntries(
        FITTED.map((crs) => {
          const [x, y] = toWgs84(lon, lat, crs);
          return [crs, { at: [rounded(x), rounded(y)] as const, inside: this.regions.contains(shape, x, y) }];
        }),
      );
    const shapes = [...new Set(drawn.map(({ shape }) => shape))].slice(0, SHAPES_DRAWN);
    return {
      rows: this.sample.length,
      fits: FITTED.map((crs) => ({ crs, share: this.share(crs) })),
      points: drawn.map(({ lon, lat, shape }) => inEach(lon, lat, shape)),
      shapes: shapes.map((shape) => ({ code: shape.code, name: shape.nameZh, rings: outlinesOf(shape) })),
      sources: [...new Set(shapes.flatMap(({ source }) => source ?? []))],
      approvalNumbers: [...new Set(shapes.flatMap(({ approvalNumber }) => approvalNumber ?? []))],
    };
  }

  private share(crs: CrsName): number {
    const inside = this.sample.filter(({ lon, lat, shape }) =>
      this.regions.contains(shape, ...toWgs84(lon, lat, crs)),
    ).length;
    return inside / this.sample.length;
  }

  /** What to say where another system fits clearly better than the declared one; null where none does, or too few rows state a region. */
  better(): string | null {
    if (this.sample.length < MIN_SAMPLE) return null;
    const fit = new Map(CRS_NAMES.map((crs) => [crs, this.share(crs)]));
    const best = CRS_NAMES.reduce((a, b) => (fit.get(b)! > fit.get(a)! ? b : a));
    if (fit.get(best)! - fit.get(this.crs)! < CLEARLY_BETTER) return null;
    return `The coordinates fit ${best} better: ${percent(fit.get(best)!)} of points fall in their stated region when read as ${best}, ${percent(fit.get(this.crs)!)} as ${this.crs}. Import again with --crs ${best} if that is what the source uses.`;
  }
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The outer rings of a region, with fewer corners. */
function outlinesOf({ polygons }: IndexedRegion): [number, number][][] {
  return (polygons ?? []).flatMap(([outer]) => {
    if (outer === undefined) return [];
    const step = Math.ceil(outer.length / CORNERS_DRAWN);
    return [
      outer.filter((_, index) => index % step === 0).map(([x, y]): [number, number] => [rounded(x!), rounded(y!)]),
    ];
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.99 && share < 1 ? 1 : 0)} %`;
}
