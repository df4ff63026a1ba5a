import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { mapEngine } from "./engine-loading.ts";
import { setLanguage } from "./i18n/index.ts";
import { useConnection } from "./live/connection.ts";
import { Breadcrumb } from "./panels/breadcrumb/breadcrumb.tsx";
import { RegionMap } from "./panels/region-map/region-map.tsx";
import { useScale } from "./theme.ts";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { Failed, Loading, reasonOf } from "./ui/states.tsx";
import { useEscape } from "./use-escape.ts";
import { type SceneState, useScene } from "./use-scene.ts";
import { useView } from "./view.tsx";

// After the engine, not beside it: the first map must not wait for what stands round it.
const afterEngine = mapEngine().then(
  () => import("./panels/desk.tsx"),
  () => import("./panels/desk.tsx"),
);
const Controls = lazy(async () => ({ default: (await afterEngine).DeskControls }));
const Panels = lazy(async () => ({ default: (await afterEngine).DeskPanels }));

/** The one page: head, controls, map, panels. */
export function AtlasView(): ReactNode {
  const { t } = useTranslation();
  const state = useScene();
  const scale = useScale();
  const { scene } = state;
  useEscape(state.region.data?.region?.parent?.code ?? null);
  useEffect(() => {
    document.documentElement.style.setProperty("--scale", String(scale));
  }, [scale]);

  return (
    <div className="atlas">
      <Head scene={state} />
      <section className="controls" aria-label={t("controls.panels")}>
        <Suspense fallback={<div className="controls-place" />}>
          <Controls level={scene?.region.level ?? null} />
        </Suspense>
      </section>
      <main className="map-pane">
        <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: mapFault(error, t) })} />}>
          <Suspense fallback={<Loading lines={4} />}>
            <RegionMap scene={scene} />
          </Suspense>
        </ErrorBoundary>
        <SceneFaults state={state} />
      </main>
      <aside className="panels">
        <Suspense fallback={<Loading lines={8} />}>
          <Panels scene={state} />
        </Suspense>
      </aside>
    </div>
  );
}

function Head({ scene }: { scene: SceneState }): ReactNode {
  const { t, i18n } = useTranslation();
  const { platform, language, go } = useView();
  const { awaySince } = useConnection();
  const other = language === "zh" ? "en" : "zh";
  return (
    <header className="head">
      <h1>{t("app.title")}</h1>
      <Breadcrumb region={scene.region.data?.region ?? null} />
      {(platform.demo || scene.scene?.choropleth?.demo) && (
        <span className="badge demo" title={t("app.demoHint")}>
          {t("app.demo")}
        </span>
      )}
      {awaySince && (
        <span className="badge away" role="status">
          {t("state.awaySince", { time: awaySince.toLocaleTimeString(i18n.language === "en" ? "en-GB" : "zh-CN") })}
        </span>
      )}
      <span className="spacer" />
      <a href="/graphql" target="_blank" rel="noreferrer">
        {t("app.explorer")}
      </a>
      <button
        type="button"
        className="language"
        onClick={() => {
          setLanguage(other);
          go({ lang: other }, { replace: true });
        }}
      >
        {t("app.switchLanguage")}
      </button>
    </header>
  );
}

/** What went wrong with the picture asked for; the last good one stays beneath. */
function SceneFaults({ state }: { state: SceneState }): ReactNode {
  const { t } = useTranslation();
  const { regionCode, go } = useView();
  if (state.unknownRegion || isUnknown(state.region.error))
    return (
      <div className="scene-fault">
        <Failed reason={t("state.unknownRegion", { code: regionCode })} />
        <button type="button" onClick={() => go({ region: undefined, at: undefined })}>
          {t("state.backToStart")}
        </button>
      </div>
    );
  const error = state.region.error ?? state.choropleth.error ?? state.boundariesError;
  if (!error) return null;
  return (
    <div className="scene-fault">
      <Failed reason={reasonOf(error)} retry={state.retry} />
    </div>
  );
}

function isUnknown(error: { graphQLErrors: readonly { extensions?: Record<string, unknown> }[] } | null): boolean {
  return error?.graphQLErrors[0]?.extensions?.code === "NOT_FOUND";
}

function mapFault(error: Error, t: (key: "state.webglMissing") => string): string {
  return /webgl/i.test(error.message) ? t("state.webglMissing") : error.message;
}
