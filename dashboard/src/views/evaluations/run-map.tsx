import "./run-map.css";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import type { Camera } from "../../map/camera.ts";
import { usePlatform } from "../../platform.tsx";
import { SceneMap } from "../../scene/scene-map.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { COLOURED_BY, type ColouredBy } from "./coloured-by.ts";
import type { RunListed } from "./evaluations-query.ts";
import { indicatorOf, useRunScene } from "./use-run-scene.ts";

/** Counties or streets coloured by how they came out; whoever is absent is hatched. A region that is pressed opens its sheet. */
export function RunMap(props: {
  run: RunListed;
  level: "COUNTY" | "STREET";
  by: ColouredBy;
  colourBy: (by: ColouredBy) => void;
  choose: (subject: string) => void;
}): ReactNode {
  const { run, level, by, colourBy, choose } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [camera, setCamera] = useState<Camera>();
  const { scene, isTooMany, error, retry } = useRunScene(run, level, by);
  const indicator = useMemo(
    () => indicatorOf(by, run, t(`evaluations.${by}`), t(`evaluations.mapUnit.${by}`)),
    [by, run, t],
  );
  if (error) return <Failed error={error} retry={retry} />;
  if (isTooMany) return <p className="muted">{t("evaluations.mapTooMany")}</p>;
  return (
    <section className="run-map-panel">
      <fieldset className="lists">
        <legend>{t("evaluations.mapBy")}</legend>
        {COLOURED_BY.map((one) => (
          <button key={one} type="button" aria-pressed={one === by} onClick={() => colourBy(one)}>
            {t(`evaluations.${one}`)}
          </button>
        ))}
        <span className="muted">{formatEvaluatedPeriod(run.period, language)}</span>
      </fieldset>
      <div className="run-map legend-below">
        {scene === null ? (
          <Loading lines={6} />
        ) : (
          <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
            <Suspense fallback={<Loading lines={6} />}>
              <SceneMap
                key={by}
                scene={scene}
                indicator={indicator}
                camera={camera}
                legend="open"
                onCamera={setCamera}
                onRegion={choose}
              />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </section>
  );
}
