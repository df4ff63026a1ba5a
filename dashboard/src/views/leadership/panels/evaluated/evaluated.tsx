import "../../../../i18n/views/evaluations.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubjectResults, useResults } from "../../../evaluations/subject-results.tsx";
import { useView } from "../../view.tsx";

/** How a county or street came out where it is evaluated; nothing where it is not. */
export function Evaluated(): ReactNode {
  const { t } = useTranslation();
  const { regionCode } = useView();
  const results = useResults(regionCode);
  if (results.length === 0) return null;
  return (
    <section className="panel" aria-label={t("evaluations.results")}>
      <h2>{t("evaluations.results")}</h2>
      <SubjectResults subject={regionCode} results={results} />
    </section>
  );
}
