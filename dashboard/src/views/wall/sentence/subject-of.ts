import type { Subject, WallScene } from "../programme.ts";

/** What a scene's sentence is of: as the programme says, else what its first map, ranking or number shows; null where it has none. */
export function subjectOf({ sentence, panels }: Pick<WallScene, "sentence" | "panels">): Subject | null {
  if (sentence !== null) return sentence;
  for (const panel of panels)
    if (panel.kind === "map") return { indicator: panel.indicator, period: panel.period, compare: panel.compare };
  for (const panel of panels) {
    if (panel.kind === "ranking" && panel.indicator !== null)
      return { indicator: panel.indicator, period: panel.period, compare: "none" };
    if (panel.kind === "headline") return { indicator: panel.indicators[0]!, period: "latest", compare: panel.compare };
    if (panel.kind === "trend") return { indicator: panel.indicator, period: "latest", compare: "none" };
  }
  return null;
}
