import "./run-map.css";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import type { Camera } from "../../map/camera.ts";
import { usePlatform } from "../../platform.tsx";
import { SceneMap } from "../../scene/scene-map.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import type { Run, RunListed } from "./evaluations-query.ts";
import type { Places } from "./places-query.ts";
import { usePlacesScene } from "./use-places-scene.ts";
import { indicatorOf } from "./use-run-scene.ts";

/** Estates, or the estates of firms, as points by how they came out: grade, list or quarter; absent ones grey. A point that is pressed opens its subject's sheet. */
export function RunPlaces(props: {
  run: RunListed;
  scheme: Run["scheme"];
  chosen: string | null;
  choose: (subject: string) => void;
}): ReactNode {
  const { run, scheme, chosen, choose } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [camera, setCamera] = useState<Camera>();
  const { scene, places, records, error, retry } = usePlacesScene(run);
  const indicator = useMemo(() => indicatorOf("score", run, nameIn(language, run.scheme), ""), [run, language]);
  if (error) return <Failed error={error} retry={retry} />;
  if (scene === null || places === null || records === null) return <Loading lines={6} />;
  const at = places.subjects.indexOf(chosen ?? "");
  return (
    <section className="run-map-panel run-places">
      <div className="run-map legend-below">
        <ErrorBoundary fallback={(error) => <Failed reason={t("state.mapError", { reason: error.message })} />}>
          <Suspense fallback={<Loading lines={6} />}>
            <SceneMap
              scene={scene}
              indicator={indicator}
              camera={camera}
              legend="none"
              plain
              records={records}
              selectedPlace={at < 0 ? null : [places.longitudes[at]!, places.latitudes[at]!]}
              onCamera={setCamera}
              onRecords={(index) => choose(places.subjects[index]!)}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
      <section className="outcomes" aria-label={t("evaluations.outcomes")}>
        <p className="muted">{formatEvaluatedPeriod(run.period, language)}</p>
        <ul>
          {places.outcomes.map((outcome, k) => (
            <li key={keyOf(outcome)}>
              <i style={{ background: records.colours[k] }} />
              <span>{outcomeName(outcome)}</span>
              <b>{formatCount(outcome.subjects, language)}</b>
            </li>
          ))}
        </ul>
        <p className="muted">
          {t(scheme.subject === "FIRM" ? "evaluations.pointsOfFirms" : "evaluations.pointsOfEstates", {
            count: formatCount(places.subjects.length, language),
          })}
          {places.truncated && ` ${t("evaluations.pointsCut")}`}
        </p>
      </section>
    </section>
  );

  function outcomeName({ grade, list, quarter, ranked }: Places["outcomes"][number]): string {
    if (grade !== null) return t(`evaluations.grades.${grade}`, grade);
    if (!ranked) return t("evaluations.notRanked");
    const listed = scheme.lists.find(({ id }) => id === list);
    if (listed) return nameIn(language, listed);
    return quarter === null ? t("evaluations.noList") : t(`evaluations.quarters.q${quarter as 1 | 2 | 3 | 4}`);
  }
}

const keyOf = ({ grade, list, quarter, ranked }: Places["outcomes"][number]): string =>
  [grade, list, quarter, ranked].join(" ");
