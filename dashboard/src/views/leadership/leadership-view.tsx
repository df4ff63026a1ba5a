import "./leadership-view.css";
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { mapEngine } from "../../engine-loading.ts";
import { forgetStart, keptStart } from "../../link/kept-start.ts";
import { fetchPart } from "../../live/page-parts.ts";
import { type Choropleth, type SceneState, useScene } from "../../scene/use-scene.ts";
import { AppHead } from "../../shell/app-head.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { Breadcrumb } from "./panels/breadcrumb/breadcrumb.tsx";
import { RegionMap } from "./panels/region-map/region-map.tsx";
import { useEscape } from "./use-escape.ts";
import { useView, ViewOf } from "./view.tsx";

// After the engine, not beside it: the first map must not wait for what stands round it.
const desk = (): Promise<typeof import("./desk.tsx")> => fetchPart(() => import("./desk.tsx"));
const afterEngine = mapEngine().then(desk, desk);
const Controls = lazy(async () => ({ default: (await afterEngine).DeskControls }));
const Panels = lazy(async () => ({ default: (await afterEngine).DeskPanels }));
const MapAgainstTargets = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/targets/map-against-targets.tsx"))).MapAgainstTargets,
}));

/** The one page: head, controls, map, panels. */
export function LeadershipView(): ReactNode {
  const { t } = useTranslation();
  const { state: link, regionCode, indicator, from, to, comparison, regionsMeant, platform } = useView();
  const own = useScene({
    regionCode,
    indicator,
    from,
    to,
    comparison,
    zones: link.zones === true,
    ...regionsMeant,
    filter: link.filter,
  });
  const [told, setTold] = useState<{ of: Choropleth; against: Choropleth } | null>(null);
  const plain = link.compare === "target" ? own.scene?.choropleth : null;
  const against = plain && plain === told?.of ? told.against : null;
  const state = useMemo(
    () => (against && own.scene ? { ...own, scene: { ...own.scene, choropleth: against } } : own),
    [own, against],
  );
  const { scene } = state;
  useEscape(state.region.data?.region?.parent?.code ?? null);

  return (
    <div className="atlas">
      <AppHead demo={platform.demo || scene?.choropleth?.demo === true}>
        <Breadcrumb region={state.region.data?.region ?? null} />
      </AppHead>
      <section className="controls" aria-label={t("controls.panels")}>
        <Suspense fallback={<div className="controls-place" />}>
          <Controls level={scene?.region.level ?? null} regionsChanged={scene?.choropleth?.regionsChanged === true} />
        </Suspense>
      </section>
      <main className="map-pane">
        <h2 className="for-readers">{t("app.mapLabel")}</h2>
        <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: mapFault(error, t) })} />}>
          {(scene !== null || !isUnknown(state)) && (
            <Suspense fallback={<Loading lines={4} />}>
              <RegionMap scene={scene} />
            </Suspense>
          )}
        </ErrorBoundary>
        <SceneFaults state={state} />
        {plain && (
          <Suspense fallback={null}>
            <MapAgainstTargets choropleth={plain} onTold={setTold} />
          </Suspense>
        )}
      </main>
      <Beside state={state} />
    </div>
  );
}

/** What stands beside the map, made anew after it: regions take their colours before tables and charts take their rows. */
function Beside({ state }: { state: SceneState }): ReactNode {
  const now = useView();
  const view = useDeferredValue(now);
  const scene = useDeferredValue(state);
  const panels = useMemo(
    () => (
      <ViewOf view={view}>
        <Suspense fallback={<Loading lines={8} />}>
          <Panels scene={scene} />
        </Suspense>
      </ViewOf>
    ),
    [view, scene],
  );
  return (
    <aside className="panels" aria-busy={view !== now}>
      {!isUnknown(state) && panels}
    </aside>
  );
}

/** What went wrong with the picture asked for; the last good one stays beneath. */
function SceneFaults({ state }: { state: SceneState }): ReactNode {
  const { t } = useTranslation();
  const { regionCode, go } = useView();
  const backToStart = (): void => {
    // else it would begin with it again
    if (keptStart()?.region === regionCode) forgetStart();
    go({ region: undefined, at: undefined });
  };
  if (isUnknown(state))
    return (
      <div className="scene-fault">
        <Failed reason={t("state.unknownRegion", { code: regionCode })} />
        <button type="button" onClick={backToStart}>
          {t("state.backToStart")}
        </button>
      </div>
    );
  const error = state.region.error ?? state.choropleth.error ?? state.boundariesError;
  if (!error) return null;
  return (
    <div className="scene-fault">
      <Failed error={error} retry={state.retry} />
    </div>
  );
}

/** There is nothing to say of a region that nobody knows. */
function isUnknown({ unknownRegion, region }: SceneState): boolean {
  return unknownRegion || region.error?.graphQLErrors[0]?.extensions?.code === "NOT_FOUND";
}

function mapFault(error: Error, t: (key: "state.webglMissing") => string): string {
  return /webgl/i.test(error.message) ? t("state.webglMissing") : error.message;
}
