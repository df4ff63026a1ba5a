import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { type Chosen, toggled } from "../../scene/legend-choice.ts";
import type { Run, RunListed } from "./evaluations-query.ts";
import type { Outcome } from "./outcome.ts";

/** What came out and for how many, the best first: each a switch, as the classes of every map are. */
export function OutcomeLegend(
  props: Chosen & {
    run: RunListed;
    lists: Run["scheme"]["lists"];
    outcomes: readonly Outcome[];
    colours: readonly string[];
    /** Whether its colours are of points, not of regions. */
    ofPoints?: boolean;
    /** What a mark on the map is, and what pressing it does; a picture says the former itself. */
    children?: ReactNode;
  },
): ReactNode {
  const { run, lists, outcomes, colours, only, onOnly } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <div className="outcomes legend">
      <section aria-label={t("evaluations.outcomes")} data-points={props.ofPoints || undefined}>
        <h3>{formatEvaluatedPeriod(run.period, language)}</h3>
        <ul className="classes">
          {outcomes.map((outcome, k) => (
            <li
              key={[outcome.grade, outcome.list, outcome.quarter, outcome.ranked].join(" ")}
              data-off={only !== undefined && !only.includes(k)}
            >
              <button
                type="button"
                aria-pressed={only?.includes(k) ?? false}
                title={t("map.filterHint")}
                onClick={() => onOnly?.(toggled(only, k))}
              >
                <i className="dot" style={{ background: colours[k] }} />
                <span>{outcomeName(outcome)}</span>
                <small>{formatCount(outcome.subjects, language)}</small>
              </button>
            </li>
          ))}
        </ul>
        {only !== undefined && (
          <button type="button" className="all" onClick={() => onOnly?.(undefined)}>
            {t("map.allClasses")}
          </button>
        )}
      </section>
      {props.children}
    </div>
  );

  function outcomeName({ grade, list, quarter, ranked }: Outcome): string {
    if (grade !== null) return t(`evaluations.grades.${grade}`, grade);
    if (!ranked) return t("evaluations.notRanked");
    const listed = lists.find(({ id }) => id === list);
    if (listed) return nameIn(language, listed);
    return quarter === null ? t("evaluations.noList") : t(`evaluations.quarters.q${quarter as 1 | 2 | 3 | 4}`);
  }
}
