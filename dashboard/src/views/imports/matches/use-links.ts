import { useCallback, useEffect, useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";
import { rememberedToken } from "../../../storage/write-token.ts";
import { reasonOf } from "../../../ui/states.tsx";
import {
  ConfirmMutation,
  type Link,
  LinksQuery,
  RefuseMutation,
  type Rule,
  RuleMutation,
  UndoMutation,
} from "./links-query.ts";

export type LinkState = Link["state"];

/** What somebody says of a link. */
export type Said = { readonly confirm: string } | "refuse" | "undo";

interface Last {
  readonly id: string;
  readonly words: string;
  readonly state: LinkState;
}

interface Links {
  /** Null while they are being fetched at first. */
  readonly shown: readonly Link[] | null;
  readonly total: number;
  readonly rules: readonly Rule[];
  readonly chosen: Link | null;
  readonly error: CombinedError | null;
  /** Why the last decision was not taken. */
  readonly refusal: string | null;
  readonly last: Last | null;
  look(): void;
  choose(link: Link): void;
  /** The link leaves the list, and the next one is chosen. */
  decide(link: Link, said: Said): Promise<void>;
  undoLast(): Promise<void>;
  setRule(regionCode: string, certainFrom: number): Promise<void>;
}

/** Where everybody may read, who writes says the write token. */
export const asWriter = () => {
  const token = rememberedToken();
  const headers = { ...(token !== null && { authorization: `Bearer ${token}` }) };
  return { fetchOptions: { headers }, requestPolicy: "network-only" as const };
};

/** Links in a state, a hundred at a time, and what is said of them. */
export function useLinks(state: LinkState): Links {
  const client = useClient();
  const [found, setFound] = useState<{ links: Link[]; total: number; rules: readonly Rule[] } | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const look = useCallback((): void => {
    void client
      .query(LinksQuery, { states: [state], after: null }, asWriter())
      .toPromise()
      .then(({ data, error: failed }) => {
        setError(failed ?? null);
        if (!data) return;
        const { edges, totalCount: total } = data.estateLinks;
        setFound({ links: edges.map(({ node }) => node), total, rules: data.estateLinkRules });
      });
  }, [client, state]);
  useEffect(look, [look]);
  const links = found?.links ?? [];
  const chosen = links.find(({ id }) => id === chosenId) ?? links[0] ?? null;

  const send = async <Data, Variables extends AnyVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    const { error: failed } = await client.mutation(mutation, variables, asWriter()).toPromise();
    setRefusal(failed ? reasonOf(failed) : null);
    return !failed;
  };

  return {
    ...{ shown: found?.links ?? null, total: found?.total ?? 0, rules: found?.rules ?? [] },
    ...{ chosen, error, refusal, last, look },
    choose: ({ id }) => setChosenId(id),
    async decide(link, said) {
      const { id, words } = link;
      const isTaken =
        said === "refuse"
          ? await send(RefuseMutation, { id })
          : said === "undo"
            ? await send(UndoMutation, { id })
            : await send(ConfirmMutation, { id, estate: said.confirm });
      if (!isTaken) return;
      setLast({ id, words, state: said === "refuse" ? "REFUSED" : said === "undo" ? "WAITING" : "CONFIRMED" });
      const at = links.findIndex((one) => one.id === id);
      const left = links.filter((one) => one.id !== id);
      setChosenId((left[at] ?? left.at(-1))?.id ?? null);
      setFound((before) => before && { ...before, links: left, total: before.total - 1 });
      if (left.length === 0) look();
    },
    async undoLast() {
      if (last === null || !(await send(UndoMutation, { id: last.id }))) return;
      setLast({ ...last, state: "WAITING" });
      setChosenId(last.id);
      look();
    },
    async setRule(regionCode, certainFrom) {
      if (await send(RuleMutation, { regionCode, certainFrom })) look();
    },
  };
}
