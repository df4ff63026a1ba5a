import "./run-map.css";
import { type ReactNode, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { formatMinute } from "../../format/minute.ts";
import { boundarySources } from "../../format/source-name.ts";
import type { Camera } from "../../map/camera.ts";
import { usePlatform } from "../../platform.tsx";
import { boundarySays } from "../../scene/boundary-says.ts";
import type { Captions } from "../../scene/map-picture/compose-picture.ts";
import { MapTools } from "../../scene/map-picture/map-tools.tsx";
import { SceneMap, type SceneMapProps } from "../../scene/scene-map.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import type { RunListed } from "./evaluations-query.ts";
import { runName } from "./run-name.ts";

interface RunSceneProps extends Omit<SceneMapProps, "camera" | "onCamera" | "onMap"> {
  readonly run: RunListed;
  /** What its colours tell, in words. */
  readonly tells: string;
}

/** A run's map, which is saved as a picture and printed as those of the first page are. */
export function RunScene({ run, tells, ...scene }: RunSceneProps): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const [camera, setCamera] = useState<Camera>();
  const [map, setMap] = useState<MapRef | null>(null);
  const maps = useMemo(() => (map === null ? [] : [map]), [map]);
  const drawn = scene.scene;
  const captions = useCallback((): Captions => {
    const { source, approvalNumber } = boundarySays(drawn);
    const notes = [
      source && t("mapTools.picture.boundaries", { source: boundarySources(source, t) }),
      approvalNumber ? t("mapTools.picture.approval", { number: approvalNumber }) : t("mapTools.picture.noApproval"),
      `${t("app.title")} · ${t("mapTools.picture.made", { time: formatMinute(new Date().toISOString(), language) })}`,
    ];
    return {
      title: runName(run, language),
      subtitle: tells,
      demo: platform.demo ? t("mapTools.picture.demo") : null,
      notes: notes.filter((note): note is string => Boolean(note)),
    };
  }, [t, language, platform, run, tells, drawn]);
  return (
    <div className="run-map legend-below">
      <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
        <Suspense fallback={<Loading lines={6} />}>
          <SceneMap {...scene} camera={camera} onCamera={setCamera} onMap={setMap} />
        </Suspense>
      </ErrorBoundary>
      <MapTools maps={maps} captions={captions} fileName={[run.regionCode, run.scheme.id, run.period].join("-")} />
    </div>
  );
}
