import { useCallback, useEffect, useRef, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { reasonOf } from "../../../ui/refusal.ts";
import { asWriter } from "./as-writer.ts";
import { inTurn } from "./in-turn.ts";
import { DecideMutation, type Decision, type Link, LinksQuery, type Rule, RuleMutation } from "./links-query.ts";

export type LinkState = Link["state"];
export type Said = Omit<Decision, "id">;

const STATES = { CONFIRM: "CONFIRMED", REFUSE: "REFUSED", UNDO: "WAITING" } as const;
const MOST_AT_ONCE = 100;

interface Last {
  readonly link: Link;
  readonly state: LinkState;
}

interface Refusal {
  /** What the server said; null: it did not take the decisions of these. */
  readonly reason: string | null;
  readonly words: readonly string[];
}

interface Links {
  /** Null while they are being fetched at first. */
  readonly shown: readonly Link[] | null;
  readonly total: number;
  readonly rules: readonly Rule[];
  readonly chosen: Link | null;
  readonly error: CombinedError | null;
  /** Decisions on their way. */
  readonly unsent: number;
  /** Why decisions were not taken. */
  readonly refusal: Refusal | null;
  readonly last: Last | null;
  look(): void;
  choose(link: Link): void;
  /** The link leaves the list at once, and the next one is chosen. */
  decide(link: Link, said: Said): void;
  undoLast(): void;
  setRule(regionCode: string, certainFrom: number): Promise<void>;
}

/** Links in a state, a hundred at a time, and what is said of them: the list goes on while it is on its way, and is looked at anew where that was not taken. */
export function useLinks(state: LinkState): Links {
  const client = useClient();
  const [found, setFound] = useState<{ links: Link[]; total: number; rules: readonly Rule[] } | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const [unsent, setUnsent] = useState(0);
  const look = useCallback((): void => {
    void client
      .query(LinksQuery, { states: [state], after: null }, asWriter())
      .toPromise()
      .then(({ data, error: failed }) => {
        setError(failed ?? null);
        if (!data) return;
        const { edges, totalCount: total } = data.estateLinks;
        const links = edges.map(({ node, cursor }) => ({ ...node, cursor }));
        setFound({ links, total, rules: data.estateLinkRules });
      });
  }, [client, state]);
  useEffect(look, [look]);
  const latestLook = useRef(look);
  latestLook.current = look;

  const [send] = useState(() =>
    inTurn<{ readonly link: Link; readonly said: Said }>(
      async (batch) => {
        const decisions = batch.map(({ link, said }) => ({ id: link.id, ...said }));
        const { data, error: failed } = await client.mutation(DecideMutation, { decisions }, asWriter()).toPromise();
        const notTaken = batch.filter((_, index) => !data?.decideEstateLinks[index]);
        if (notTaken.length === 0) return;
        setRefusal({ reason: failed ? reasonOf(failed) : null, words: notTaken.map(({ link }) => link.words) });
        latestLook.current();
      },
      setUnsent,
      MOST_AT_ONCE,
    ),
  );
  const links = found?.links ?? [];
  const chosen = links.find(({ id }) => id === chosenId) ?? links[0] ?? null;
  useEffect(() => {
    // the page is through, and there may be more
    if (found !== null && found.links.length === 0 && found.total > 0 && unsent === 0) look();
  }, [found, unsent, look]);
  useEffect(() => {
    if (unsent === 0) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [unsent]);

  return {
    ...{ shown: found?.links ?? null, total: found?.total ?? 0, rules: found?.rules ?? [] },
    ...{ chosen, error, unsent, refusal, last, look },
    choose: ({ id }) => setChosenId(id),
    decide(link, said) {
      setRefusal(null);
      send({ link, said });
      setLast({ link, state: STATES[said.decision] });
      const at = links.indexOf(link);
      const left = links.filter((one) => one !== link);
      setChosenId((left[at] ?? left.at(-1))?.id ?? null);
      setFound((before) => before && { ...before, links: left, total: before.total - 1 });
    },
    undoLast() {
      if (last === null || last.state === "WAITING") return;
      const { link } = last;
      send({ link, said: { decision: "UNDO" } });
      setLast({ link, state: "WAITING" });
      if (state !== "WAITING") return;
      setChosenId(link.id);
      setFound((before) => before && { ...before, links: [link, ...before.links], total: before.total + 1 });
    },
    async setRule(regionCode, certainFrom) {
      const { error: failed } = await client
        .mutation(RuleMutation, { regionCode, certainFrom }, asWriter())
        .toPromise();
      setRefusal(failed ? { reason: reasonOf(failed), words: [] } : null);
      if (!failed) look();
    },
  };
}
