import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../format/number.ts";
import { type Language, nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { EffectDetails } from "./effect-details.tsx";
import { type Run, type Sheet, SheetQuery } from "./evaluations-query.ts";
import { PastPeriods } from "./past-periods.tsx";
import { doubtInWords, isOutside } from "./rank-interval.tsx";
import { TieBroken } from "./tie-broken.tsx";

/** Why a subject stands where it does, for the interview: printed, the page is this sheet alone. */
export function SubjectSheet(props: { run: Run; title: string; subject: string; close: () => void }): ReactNode {
  const { run, title, subject, close } = props;
  const { t } = useTranslation();
  const live = useLive(SheetQuery, { id: run.id, subject });
  const list = live.data?.evaluationRun.sheet.score.list ?? null;
  return (
    <section className="evaluation-sheet" aria-label={t("evaluations.sheet")}>
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : live.data === null ? (
        <Loading lines={6} />
      ) : (
        <Why run={run} title={title} sheet={live.data.evaluationRun.sheet} />
      )}
      {list !== null && <EffectDetails run={run} list={list} />}
      <p className="actions">
        <button type="button" onClick={() => print()}>
          {t("evaluations.print")}
        </button>
        <button type="button" onClick={close}>
          {t("evaluations.close")}
        </button>
      </p>
    </section>
  );
}

const shown = (value: string | null, language: Language, decimals = 2): string =>
  value === null ? "—" : formatNumber(Number(value), decimals, language);

function Why({ run, title, sheet }: { run: Run; title: string; sheet: Sheet }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { score, history, quartiles, nextRank, nextScore, smallestChange: change } = sheet;
  const { criteria, subject } = run.scheme;
  const isRegion = subject === "COUNTY" || subject === "STREET";
  const outside = language === "zh" ? score.outsideZh : score.outsideEn;
  const because = outside && t("evaluations.outsideHere", { because: outside });
  const name = isRegion ? nameIn(language, score.region) : score.name;
  const nameOf = (id: string): string => nameIn(language, criteria.find((one) => one.id === id)!);
  return (
    <>
      <h2>{name}</h2>
      <p className="muted">{title}</p>
      <p>
        {score.score === null || score.rank === null
          ? (because ?? t("evaluations.absentHere"))
          : t("evaluations.standsAt", { rank: score.rank, ranked: run.ranked, score: score.score })}
        <TieBroken tieBreak={run.scheme.tieBreak} by={score.tieBrokenBy} />
      </p>
      {history.length > 0 && (
        <>
          <h3>{t("evaluations.before")}</h3>
          <PastPeriods history={history} lists={run.scheme.lists} />
        </>
      )}
      {run.doubt && score.rankBest !== null && score.rankWorst !== null && (
        <p>
          {t("evaluations.between", { best: score.rankBest, worst: score.rankWorst })}
          {isOutside(score) &&
            t("evaluations.outside", {
              rank: score.rank,
              criteria: score.criteria
                .filter(({ points }) => points === null)
                .map(({ criterion }) => nameOf(criterion))
                .join(t("listComma")),
            })}
          {score.holdsOverNext !== null &&
            t(run.doubt.weightings > 1 ? "evaluations.holds" : "evaluations.holdsDrawn", {
              share: formatNumber(score.holdsOverNext, 0, language),
            })}{" "}
          <span className="muted">{doubtInWords(t, run.doubt)}</span>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("evaluations.criterion")}</th>
            <th scope="col">{t("evaluations.value")}</th>
            <th scope="col">{t("evaluations.quartiles")}</th>
            <th scope="col">{t("evaluations.points")}</th>
            <th scope="col">{t("evaluations.weight")}</th>
            <th scope="col">{t("evaluations.part")}</th>
          </tr>
        </thead>
        <tbody>
          {score.criteria.map((line) => {
            const quarter = quartiles.find(({ criterion }) => criterion === line.criterion);
            return (
              <tr key={line.criterion}>
                <th scope="row">{nameOf(line.criterion)}</th>
                <td data-label={t("evaluations.value")}>
                  {line.value === null ? t("evaluations.missing") : shown(line.value, language)}
                  {line.assessors > 1 && (
                    <small>
                      {t("evaluations.spread", {
                        count: line.assessors,
                        least: shown(line.least, language),
                        most: shown(line.most, language),
                      })}
                    </small>
                  )}
                  {line.answers !== null && <small>{t("evaluations.surveyAnswers", { count: line.answers })}</small>}
                  {line.numerator !== null && line.denominator !== null && (
                    <small>
                      {formatCount(Number(line.numerator), language)} /{" "}
                      {formatCount(Number(line.denominator), language)}
                    </small>
                  )}
                </td>
                <td data-label={t("evaluations.quartiles")}>
                  {quarter === undefined
                    ? "—"
                    : [quarter.first, quarter.median, quarter.third].map((one) => shown(one, language)).join(" · ")}
                </td>
                <td data-label={t("evaluations.points")}>{shown(line.points, language)}</td>
                <td data-label={t("evaluations.weight")}>
                  {line.weight === null ? "—" : `${shown(line.weight, language)}%`}
                </td>
                <td data-label={t("evaluations.part")}>{shown(line.part, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {nextRank !== null && nextScore !== null && (
        <p>
          {t("evaluations.next", {
            rank: nextRank,
            score: nextScore,
            lacking: formatNumber(Number(nextScore) - Number(score.score), 2, language),
          })}{" "}
          {change === null
            ? t("evaluations.noChange")
            : t("evaluations.change", {
                criterion: nameOf(change.criterion),
                from: shown(change.from, language),
                to: shown(change.to, language),
              })}
        </p>
      )}
    </>
  );
}
