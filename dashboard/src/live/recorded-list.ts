/** What a list of complaints as they come in must know of each. */
export interface Heard {
  readonly id: string;
  readonly reportedAt: string;
  /** When it was told of over the stream, RFC 3339; null: read from the list. */
  readonly heardAt: string | null;
}

/** The list with what has arrived, by id, newest on top, at most `most`: by when it was heard of, else by when it was reported. */
export function withArrivals<T extends Heard>(list: readonly T[], arrivals: readonly T[], most: number): readonly T[] {
  const byId = new Map(list.map((complaint) => [complaint.id, complaint]));
  for (const arrived of arrivals) {
    const before = byId.get(arrived.id);
    // What is read again keeps the moment it was heard of.
    byId.set(arrived.id, arrived.heardAt === null && before ? { ...arrived, heardAt: before.heardAt } : arrived);
  }
  return [...byId.values()].sort((a, b) => momentOf(b) - momentOf(a) || (a.id < b.id ? 1 : -1)).slice(0, most);
}

const momentOf = ({ heardAt, reportedAt }: Heard): number => Date.parse(heardAt ?? reportedAt);
