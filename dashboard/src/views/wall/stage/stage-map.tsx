import "./stage-map.css";
import "./stage-legend.css";
import {
  type CSSProperties,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { boxOf } from "../../../geometry/shape.ts";
import type { Camera } from "../../../map/camera.ts";
import type { Pulse } from "../../../map/use-pulses.ts";
import { SceneMap } from "../../../scene/scene-map.tsx";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { EDGE_EMS, HEAD_EMS } from "../panels/panel-frame.tsx";
import { ExtremeNames } from "./extreme-names.tsx";
import { legendPlace, stripAbove } from "./legend-place.ts";
import type { MapPicture, PictureStore } from "./picture-store.ts";
import type { Rect } from "./placed.ts";

/** A software-drawn 8K map takes its time; then it is shown as far as it has come. */
const LONGEST_HIDDEN_MS = 4000;

interface StageMapProps {
  readonly pictures: PictureStore;
  /** The scene layer to be seen, and which of its maps this is. */
  readonly layer: number;
  readonly slot: number;
  /** Place of the panel; null: the scene has no such map. */
  readonly rect: Rect | null;
  readonly textPixels: number;
  /** Milliseconds a change of scene takes. */
  readonly fadeMs: number;
  readonly camera: Camera | undefined;
  onCamera(camera: Camera): void;
  onRegion(code: string): void;
}

interface Shown {
  readonly layer: number;
  readonly rect: Rect;
  readonly picture: MapPicture;
}

/**
 * One map that outlives the scenes: each gives it another picture and another place. Where the place or the region changes it fades
 * out, moves, draws, and fades in again; a mere change of colours is painted where it stands.
 */
export function StageMap(props: StageMapProps): ReactNode {
  const { pictures, layer, slot, rect, fadeMs, textPixels } = props;
  const { t } = useTranslation();
  const picture = useSyncExternalStore(pictures.subscribe, () => pictures.get(layer, slot));
  const [shown, setShown] = useState<Shown | null>(null);
  const [visible, setVisible] = useState(false);
  const [map, setMap] = useState<MapRef | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useMemo(() => (rect && picture ? { layer, rect, picture } : null), [layer, rect, picture]);

  useEffect(() => {
    if (wanted === null) {
      setVisible(false);
      return;
    }
    if (shown === null || mayChangeInPlace(shown, wanted)) {
      if (shown !== wanted) setShown(wanted);
      return;
    }
    setVisible(false);
    const timer = setTimeout(() => setShown(wanted), fadeMs / 2);
    return () => clearTimeout(timer);
  }, [wanted, shown, fadeMs]);

  const settled = shown !== null && wanted !== null && shown === wanted;
  const drawnLayer = shown?.layer;
  useEffect(() => {
    void drawnLayer;
    if (!settled || visible) return;
    const began = performance.now();
    const timer = setInterval(() => {
      const painted = box.current?.querySelector<HTMLElement>(".map")?.dataset.painted !== undefined;
      if (painted || performance.now() - began > LONGEST_HIDDEN_MS) setVisible(true);
    }, 60);
    return () => clearInterval(timer);
  }, [settled, visible, drawnLayer]);

  const arrived = shown?.picture.arrived;
  const pulses = useMemo<Pulse[]>(
    () =>
      (arrived ?? []).flatMap(({ id, location, since }) =>
        location?.length === 2 ? [{ id, location: [location[0]!, location[1]!] as const, since }] : [],
      ),
    [arrived],
  );
  const boundaries = shown?.picture.scene.boundaries;
  const regionBox = useMemo(() => (boundaries ? boxOf(boundaries) : null), [boundaries]);
  if (shown === null) return null;
  const room = {
    width: shown.rect.width - EDGE_EMS * textPixels,
    height: shown.rect.height - (HEAD_EMS + EDGE_EMS * 0.5) * textPixels,
  };
  const legend = legendPlace(room, textPixels, regionBox);
  const { scene, indicator, heat, labels, caption } = shown.picture;
  const strip = legend === "below" ? stripAbove(room, textPixels, regionBox) : 0;
  const place: CSSProperties = {
    left: shown.rect.left + EDGE_EMS * 0.5 * textPixels,
    top: shown.rect.top + HEAD_EMS * textPixels,
    ...room,
    paddingTop: strip,
    transitionDuration: `${fadeMs / 2}ms`,
  };
  return (
    <div
      ref={box}
      className="wall-map map-pane"
      data-visible={visible}
      data-slot={slot}
      data-legend={legend}
      style={place}
      inert={!visible}
    >
      <ErrorBoundary
        fallback={(error) => <p className="map-fault">{t("state.mapError", { reason: error.message })}</p>}
      >
        <Suspense fallback={null}>
          <SceneMap
            scene={scene}
            indicator={indicator}
            heat={heat}
            plain={heat !== null}
            labels={labels}
            pulses={pulses}
            legend="open"
            camera={props.camera}
            onCamera={props.onCamera}
            onRegion={props.onRegion}
            onMap={setMap}
          />
          {map && labels && heat === null && <ExtremeNames map={map} scene={scene} indicator={indicator} />}
        </Suspense>
      </ErrorBoundary>
      {caption && (
        <p className="wall-caption">
          {caption.text}
          <i style={{ width: `${caption.progress * 100}%` }} />
        </p>
      )}
    </div>
  );
}

/** Whether the map can change under the eyes of its readers: the same scene, or the same region at the same place. */
function mayChangeInPlace(before: Shown, now: Shown): boolean {
  if (before.layer === now.layer) return true;
  const samePlace = (["left", "top", "width", "height"] as const).every((side) => before.rect[side] === now.rect[side]);
  return (
    samePlace &&
    before.picture.scene.boundaries === now.picture.scene.boundaries &&
    (before.picture.heat === null) === (now.picture.heat === null)
  );
}
