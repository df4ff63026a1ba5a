import "./scene-layer.css";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { ComplaintStream } from "../panels/complaint-stream.tsx";
import { CoverageLadder } from "../panels/coverage-ladder.tsx";
import { HeadlineNumbers } from "../panels/headline.tsx";
import { HeatmapPlayback } from "../panels/heatmap-playback.tsx";
import { MapOfIndicator } from "../panels/map.tsx";
import { Ranking } from "../panels/ranking.tsx";
import { RegisterOnWall } from "../panels/register/register-panel.tsx";
import { Trend } from "../panels/trend.tsx";
import type { Panel, WallScene } from "../programme.ts";
import { SceneContext, type SceneState } from "../wall-context.ts";
import type { Rect } from "./layout.ts";

type Phase = "preparing" | "shown" | "leaving";

interface SceneLayerProps {
  readonly layer: number;
  readonly scene: WallScene;
  readonly rects: readonly Rect[];
  readonly phase: Phase;
  readonly focus: string | null;
  readonly fadeMs: number;
  onReady(layer: number): void;
}

/** All panels of a scene, laid over those of the scene before; they tell when all of them can be shown. */
export function SceneLayer({ layer, scene, rects, phase, focus, fadeMs, onReady }: SceneLayerProps): ReactNode {
  const [readyPanels, setReadyPanels] = useState<ReadonlySet<number>>(new Set());
  const ready = useCallback((panel: number, is: boolean): void => {
    setReadyPanels((before) => {
      if (before.has(panel) === is) return before;
      const after = new Set(before);
      if (is) after.add(panel);
      else after.delete(panel);
      return after;
    });
  }, []);
  const all = readyPanels.size >= scene.panels.length;
  useEffect(() => {
    if (all && phase === "preparing") onReady(layer);
  }, [all, phase, layer, onReady]);
  const state = useMemo<SceneState>(
    () => ({ layer, shown: phase === "shown", focus, ready }),
    [layer, phase, focus, ready],
  );
  return (
    <SceneContext value={state}>
      <div
        className="wall-scene"
        data-phase={phase}
        data-scene={scene.name}
        data-ready={all}
        style={{ transitionDuration: `${fadeMs}ms` }}
        inert={phase !== "shown"}
      >
        {scene.panels.map((panel, index) => {
          const rect = rects[index];
          return (
            rect && (
              <PanelOfKind
                key={`${panel.kind}-${panel.at.column}-${panel.at.row}`}
                panel={panel}
                index={index}
                rect={rect}
                slot={slotOf(scene, index)}
              />
            )
          );
        })}
      </div>
    </SceneContext>
  );
}

const isMap = ({ kind }: Panel): boolean => kind === "map" || kind === "heatmapPlayback";

/** Indexes of the panels that the stage's maps draw, by slot. */
export const mapPanels = ({ panels }: WallScene): number[] =>
  panels.flatMap((panel, index) => (isMap(panel) ? [index] : []));

const slotOf = (scene: WallScene, index: number): number => mapPanels(scene).indexOf(index);

function PanelOfKind({ panel, slot, ...place }: { panel: Panel; index: number; rect: Rect; slot: number }): ReactNode {
  switch (panel.kind) {
    case "map":
      return <MapOfIndicator panel={panel} slot={slot} {...place} />;
    case "heatmapPlayback":
      return <HeatmapPlayback panel={panel} slot={slot} {...place} />;
    case "ranking":
      return <Ranking panel={panel} {...place} />;
    case "trend":
      return <Trend panel={panel} {...place} />;
    case "complaintStream":
      return <ComplaintStream panel={panel} {...place} />;
    case "coverageLadder":
      return <CoverageLadder panel={panel} {...place} />;
    case "headline":
      return <HeadlineNumbers panel={panel} {...place} />;
    case "register":
      return <RegisterOnWall panel={panel} {...place} />;
  }
}
