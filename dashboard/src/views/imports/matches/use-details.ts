import { useCallback, useEffect, useRef, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { asWriter } from "./as-writer.ts";
import { type Details, FollowingQuery, type Link, LinkQuery } from "./links-query.ts";

const AHEAD = 12;

/** An entry as it was decided last: what it means may be another after that. */
const keyOf = ({ id, decidedAt }: Link): string => `${id} ${decidedAt ?? ""}`;

/** What is known of the entry chosen; of those that follow it is asked beforehand, so that whoever goes through them need not wait. */
export function useDetails(
  chosen: Link | null,
  links: readonly Link[],
): { readonly details: Details | null; readonly error: CombinedError | null } {
  const client = useClient();
  const asked = useRef(new Set<string>());
  const [known, setKnown] = useState<ReadonlyMap<string, Details>>(new Map());
  const [error, setError] = useState<CombinedError | null>(null);
  /** What did not come is asked for again once it is chosen. */
  const came = useCallback((wanted: readonly Link[], details: readonly Details[]): void => {
    const byId = new Map(details.map((one) => [one.id, one]));
    for (const link of wanted) if (!byId.has(link.id)) asked.current.delete(keyOf(link));
    const these = wanted.flatMap((link) => {
      const found = byId.get(link.id);
      return found === undefined ? [] : [[keyOf(link), found] as const];
    });
    setKnown((before) => new Map([...before, ...these]));
  }, []);
  useEffect(() => {
    setError(null);
    if (chosen === null || asked.current.has(keyOf(chosen))) return;
    asked.current.add(keyOf(chosen));
    void client
      .query(LinkQuery, { id: chosen.id }, asWriter())
      .toPromise()
      .then(({ data, error: failed }) => {
        came([chosen], data?.estateLink ? [data.estateLink] : []);
        setError(failed ?? null);
      });
  }, [client, chosen, came]);
  useEffect(() => {
    if (chosen === null) return;
    const at = links.indexOf(chosen) + 1;
    const isAsked = (link: Link): boolean => asked.current.has(keyOf(link));
    if (links.slice(at, at + AHEAD / 2).every(isAsked)) return;
    const wanted = links.slice(at, at + AHEAD).filter((link) => !isAsked(link));
    for (const link of wanted) asked.current.add(keyOf(link));
    void client
      .query(FollowingQuery, { states: [chosen.state], after: chosen.cursor, first: AHEAD }, asWriter())
      .toPromise()
      .then(({ data }) => came(wanted, data?.estateLinks.edges.map(({ node }) => node) ?? []));
  }, [client, chosen, links, came]);
  return { details: (chosen && known.get(keyOf(chosen))) ?? null, error };
}
