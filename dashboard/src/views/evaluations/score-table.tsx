import { type CSSProperties, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { Run, Scored } from "./evaluations-query.ts";
import { Moved } from "./moved.tsx";
import { doubtInWords, isOutside, RankIntervalShown } from "./rank-interval.tsx";
import { TieBroken, TieRule } from "./tie-broken.tsx";

/** Rows at first, and so many more whenever they are asked for. */
const FIRST = 50;

/** Who stands where: rank, how it moved since the period before, score, list, and what each criterion brings to the score. */
export function ScoreTable(props: {
  run: Run;
  period: string;
  chosen: string | null;
  choose: (subject: string) => void;
}): ReactNode {
  const { run, period, chosen, choose } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { criteria, lists, subject, tieBreak } = run.scheme;
  const isRegion = subject === "COUNTY" || subject === "STREET";
  const all = run.scores.nodes;
  const [shownRows, setShownRows] = useState(FIRST);
  const rows = all.slice(0, shownRows);
  const most = Math.max(1, ...all.map(({ score }) => Number(score ?? 0)));
  const hasGrades = rows.some(({ grade }) => grade !== null);
  // columns beside the parts: a phone has no more room
  const figures = 4 + Number(run.doubt !== null) + Number(hasGrades) + Number(lists.length > 0);
  const shown = criteria.filter(({ id }) => rows.some((row) => partOf(row, id) !== null));
  return (
    <div className="scores">
      <ul className="points-legend" aria-label={t("evaluations.parts")}>
        {shown.map((criterion, at) => (
          <li key={criterion.id} data-part={at % 6}>
            {nameIn(language, criterion)}
            {criterion.weight !== null && <small>{criterion.weight}%</small>}
          </li>
        ))}
      </ul>
      {run.doubt && (
        <p className="muted">
          {doubtInWords(t, run.doubt)}
          {rows.some(isOutside) && t("evaluations.sentenceSpace") + t("evaluations.someOutside")}
        </p>
      )}
      <TieRule tieBreak={tieBreak} />
      <table style={{ "--figures": figures } as CSSProperties}>
        <caption>
          {t("evaluations.table", { period: formatEvaluatedPeriod(period, language), count: run.ranked })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("evaluations.rank")}</th>
            {run.doubt && <th scope="col">{t("evaluations.interval")}</th>}
            <th scope="col">{t("evaluations.moved")}</th>
            <th scope="col">{t(`evaluations.subject.${subject}`)}</th>
            <th scope="col">{t("evaluations.score")}</th>
            {hasGrades && <th scope="col">{t("evaluations.grade")}</th>}
            {lists.length > 0 && <th scope="col">{t("evaluations.list")}</th>}
            <th scope="col" className="bars">
              {t("evaluations.parts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const list = lists.find(({ id }) => id === row.list);
            return (
              <tr key={row.subject} data-chosen={row.subject === chosen}>
                <td>{row.rank ?? "—"}</td>
                {run.doubt && (
                  <td>
                    <RankIntervalShown {...row} />
                    {isOutside(row) && <small>{t("evaluations.withMissing")}</small>}
                  </td>
                )}
                <td>
                  <Moved row={row} />
                </td>
                <th scope="row">
                  <button type="button" onClick={() => choose(row.subject)}>
                    {isRegion ? nameIn(language, row.region) : row.name}
                  </button>
                  {!isRegion && <small>{nameIn(language, row.region)}</small>}
                </th>
                <td>
                  {row.score}
                  <TieBroken tieBreak={tieBreak} by={row.tieBrokenBy} />
                </td>
                {hasGrades && <td>{row.grade === null ? "—" : t(`evaluations.grades.${row.grade}`, row.grade)}</td>}
                {lists.length > 0 && (
                  <td>
                    {list === undefined ? "" : nameIn(language, list)}
                    {row.periodsOnList > 1 && <small>{t("evaluations.onEnd", { count: row.periodsOnList })}</small>}
                  </td>
                )}
                <td className="bars">
                  <span className="bar">
                    {shown.map(({ id }, at) => (
                      <i
                        key={id}
                        data-part={at % 6}
                        style={{ width: `${(100 * Math.max(0, partOf(row, id) ?? 0)) / most}%` }}
                      />
                    ))}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {all.length > rows.length && (
        <button type="button" className="more" onClick={() => setShownRows(shownRows + FIRST)}>
          {t("evaluations.more", { shown: rows.length, count: run.scores.totalCount })}
        </button>
      )}
    </div>
  );
}

const partOf = ({ criteria }: Scored, id: string): number | null => {
  const part = criteria.find(({ criterion }) => criterion === id)?.part ?? null;
  return part === null ? null : Number(part);
};
