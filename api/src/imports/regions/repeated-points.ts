const SLOTS = 1 << 16;

/** How rows may be told that share a spot: from how many on, and from which share of all. */
export interface RepeatedLimit {
  readonly rows: number;
  readonly share: number;
}

/**
 * Counts points at one spot over and over: stand-ins such as the middle of a town. Each spot has a slot by its hash; of spots that meet
 * in one, the more frequent keeps it (Boyer and Moore's majority vote), so that memory stays flat and rare spots alone are lost.
 */
export class RepeatedPoints {
  private readonly lons = new Float64Array(SLOTS);
  private readonly lats = new Float64Array(SLOTS);
  private readonly counts = new Int32Array(SLOTS);
  private readonly votes = new Int32Array(SLOTS);
  private readonly firstRows = new Int32Array(SLOTS);
  private rows = 0;

  add(row: number, lon: number, lat: number): void {
    this.rows++;
    const slot = (Math.imul(lon * 1e6, 0x9e3779b1) ^ Math.imul(lat * 1e6, 0x85ebca6b)) >>> 16;
    if (this.counts[slot] !== 0 && this.lons[slot] === lon && this.lats[slot] === lat) {
      this.counts[slot]!++;
      this.votes[slot]!++;
      return;
    }
    if (this.votes[slot]! > 0) {
      this.votes[slot]!--;
      return;
    }
    this.lons[slot] = lon;
    this.lats[slot] = lat;
    this.counts[slot] = 1;
    this.votes[slot] = 1;
    this.firstRows[slot] = row;
  }

  /** "183 at 116.6, 35.4 (from row 12 on)", the most frequent first; empty where no spot reaches the limit. */
  told(limit: RepeatedLimit): string[] {
    const least = Math.max(limit.rows, limit.share * this.rows);
    const slots: number[] = [];
    for (let slot = 0; slot < SLOTS; slot++) if (this.counts[slot]! >= least) slots.push(slot);
    return slots
      .sort((a, b) => this.counts[b]! - this.counts[a]!)
      .map(
        (slot) =>
          `${this.counts[slot]!.toLocaleString("en")} at ${this.lons[slot]}, ${this.lats[slot]} (from row ${this.firstRows[slot]} on)`,
      );
  }
}
