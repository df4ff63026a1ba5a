import { isApproximate, type Sourced } from "../live/use-boundaries.ts";
import type { Scene } from "./use-scene.ts";

export interface SourceSays {
  /** Names of all sources, as the server joins them; null: no boundary is drawn. */
  readonly source: string | null;
  readonly approvalNumber: string | null;
}
export interface BoundarySays extends SourceSays {
  readonly quality: "OFFICIAL" | "SIMPLIFIED" | "APPROXIMATE" | null;
}

/** What several collections say, each source once. */
export const allSources = (collections: readonly Sourced[]): Required<Sourced> => ({
  sources: [...new Set(collections.flatMap(({ sources }) => sources ?? []))],
  approvalNumbers: [...new Set(collections.flatMap(({ approvalNumbers }) => approvalNumbers ?? []))],
});

export function sourceOf(collections: readonly Sourced[]): SourceSays {
  const { sources, approvalNumbers } = allSources(collections);
  const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join("; "));
  return { source: joined(sources), approvalNumber: joined(approvalNumbers) };
}

/** Of the shapes that are drawn, since parts may be drawn by other hands than their region; where these say nothing, of the values. */
export function boundarySays({
  choropleth,
  boundaries,
  context,
}: Pick<Scene, "choropleth" | "boundaries" | "context">): BoundarySays {
  const told = { source: choropleth?.boundarySource ?? null, approvalNumber: choropleth?.approvalNumber ?? null };
  const drawn = sourceOf([boundaries]);
  return {
    ...(drawn.source === null ? told : drawn),
    quality:
      isApproximate(context) || isApproximate(boundaries) ? "APPROXIMATE" : (choropleth?.boundaryQuality ?? null),
  };
}
