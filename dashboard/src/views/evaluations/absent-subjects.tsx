import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import { Absence, absenceInWords } from "./absence.tsx";
import { AbsencesQuery, AbsentQuery, type Run } from "./evaluations-query.ts";

/** Those without a rank, folded: how many and why, and then who. */
export function AbsentSubjects(props: { run: Run; choose: (subject: string) => void }): ReactNode {
  const { run, choose } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [open, setOpen] = useState(false);
  const { totalCount } = run.absent;
  if (totalCount === 0) return null;
  const { subject } = run.scheme;
  const isRegion = subject === "COUNTY" || subject === "STREET";
  return (
    <details className="absent-subjects" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("evaluations.absentOnes", { count: totalCount, shown: formatCount(totalCount, language) })}</summary>
      {open && (
        <>
          <Reasons run={run} />
          <PagedList
            list={{
              query: AbsentQuery,
              variables: { id: run.id },
              pageOf: ({ evaluationRun }) => evaluationRun.scores,
              row: (row) => (
                <li key={row.subject}>
                  <button type="button" onClick={() => choose(row.subject)}>
                    {isRegion ? nameIn(language, row.region) : row.name}
                  </button>
                  {!isRegion && <small>{nameIn(language, row.region)}</small>}
                  <small>
                    <Absence of={row} criteria={run.scheme.criteria} />
                    {row.grade !== null && ` · ${t(`evaluations.grades.${row.grade}`, row.grade)}`}
                  </small>
                </li>
              ),
            }}
          >
            {(rows) => <ul className="absent-list">{rows}</ul>}
          </PagedList>
        </>
      )}
    </details>
  );
}

function Reasons({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const live = useLive(AbsencesQuery, { id: run.id });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  if (live.data === null) return <Loading lines={2} />;
  return (
    <ul className="reasons" aria-label={t("evaluations.reasons")}>
      {live.data.evaluationRun.absences.map((absence) => {
        const because = absenceInWords(t, language, absence, run.scheme.criteria);
        return (
          <li key={because}>
            {because} <b>{formatCount(absence.subjects, language)}</b>
          </li>
        );
      })}
    </ul>
  );
}
