import { toWgs84 } from "../crs.ts";
import { CRS_NAMES, type CrsName } from "../import-request.ts";
import type { RegionIndex } from "./region-index.ts";
import type { IndexedRegion } from "./region-tree.ts";

const SAMPLE_ROWS = 5000;
const MIN_SAMPLE = 50;
const CLEARLY_BETTER = 0.01;

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

  /** What to say where another system fits clearly better than the declared one; null where none does, or too few rows state a region. */
  better(): string | null {
    if (this.sample.length < MIN_SAMPLE) return null;
    const share = (crs: CrsName): number =>
      this.sample.filter(({ lon, lat, shape }) => this.regions.contains(shape, ...toWgs84(lon, lat, crs))).length /
      this.sample.length;
    const fit = new Map(CRS_NAMES.map((crs) => [crs, share(crs)]));
    const best = CRS_NAMES.reduce((a, b) => (fit.get(b)! > fit.get(a)! ? b : a));
    if (fit.get(best)! - fit.get(this.crs)! < CLEARLY_BETTER) return null;
    return `The coordinates fit ${best} better: ${percent(fit.get(best)!)} of points fall in their stated region when read as ${best}, ${percent(fit.get(this.crs)!)} as ${this.crs}. Import again with --crs ${best} if that is what the source uses.`;
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.99 && share < 1 ? 1 : 0)} %`;
}
