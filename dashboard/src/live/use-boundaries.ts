import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "react";
import type { Shape } from "../geometry/shape.ts";
import { useConnection } from "./connection.ts";
import { fetchPart } from "./page-parts.ts";

/** What the server says of each boundary. */
interface BoundaryProperties {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: "ADMINISTRATIVE" | "FUNCTIONAL_ZONE";
  readonly quality: "OFFICIAL" | "SIMPLIFIED" | "APPROXIMATE";
}
/** What a collection of boundaries says of itself. */
export interface Sourced {
  readonly sources?: readonly string[];
  readonly approvalNumbers?: readonly string[];
}
export type Boundaries = FeatureCollection<Shape, BoundaryProperties> & Sourced;

/** Whether any of them is drawn by guess. */
export function isApproximate({ features }: Boundaries): boolean {
  return features.some(({ properties }) => properties.quality === "APPROXIMATE");
}

interface LoadedBoundaries {
  readonly url: string;
  readonly boundaries: Boundaries;
}

/** Shapes already fetched, by address: a way back draws at once. The browser keeps them by ETag over reloads. */
const fetched = new Map<string, Boundaries>();
/** Kept at a time: more than any way through a province passes, few enough for a wall that runs for weeks. */
const MOST_KEPT = 80;

function keep(url: string, boundaries: Boundaries): void {
  fetched.set(url, boundaries);
  // A Map gives its keys in the order they came.
  if (fetched.size > MOST_KEPT) fetched.delete(fetched.keys().next().value!);
}

/** The shapes at an address; while they load, the last ones, so that compare `url`. Null before the first, or for no address. */
export function useBoundaries(url: string | null): {
  loaded: LoadedBoundaries | null;
  error: Error | null;
  retry(): void;
} {
  const [state, setState] = useState<{ loaded: LoadedBoundaries | null; failed: { url: string; error: Error } | null }>(
    {
      loaded: null,
      failed: null,
    },
  );
  const [attempt, setAttempt] = useState(0);
  const { returns } = useConnection();
  const there = url === null ? undefined : fetched.get(url);

  useEffect(() => {
    if (url === null) return;
    const show = (boundaries: Boundaries): void => setState({ loaded: { url, boundaries }, failed: null });
    // Where it was prefetched; that may have come to its end since this was drawn, and then nothing else would draw it.
    const kept = fetched.get(url);
    if (kept !== undefined) {
      show(kept);
      return;
    }
    const aborter = new AbortController();
    void attempt;
    void returns;
    fetchPart(() => fetchBoundaries(url, aborter.signal), aborter.signal).then(
      (boundaries) => {
        keep(url, boundaries);
        show(boundaries);
      },
      (error: Error) => {
        if (!aborter.signal.aborted) setState((before) => ({ ...before, failed: { url, error } }));
      },
    );
    return () => aborter.abort();
  }, [url, attempt, returns]);

  return {
    loaded: url !== null && there !== undefined ? { url, boundaries: there } : state.loaded,
    error: url !== null && state.failed?.url === url ? state.failed.error : null,
    retry: () => setAttempt((before) => before + 1),
  };
}

/** Fetches shapes that will be wanted; a failure is left to whoever wants them. */
export function prefetchBoundaries(url: string): void {
  if (fetched.has(url)) return;
  fetchBoundaries(url, AbortSignal.timeout(10_000)).then(
    (boundaries) => keep(url, boundaries),
    () => {},
  );
}

async function fetchBoundaries(url: string, signal: AbortSignal): Promise<Boundaries> {
  const response = await fetch(url, { signal });
  if (response.status === 404) return { type: "FeatureCollection", features: [] };
  if (!response.ok) throw new Error(`${url}: expected status 200, got ${response.status}`);
  return (await response.json()) as Boundaries;
}
