import "../../i18n/views/leadership.ts";
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMonths } from "../../format/month.ts";
import { nameIn } from "../../i18n/language.ts";
import { fetchPart } from "../../live/page-parts.ts";
import type { RegionHere, SceneState } from "../../scene/use-scene.ts";
import { Loading } from "../../ui/states.tsx";
import { Controls } from "./panels/controls/controls.tsx";
import { EstateCard } from "./panels/estate-card/estate-card.tsx";
import { EstateList } from "./panels/estate-list/estate-list.tsx";
import { FilterButton } from "./panels/filter/filter-button.tsx";
import { Headline } from "./panels/headline/headline.tsx";
import { Help } from "./panels/help/help.tsx";
import { useKeys } from "./panels/help/use-keys.ts";
import { deepLevel } from "./panels/ranking/level-choice.tsx";
import { Ranking } from "./panels/ranking/ranking.tsx";
import { StartButton } from "./panels/start/start-button.tsx";
import { useView } from "./view.tsx";

// Charts come after the table, and what lies behind a number when it is opened.
const Trend = lazy(async () => ({ default: (await fetchPart(() => import("./panels/trend/trend.tsx"))).Trend }));
const Scatter = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/scatter/scatter.tsx"))).Scatter,
}));
const Distribution = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/distribution/distribution.tsx"))).Distribution,
}));
const DeepRanking = lazy(() => fetchPart(() => import("./panels/ranking/deep-ranking.tsx")));
const Standing = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/standing/standing.tsx"))).Standing,
}));
const TargetLine = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/targets/target-line.tsx"))).TargetLine,
}));
const NumberDrawer = lazy(() => fetchPart(() => import("./panels/number/number-drawer.tsx")));

/** Controls over the map; on a narrow screen folded away under a line that says what is shown. */
export function DeskControls(props: { level: RegionHere["level"] | null; regionsChanged: boolean }): ReactNode {
  const { t } = useTranslation();
  const { indicator, from, to, language } = useView();
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useKeys(openHelp);
  return (
    <>
      <div className="controls-head">
        <button type="button" className="controls-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>
            {nameIn(language, indicator)} · {formatMonths({ from, to }, language)}
          </span>
          <span aria-hidden="true">{open ? "▴" : "▾"}</span>
          <span className="for-readers">{t("controls.panels")}</span>
        </button>
        {/* never folded away: what is asked most is a click from the question */}
        <FilterButton />
      </div>
      <div className="controls-fields" data-open={open}>
        <Controls {...props} />
        <StartButton />
        <button type="button" className="help-button" aria-label={t("leadership.help.title")} onClick={openHelp}>
          ?
        </button>
      </div>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

const Evaluated = lazy(async () => ({
  default: (await fetchPart(() => import("./panels/evaluated/evaluated.tsx"))).Evaluated,
}));

const WITH_ESTATE_LIST = new Set(["STREET", "COMMUNITY"]);
const EVALUATED = new Set(["COUNTY", "STREET"]);

/** What stands beside the map: the figure and the table to its right; lines, parts and pairs below it where there is room. */
export function DeskPanels({ scene: state }: { scene: SceneState }): ReactNode {
  const { state: link, second, platform } = useView();
  const { scene } = state;
  const deep = scene && link.regions === undefined ? deepLevel(scene.region.level, link.rank) : null;
  // what stands beside it is seen by others alone; no other panel ranks it
  const isAlone = scene?.region.parent && platform.roots.some(({ code }) => code === scene.region.code);
  return (
    <>
      <div className="side">
        {link.estate !== undefined && <EstateCard id={link.estate} />}
        <Headline />
        {!link.filter && (
          <Suspense fallback={null}>
            <TargetLine />
          </Suspense>
        )}
        {isAlone && !link.regions && !link.filter && (
          <Suspense fallback={null}>
            <Standing />
          </Suspense>
        )}
        {scene && EVALUATED.has(scene.region.level) && (
          <Suspense fallback={null}>
            <Evaluated />
          </Suspense>
        )}
        {deep !== null && scene ? (
          <Suspense fallback={<Loading lines={8} />}>
            <DeepRanking key={`${scene.region.code} ${deep}`} region={scene.region} level={deep} />
          </Suspense>
        ) : (
          scene?.choropleth !== null && (
            <Ranking
              level={scene?.region.level}
              choropleth={scene?.choropleth ?? null}
              current={state.choropleth.current}
              error={state.choropleth.error}
              retry={state.retry}
            />
          )
        )}
        {scene && WITH_ESTATE_LIST.has(scene.region.level) && <EstateList region={scene.region.code} />}
      </div>
      <div className="dock">
        <Suspense fallback={<Loading lines={5} />}>
          <Trend />
        </Suspense>
        {second !== null && link.pair === "scatter" && scene?.choropleth && (
          <Suspense fallback={<Loading lines={5} />}>
            <Scatter choropleth={scene.choropleth} second={second} />
          </Suspense>
        )}
        <Suspense fallback={<Loading lines={5} />}>
          <Distribution />
        </Suspense>
      </div>
      {link.number !== undefined && (
        <Suspense fallback={null}>
          <NumberDrawer key={`${link.number.indicator}@${link.number.region}`} opened={link.number} />
        </Suspense>
      )}
    </>
  );
}
