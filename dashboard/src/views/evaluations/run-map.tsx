import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { usePlatform } from "../../platform.tsx";
import type { Chosen } from "../../scene/legend-choice.ts";
import { Failed, Loading } from "../../ui/states.tsx";
import { COLOURED_BY, type ColouredBy } from "./coloured-by.ts";
import type { Run, RunListed } from "./evaluations-query.ts";
import { OutcomeLegend } from "./outcome-legend.tsx";
import { RunScene } from "./run-scene.tsx";
import { indicatorOf, useRunScene } from "./use-run-scene.ts";

/** Counties or streets coloured by how they came out; whoever has no score is hatched. A region that is pressed opens its sheet. */
export function RunMap(
  props: Chosen & {
    run: RunListed;
    scheme: Run["scheme"];
    level: "COUNTY" | "STREET";
    by: ColouredBy;
    colourBy: (by: ColouredBy) => void;
    choose: (subject: string) => void;
  },
): ReactNode {
  const { run, scheme, level, by, colourBy, choose, only, onOnly } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { scene, outcomes, isTooMany, error, retry } = useRunScene(run, level, by, only);
  const indicator = useMemo(() => {
    const shown = by === "rank" ? "rank" : "score";
    return indicatorOf(shown, run, t(`evaluations.${shown}`), t(`evaluations.mapUnit.${shown}`));
  }, [by, run, t]);
  if (error) return <Failed error={error} retry={retry} />;
  if (isTooMany) return <p className="muted">{t("evaluations.mapTooMany")}</p>;
  const period = formatEvaluatedPeriod(run.period, language);
  const told = by === "outcome" ? outcomes : null;
  return (
    <>
      <fieldset className="lists">
        <legend>{t("evaluations.mapBy")}</legend>
        {COLOURED_BY.map((one) => (
          <button key={one} type="button" aria-pressed={one === by} onClick={() => colourBy(one)}>
            {t(`evaluations.colouredBy.${one}`)}
          </button>
        ))}
        <span className="muted">{period}</span>
      </fieldset>
      <section className={told === null ? "run-map-panel" : "run-map-panel outcome-map"}>
        {scene === null ? (
          <Loading lines={6} />
        ) : (
          <RunScene
            key={by}
            run={run}
            tells={t(`evaluations.colouredBy.${by}`)}
            scene={scene}
            indicator={indicator}
            paint={told?.paint}
            legend={told === null ? "open" : "beside"}
            only={only}
            {...(onOnly ? { onOnly } : {})}
            onRegion={choose}
          />
        )}
        {told && (
          <OutcomeLegend
            run={run}
            lists={scheme.lists}
            outcomes={told.outcomes}
            colours={told.colours}
            only={only}
            onOnly={onOnly}
          />
        )}
      </section>
    </>
  );
}
