import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import type { Shape } from "../../../../geometry/shape.ts";
import { graphql, type ResultOf } from "../../../../graphql/tada.ts";
import type { Sourced } from "../../../../live/use-boundaries.ts";
import { allSources } from "../../../../scene/boundary-says.ts";

const RegionsQuery = graphql(`
  query RegionsOfResult($codes: [ID!]!) {
    regions(codes: $codes, first: 1000) {
      nodes {
        code
        level
        nameZh
        nameEn
        centroid
        ancestors {
          code
        }
      }
    }
  }
`);
type ResultRegion = ResultOf<typeof RegionsQuery>["regions"]["nodes"][number];

/** Regions that one map draws at most. */
export const MOST_REGIONS = 1000;

export interface RegionShapes {
  readonly regions: readonly ResultRegion[];
  /** Of those that have one; property `code`. */
  readonly shapes: FeatureCollection<Shape, { code: string }> & Sourced;
}

/** Names, points and shapes of regions by their codes; null until they have come. Codes that the platform does not know are left out. */
export function useRegionShapes(codes: readonly string[]): { found: RegionShapes | null; error: Error | null } {
  const client = useClient();
  const [state, setState] = useState<{ key: string; found: RegionShapes | null; error: Error | null }>({
    key: "",
    found: null,
    error: null,
  });
  const key = codes.slice(0, MOST_REGIONS).join(" ");
  useEffect(() => {
    const aborter = new AbortController();
    const load = async (): Promise<RegionShapes> => {
      const asked = key === "" ? [] : key.split(" ");
      const regions = await regionsOf(asked, async (some) => {
        const answer = await client.query(RegionsQuery, { codes: [...some] }).toPromise();
        if (answer.error) throw answer.error;
        return answer.data!.regions.nodes;
      });
      const collections = await Promise.all(urlsOf(regions).map((url) => fetchShapes(url, aborter.signal)));
      const wanted = new Set(regions.map(({ code }) => code));
      const features = collections.flatMap((collection) =>
        collection.features.filter(({ properties }) => wanted.has(properties.code)),
      );
      return { regions, shapes: { type: "FeatureCollection", features, ...allSources(collections) } };
    };
    load().then(
      (found) => !aborter.signal.aborted && setState({ key, found, error: null }),
      (error: Error) => !aborter.signal.aborted && setState({ key, found: null, error }),
    );
    return () => aborter.abort();
  }, [client, key]);
  return state.key === key ? state : { found: null, error: null };
}

/** An unknown code fails the whole question: then the halves are asked, down to the code itself. */
async function regionsOf(
  codes: readonly string[],
  ask: (codes: readonly string[]) => Promise<readonly ResultRegion[]>,
): Promise<readonly ResultRegion[]> {
  if (codes.length === 0) return [];
  try {
    return await ask(codes);
  } catch (error) {
    if (!isUnknown(error)) throw error;
    if (codes.length === 1) return [];
    const half = Math.ceil(codes.length / 2);
    return [...(await regionsOf(codes.slice(0, half), ask)), ...(await regionsOf(codes.slice(half), ask))];
  }
}

function isUnknown(error: unknown): boolean {
  const { graphQLErrors = [] } = error as { graphQLErrors?: { extensions?: { code?: string } }[] };
  return graphQLErrors.some(({ extensions }) => extensions?.code === "NOT_FOUND");
}

/** Where the shapes are: of each level, below the deepest region that all of that level share. */
function urlsOf(regions: readonly ResultRegion[]): string[] {
  const byLevel = new Map<string, ResultRegion[]>();
  for (const region of regions) byLevel.set(region.level, [...(byLevel.get(region.level) ?? []), region]);
  return [...byLevel].flatMap(([level, own]) => {
    // Communities have no shapes.
    if (level === "COMMUNITY") return [];
    const [first, ...others] = own.map((region) => [...region.ancestors.map(({ code }) => code), region.code]);
    const shared = first!.filter((code) => others.every((codes) => codes.includes(code)));
    const roots = shared.length > 0 ? [shared.at(-1)!] : [...new Set(own.map((r) => r.ancestors[0]?.code ?? r.code))];
    return roots.map((root) => `/boundaries/${root}/${level}.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE`);
  });
}

async function fetchShapes(url: string, signal: AbortSignal): Promise<RegionShapes["shapes"]> {
  const response = await fetch(url, { signal });
  if (response.status === 404) return { type: "FeatureCollection", features: [] };
  if (!response.ok) throw new Error(`${url}: expected status 200, got ${response.status}`);
  return (await response.json()) as RegionShapes["shapes"];
}
