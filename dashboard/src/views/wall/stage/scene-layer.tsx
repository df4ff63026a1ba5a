import "./scene-layer.css";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { Alarms } from "../panels/alarms.tsx";
import { Categories } from "../panels/categories.tsx";
import { ComplaintStream } from "../panels/complaint-stream.tsx";
import { CoverageLadder } from "../panels/coverage-ladder.tsx";
import { EvaluationOnWall } from "../panels/evaluation.tsx";
import { HeadlineNumbers } from "../panels/headline.tsx";
import { HeatmapPlayback } from "../panels/heatmap-playback.tsx";
import { Hours } from "../panels/hours.tsx";
import { MapOfIndicator } from "../panels/map.tsx";
import { Multiples } from "../panels/multiples.tsx";
import { PictureOnWall } from "../panels/picture.tsx";
import { Ranking } from "../panels/ranking.tsx";
import { RegisterOnWall } from "../panels/register/register-panel.tsx";
import { StreetsOnWall } from "../panels/streets.tsx";
import { TextOnWall } from "../panels/text.tsx";
import { Trend } from "../panels/trend.tsx";
import type { Panel, Subject } from "../programme.ts";
import { SentenceBand } from "../sentence/sentence-band.tsx";
import { SceneContext, type SceneState } from "../wall-context.ts";
import type { ComposedScene } from "./compose.ts";
import { isMap } from "./needs.ts";
import type { Rect } from "./placed.ts";

type Phase = "preparing" | "shown" | "leaving";

interface SceneLayerProps {
  readonly layer: number;
  readonly scene: ComposedScene;
  readonly subject: Subject | null;
  /** The sentence's band above the panels, pixels. */
  readonly band: { readonly width: number; readonly height: number };
  readonly phase: Phase;
  readonly focus: string | null;
  readonly fadeMs: number;
  onReady(layer: number): void;
}

/** All panels of a scene, laid over those of the scene before; they tell when all of them can be shown. */
export function SceneLayer({ layer, scene, subject, band, phase, focus, fadeMs, onReady }: SceneLayerProps): ReactNode {
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
  const all = readyPanels.size > scene.panels.length;
  useEffect(() => {
    if (all && phase === "preparing") onReady(layer);
  }, [all, phase, layer, onReady]);
  const state = useMemo<SceneState>(
    () => ({ layer, shown: phase === "shown", focus, ready }),
    [layer, phase, focus, ready],
  );
  const keys = keysOf(scene.panels);
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
        <SentenceBand scene={scene} subject={subject} index={scene.panels.length} {...band} />
        {scene.panels.map((panel, index) => {
          const rect = scene.rects[index];
          return (
            rect && (
              <PanelOfKind key={keys[index]} panel={panel} index={index} rect={rect} slot={slotOf(scene, index)} />
            )
          );
        })}
      </div>
    </SceneContext>
  );
}

/** A key for each: its kind, and which of that kind it is. */
const keysOf = (panels: readonly Panel[]): string[] =>
  panels.map(({ kind }, i) => `${kind}-${panels.slice(0, i).filter((one) => one.kind === kind).length}`);

/** Indexes of the panels that the stage's maps draw, by slot. */
export const mapPanels = ({ panels }: { readonly panels: readonly Panel[] }): number[] =>
  panels.flatMap((panel, index) => (isMap(panel) ? [index] : []));

const slotOf = (scene: ComposedScene, index: number): number => mapPanels(scene).indexOf(index);

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
    case "alarms":
      return <Alarms panel={panel} {...place} />;
    case "hours":
      return <Hours panel={panel} {...place} />;
    case "categories":
      return <Categories panel={panel} {...place} />;
    case "streets":
      return <StreetsOnWall panel={panel} {...place} />;
    case "evaluation":
      return <EvaluationOnWall panel={panel} {...place} />;
    case "multiples":
      return <Multiples panel={panel} {...place} />;
    case "text":
      return <TextOnWall panel={panel} {...place} />;
    case "picture":
      return <PictureOnWall panel={panel} {...place} />;
  }
}
