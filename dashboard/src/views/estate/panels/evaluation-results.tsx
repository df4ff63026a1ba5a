import "../../../i18n/views/evaluations.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubjectResults, useResults } from "../../evaluations/subject-results.tsx";
import { Panel } from "./panel.tsx";

/** How an estate or a firm came out where it is evaluated; nothing where it is not. */
export function EvaluationResults({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const results = useResults(id);
  if (results.length === 0) return null;
  return (
    <Panel area="evaluated" share={10} title={t("evaluations.results")} note={t("evaluations.resultsNote")}>
      <SubjectResults subject={id} results={results} />
    </Panel>
  );
}
