const MOST_KEPT = 65_536;

/** How rows may be told that share a spot: from how many on, and from which share of all. */
export interface RepeatedLimit {
  readonly rows: number;
  readonly share: number;
}

/** Counts points at one spot over and over: stand-ins such as the middle of a town. Memory stays flat; what is rare may be forgotten. */
export class RepeatedPoints {
  private readonly spots = new Map<
    number,
    { readonly lon: number; readonly lat: number; readonly row: number; count: number }
  >();
  private rows = 0;

  add(row: number, lon: number, lat: number): void {
    this.rows++;
    // two numbers as one key: two spots with the same sum do not come to pass among coordinates of six decimals
    const key = lon * 1_000_003 + lat;
    const spot = this.spots.get(key);
    if (spot !== undefined) {
      spot.count++;
      return;
    }
    if (this.spots.size >= MOST_KEPT) this.forgetRare();
    this.spots.set(key, { lon, lat, row, count: 1 });
  }

  /** "183 at 116.6, 35.4 (from row 12 on)", the most frequent first; empty where no spot reaches the limit. */
  told(limit: RepeatedLimit): string[] {
    return [...this.spots.values()]
      .filter(({ count }) => count >= limit.rows && count >= limit.share * this.rows)
      .sort((a, b) => b.count - a.count)
      .map(({ lon, lat, row, count }) => `${count.toLocaleString("en")} at ${lon}, ${lat} (from row ${row} on)`);
  }

  private forgetRare(): void {
    const counts = [...this.spots.values()].map(({ count }) => count).sort((a, b) => a - b);
    const median = counts[counts.length >> 1]!;
    for (const [key, { count }] of this.spots) if (count <= median) this.spots.delete(key);
  }
}
