import { useMemo } from "react";
import type { ResultOf } from "../graphql/tada.ts";
import { type RegionsMeant, regionsMeant } from "../link/regions-meant.ts";
import { type Live, useLive } from "../live/use-live.ts";
import { RegionQuery } from "../scene/use-scene.ts";

/** The region of a page's link among those that the link means. `day`: the last that the page shows, YYYY-MM-DD. */
export function useRegionMeant(
  { region: code, regions }: { readonly region: string; readonly regions?: "then" },
  day: string,
): {
  readonly meant: RegionsMeant;
  readonly region: Live<ResultOf<typeof RegionQuery>>;
  readonly isUnknown: boolean;
} {
  const meant = useMemo(() => regionsMeant(regions, day), [regions, day]);
  const region = useLive(RegionQuery, { code, ...meant });
  const isUnknown =
    (region.current && region.data?.region === null) ||
    region.error?.graphQLErrors[0]?.extensions?.code === "NOT_FOUND";
  return { meant, region, isUnknown };
}
