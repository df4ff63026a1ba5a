import "../../i18n/views/evaluations.ts";
import "./subject-results.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { PastPeriods } from "./past-periods.tsx";
import { RankIntervalShown } from "./rank-interval.tsx";

const ResultsQuery = graphql(`
  query SubjectResults($subject: ID!) {
    evaluationResults(subject: $subject) {
      run {
        id
        period
        ranked
        scheme {
          nameZh
          nameEn
          lists {
            id
            nameZh
            nameEn
          }
        }
      }
      score {
        score
        rank
        rankBest
        rankWorst
        grade
        list
        periodsOnList
      }
      history {
        period
        rank
        ranked
        score
        list
        periodsOnList
      }
    }
  }
`);
type Result = ResultOf<typeof ResultsQuery>["evaluationResults"][number];

/**
 * How a region, an estate or a firm came out last in each scheme that it is evaluated by; empty until that is known, where it is in none, and for a
 * firm, which is told nothing of regions.
 */
export function useResults(subject: string, pause = false): readonly Result[] {
  const { ownFirm } = usePlatform().platform;
  const { data, current } = useLive(ResultsQuery, { subject }, pause || ownFirm !== null);
  return (current && data?.evaluationResults) || [];
}

export function SubjectResults({ subject, results }: { subject: string; results: readonly Result[] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <ul className="subject-results">
      {results.map(({ run, score, history }) => {
        const list = run.scheme.lists.find(({ id }) => id === score.list);
        return (
          <li key={run.id}>
            <Link to="/evaluations" search={{ run: String(run.id), subject }}>
              {nameIn(language, run.scheme)} · {formatEvaluatedPeriod(run.period, language)}
            </Link>
            {score.rank === null || score.score === null ? (
              <p>{t("evaluations.absentHere")}</p>
            ) : (
              <p>
                <strong>{t("evaluations.rankOf", { rank: score.rank, ranked: run.ranked })}</strong>
                <span>{t("evaluations.scored", { score: score.score })}</span>
                {score.rankBest !== null && (
                  <span>
                    {t("evaluations.interval")} <RankIntervalShown {...score} />
                  </span>
                )}
                {score.grade !== null && <span>{t(`evaluations.grades.${score.grade}`, score.grade)}</span>}
                {list && (
                  <span className="listed">
                    {nameIn(language, list)}
                    {score.periodsOnList > 1 && ` · ${t("evaluations.onEnd", { count: score.periodsOnList })}`}
                  </span>
                )}
              </p>
            )}
            <PastPeriods history={history} lists={run.scheme.lists} />
          </li>
        );
      })}
    </ul>
  );
}
