import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { formatCount } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { Camera } from "../../../map/camera.ts";
import { SceneMap } from "../../../scene/scene-map.tsx";
import type { RegionHere } from "../../../scene/use-scene.ts";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import { Panel } from "./panel.tsx";
import { PointsSide } from "./points.tsx";
import type { RecordPlace } from "./record-places.ts";
import { type RegisterPoints, useRegisterPoints } from "./use-register-points.ts";
import { indicatorOf, type RegisterScene, useRegisterScene } from "./use-register-scene.ts";
import { useRegisterTexts } from "./use-register-texts.ts";

/** Below this width a legend would hide the map, pixels. */
const ROOMY = 700;

/**
 * Records by the regions one level down, on a map and in a list that adds up, or the records themselves as points where they have any; a
 * region leads to its own page, a point opens a card.
 */
export function Places(props: {
  view: RegisterView;
  region: RegionHere | null;
  /** The region shown last, while the next is on its way. */
  held: RegionHere | null;
}): ReactNode {
  const { view } = props;
  const { t, unit, period } = useRegisterTexts(view);
  const { shown, live } = useRegisterScene(view, props.region ?? props.held);
  const isOfPoints = view.address.map === "points";
  const { points, live: pointsLive } = useRegisterPoints(view, isOfPoints);
  const [chosen, setChosen] = useState<string | null>(null);
  const place = points?.places.find(({ key }) => key === chosen) ?? null;
  const failed = [live, ...(isOfPoints ? [pointsLive] : [])].find(({ error }) => error !== null);
  const level = shown?.scene.choropleth?.level ?? null;
  const title = isOfPoints
    ? t("registers.points.title")
    : level === null
      ? t("registers.places.plain")
      : t("registers.places.title", { level: t(`level.${level}`) });
  return (
    <Panel
      name="places"
      title={title}
      note={t("registers.places.unit", { unit, period })}
      stale={shown !== null && (!live.current || props.region === null || (isOfPoints && !pointsLive.current))}
      actions={view.register.hasPoints && <MapChoice view={view} />}
    >
      {failed?.error ? (
        <Failed error={failed.error} retry={failed.retry} />
      ) : shown === null ? (
        <Loading lines={8} />
      ) : (
        <div className="places">
          <RegisterMap
            key={shown.scene.region.code}
            view={view}
            shown={shown}
            points={points}
            place={place}
            onPlace={setChosen}
          />
          {isOfPoints
            ? points && <PointsSide view={view} points={points} place={place} onClose={() => setChosen(null)} />
            : level !== null && (
                <PartList
                  view={view}
                  shown={shown}
                  label={t("registers.places.table", { level: t(`level.${level}`) })}
                />
              )}
        </div>
      )}
    </Panel>
  );
}

/** Numbers by region, or the records as points. */
function MapChoice({ view }: { view: RegisterView }): ReactNode {
  const { t } = useRegisterTexts(view);
  const { address, go } = view;
  return (
    <fieldset className="list-actions" aria-label={t("registers.points.choice")}>
      <button
        type="button"
        aria-pressed={address.map === undefined}
        onClick={() => go({ map: undefined, pages: address.pages })}
      >
        {t("registers.points.regions")}
      </button>
      <button
        type="button"
        aria-pressed={address.map === "points"}
        onClick={() => go({ map: "points", pages: address.pages })}
      >
        {t("registers.points.points")}
      </button>
    </fieldset>
  );
}

function RegisterMap(props: {
  view: RegisterView;
  shown: RegisterScene;
  /** Null: the numbers by region. */
  points: RegisterPoints | null;
  place: RecordPlace | null;
  onPlace(key: string): void;
}): ReactNode {
  const { view, shown, points } = props;
  const { t } = useRegisterTexts(view);
  const [camera, setCamera] = useState<Camera>();
  const indicator = useMemo(() => indicatorOf(view.register), [view.register]);
  return (
    <div className="register-map legend-below">
      <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
        <Suspense fallback={<Loading lines={4} />}>
          <SceneMap
            scene={shown.scene}
            indicator={indicator}
            camera={camera}
            legend={innerWidth > ROOMY ? "open" : "closed"}
            onCamera={setCamera}
            plain={points !== null}
            records={points?.onMap ?? null}
            selectedPlace={props.place?.at ?? null}
            onRegion={(region) => view.go({ region })}
            onRecords={(index) => {
              const key = points?.places[index]?.key;
              if (key !== undefined) props.onPlace(key);
            }}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function PartList({ view, shown, label }: { view: RegisterView; shown: RegisterScene; label: string }): ReactNode {
  const { t, language } = useRegisterTexts(view);
  const { parts, above } = shown;
  const most = Math.max(1, ...parts.map(({ records }) => records ?? 0));
  return (
    <section className="part-list" aria-label={label}>
      <ol>
        {parts.map(({ region, records }) => (
          <li key={region.code} data-region={region.code} data-records={records ?? ""}>
            <Link
              to="/registers/$id"
              params={{ id: view.register.id }}
              search={view.searchWith({ region: region.code })}
              resetScroll={false}
            >
              {nameIn(language, region)}
            </Link>
            {records === null ? <small>{t("registers.places.noData")}</small> : <b>{formatCount(records, language)}</b>}
            <span className="bar" aria-hidden="true">
              <i style={{ width: `${((records ?? 0) / most) * 100}%` }} />
            </span>
          </li>
        ))}
        {above > 0 && (
          <li data-region="" data-records={above}>
            <span className="muted">{t("registers.places.above")}</span>
            <b>{formatCount(above, language)}</b>
          </li>
        )}
      </ol>
    </section>
  );
}
