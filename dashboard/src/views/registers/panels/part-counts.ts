/** A region below and its records: null where it has never had any. */
export interface PartCount<Part> {
  readonly region: Part;
  readonly records: number | null;
}

/** Records of a region; null: known only to the region above. */
interface Counted {
  readonly region: { readonly code: string } | null;
  readonly records: number;
}

/** Each region below beside its records, the most first, those without any last. */
export function partsOf<Part extends { readonly code: string }>(
  children: readonly Part[],
  counts: readonly Counted[],
  ever: readonly Counted[],
): PartCount<Part>[] {
  const now = new Map(counts.map(({ region, records }) => [region?.code, records]));
  const known = new Set(ever.map(({ region }) => region?.code));
  return children
    .map((region) => ({ region, records: now.get(region.code) ?? (known.has(region.code) ? 0 : null) }))
    .sort((a, b) => (b.records ?? -1) - (a.records ?? -1) || (a.region.code < b.region.code ? -1 : 1));
}
