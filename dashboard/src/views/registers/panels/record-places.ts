/** Records as the server gives them for a map: columns of equal length, the newest first. */
interface RecordColumns {
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  /** Null: the record has a point of its own. */
  readonly estates: readonly (string | null)[];
  /** Places in the list of codes; -1: none. */
  readonly codes: readonly number[];
}

/** The records of one estate, or of one point. */
export interface RecordPlace {
  /** The same for the same place in another answer. */
  readonly key: string;
  readonly at: readonly [longitude: number, latitude: number];
  readonly estate: string | null;
  readonly records: number;
  /** Code of the newest of them. */
  readonly code: number;
}

/** Puts records of one place together: drawn one over the other, only one of them could be seen. */
export function placesOf({ longitudes, latitudes, estates, codes }: RecordColumns): RecordPlace[] {
  const places = new Map<string, RecordPlace>();
  longitudes.forEach((longitude, i) => {
    const at = [longitude, latitudes[i]!] as const;
    const estate = estates[i] ?? null;
    const key = estate ?? at.join(" ");
    const found = places.get(key);
    places.set(
      key,
      found ? { ...found, records: found.records + 1 } : { key, at, estate, records: 1, code: codes[i]! },
    );
  });
  return [...places.values()];
}
