import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Camera } from "../../map/camera.ts";
import type { Indicator } from "../../platform.tsx";
import { SceneMap } from "../../scene/scene-map.tsx";
import type { Scene } from "../../scene/use-scene.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/states.tsx";

/** The share of gaps in the regions below; one leads to its own tree. */
export function PartyMap(props: { scene: Scene; indicator: Indicator; onRegion(code: string): void }): ReactNode {
  const { t } = useTranslation();
  const [camera, setCamera] = useState<Camera>();
  return (
    <div className="party-map legend-below">
      <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
        <Suspense fallback={<Loading lines={6} />}>
          <SceneMap
            scene={props.scene}
            indicator={props.indicator}
            camera={camera}
            legend="open"
            onCamera={setCamera}
            onRegion={props.onRegion}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
