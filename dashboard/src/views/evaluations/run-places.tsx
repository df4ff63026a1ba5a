import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { Chosen } from "../../scene/legend-choice.ts";
import { Failed, Loading } from "../../ui/states.tsx";
import type { Run, RunListed } from "./evaluations-query.ts";
import { OutcomeLegend } from "./outcome-legend.tsx";
import { RunScene } from "./run-scene.tsx";
import { usePlacesScene } from "./use-places-scene.ts";
import { indicatorOf } from "./use-run-scene.ts";

/** Estates, or the estates of firms, as points by how they came out: grade, list or quarter; absent ones grey. A point that is pressed opens its subject's sheet. */
export function RunPlaces(
  props: Chosen & {
    run: RunListed;
    scheme: Run["scheme"];
    chosen: string | null;
    choose: (subject: string) => void;
  },
): ReactNode {
  const { run, scheme, chosen, choose, only, onOnly } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { scene, places, records, error, retry } = usePlacesScene(run, only);
  const indicator = useMemo(() => indicatorOf("score", run, nameIn(language, run.scheme), ""), [run, language]);
  if (error) return <Failed error={error} retry={retry} />;
  if (scene === null || places === null || records === null) return <Loading lines={6} />;
  const at = places.subjects.indexOf(chosen ?? "");
  const tells = t(scheme.subject === "FIRM" ? "evaluations.pointsOfFirms" : "evaluations.pointsOfEstates", {
    count: formatCount(places.subjects.length, language),
  });
  return (
    <section className="run-map-panel outcome-map">
      <RunScene
        run={run}
        tells={tells}
        scene={scene}
        indicator={indicator}
        legend="beside"
        plain
        records={records}
        selectedPlace={at < 0 ? null : [places.longitudes[at]!, places.latitudes[at]!]}
        onRecords={(index) => choose(places.subjects[index]!)}
      />
      <OutcomeLegend
        run={run}
        lists={scheme.lists}
        outcomes={places.outcomes}
        colours={records.colours}
        only={only}
        onOnly={onOnly}
        ofPoints
      >
        <p className="muted">
          {[tells, places.truncated && t("evaluations.pointsCut"), t("evaluations.pressPoint")]
            .filter(Boolean)
            .join(t("evaluations.sentenceSpace"))}
        </p>
      </OutcomeLegend>
    </section>
  );
}
