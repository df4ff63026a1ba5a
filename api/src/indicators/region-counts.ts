import type { CountedRegion } from "./region-hierarchy.ts";
import { added } from "./untold.ts";

/** Measures by month of each region, as one flat array a region: place × months + month. NaN: not known (untold.ts). */
export class RegionCounts {
  readonly #counts = new Map<number, Float64Array>();
  readonly #measures: number;
  readonly #months: number;

  constructor(measures: number, months: number) {
    this.#measures = measures;
    this.#months = months;
  }

  /** The regions that have anything counted. */
  get regionIds(): IterableIterator<number> {
    return this.#counts.keys();
  }

  /** Adds `amount` to a region's measure in the months from `first` up to, not including, `past` (indexes into the window). */
  add(regionId: number, place: number, first: number, past: number, amount: number): void {
    if (amount === 0) return;
    const counts = this.#of(regionId);
    for (let at = place * this.#months + first; at < place * this.#months + past; at++)
      counts[at] = added(counts[at]!, amount);
  }

  /** Adds up from children to parents. `regions` has parents before children; a parent that it does not name gets nothing. */
  addUpwards(regions: readonly CountedRegion[]): void {
    const named = new Set(regions.map((region) => region.regionId));
    for (let i = regions.length - 1; i >= 0; i--) {
      const { regionId, parentId } = regions[i]!;
      const own = this.#counts.get(regionId);
      if (own === undefined || parentId === null || !named.has(parentId)) continue;
      const above = this.#of(parentId);
      for (let j = 0; j < own.length; j++) above[j] = added(above[j]!, own[j]!);
    }
  }

  /** A region's measure by month; all 0 where nothing is counted. */
  byMonth(regionId: number, place: number): Float64Array {
    const counts = this.#counts.get(regionId);
    return counts === undefined
      ? new Float64Array(this.#months)
      : counts.subarray(place * this.#months, (place + 1) * this.#months);
  }

  copy(): RegionCounts {
    const copy = new RegionCounts(this.#measures, this.#months);
    for (const [regionId, counts] of this.#counts) copy.#counts.set(regionId, counts.slice());
    return copy;
  }

  #of(regionId: number): Float64Array {
    let counts = this.#counts.get(regionId);
    if (counts === undefined) {
      counts = new Float64Array(this.#measures * this.#months);
      this.#counts.set(regionId, counts);
    }
    return counts;
  }
}
