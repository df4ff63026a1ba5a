import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../../../graphql/tada.ts";
import { figureText } from "../../../../published/figure-text.ts";
import { useView } from "../../view.tsx";
import type { Check } from "./number.queries.ts";

type CheckOf = ResultOf<typeof Check>;

/** Where published figures do not follow from each other, and where they do. */
export function ClaimChecks({ checks }: { checks: readonly CheckOf[] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  if (checks.length === 0) return null;
  return (
    <section className="claim-checks">
      <h3>{t("leadership.number.checks")}</h3>
      <ul>
        {checks.map((check) => (
          <li key={`${check.rule}${check.observations.map(({ id }) => id).join()}`}>
            <CheckText check={check} />
            <p className="muted">
              {t("leadership.number.reads")}{" "}
              {check.observations
                .map((one) => `${figureText(one, language, t)} (${one.asOf})`)
                .join(language === "zh" ? "；" : "; ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CheckText({ check }: { check: CheckOf }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  return (
    <p className="check" data-rule={check.rule} data-verdict={check.verdict}>
      <b>{t(`leadership.number.verdict.${check.verdict}`)}</b>{" "}
      {language === "zh" ? check.statementZh : check.statementEn}
    </p>
  );
}
