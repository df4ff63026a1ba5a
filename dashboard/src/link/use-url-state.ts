import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { markAsked } from "../scene/picture-timing.ts";
import { parseUrlState, printUrlState, type UrlState } from "./url-state.ts";

type Patch = { readonly [K in keyof UrlState]?: UrlState[K] | undefined };

/** Changes the link; a key given as undefined goes back to its default. `replace` leaves no step in the history. */
export type Go = (patch: Patch, options?: { replace: boolean }) => void;

/** What the link says of the map, and the way to another. */
export function useUrlState(): { state: UrlState; go: Go } {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state = useMemo(() => parseUrlState(search), [search]);
  const go = useCallback<Go>(
    (patch, options) => {
      if (Object.keys(patch).some((key) => key in ASKS)) markAsked("region" in patch ? "drill" : "switch");
      void navigate({
        to: "/",
        search: (before: Record<string, unknown>) =>
          printUrlState(
            parseUrlState({
              ...before,
              ...outlived(patch),
              ...ofIndicator(patch),
              ...printUrlState(patch as UrlState),
              ...absent(patch),
            }),
          ),
        replace: options?.replace ?? false,
      });
    },
    [navigate],
  );
  return { state, go };
}

/** Keys that ask for another picture. */
const ASKS = { region: true, indicator: true, month: true, span: true, compare: true, zones: true, filter: true };

/** Classes chosen in the legend are of one scale: they go with it. */
const SETS_SCALE = ["region", "indicator", "compare", "zones", "with", "pair", "versus", "filter"] as const;
const outlived = (patch: Patch): { only?: undefined } =>
  SETS_SCALE.some((key) => key in patch) ? { only: undefined } : {};

/** Conditions, and records on the map, are of one indicator. */
const ofIndicator = (patch: Patch): { filter?: undefined; points?: undefined } =>
  "indicator" in patch ? { filter: undefined, points: undefined } : {};

const absent = (patch: Patch): Record<string, undefined> =>
  Object.fromEntries(Object.entries(patch).flatMap(([key, value]) => (value === undefined ? [[key, undefined]] : [])));
