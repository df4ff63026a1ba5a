/** What of an estate's history had happened by a day (YYYY-MM-DD), as one would have told it then. Days that are unknown contradict none. */

interface Episode {
  readonly from: string | null;
  /** The first day on which it no longer holds. */
  readonly to: string | null;
}

const hadCome = (date: string | null, day: string): boolean => date === null || date <= day;

/** Those that had begun; one that ends later is still open. */
export const episodesOn = <Of extends Episode>(episodes: readonly Of[], day: string): Of[] =>
  episodes
    .filter(({ from }) => hadCome(from, day))
    .map((episode) => (episode.to !== null && episode.to > day ? { ...episode, to: null } : episode));

interface Organisation {
  readonly foundedOn: string | null;
  readonly dissolvedOn: string | null;
}

/** Those that stood. */
export const organisationsOn = <Of extends Organisation>(organisations: readonly Of[], day: string): Of[] =>
  organisations.filter(
    ({ foundedOn, dissolvedOn }) => hadCome(foundedOn, day) && (dissolvedOn === null || dissolvedOn > day),
  );

interface Renovation {
  readonly status: "NONE" | "PLANNED" | "UNDER_WAY" | "DONE";
  readonly plannedOn: string | null;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
}

interface Reached {
  readonly status: Renovation["status"];
  readonly since: string | null;
}

/** How far each had got, and since when; not those that nobody had planned yet. */
export function renovationsOn(renovations: readonly Renovation[], day: string): Reached[] {
  return renovations.flatMap(({ status, plannedOn, startedOn, finishedOn }): Reached[] => {
    const steps = [
      ["DONE", finishedOn],
      ["UNDER_WAY", startedOn],
      ["PLANNED", plannedOn],
    ] as const;
    const dated = steps.filter(([, date]) => date !== null);
    if (dated.length === 0) return [{ status, since: null }];
    const reached = dated.find(([, date]) => date! <= day);
    return reached ? [{ status: reached[0], since: reached[1] }] : [];
  });
}
