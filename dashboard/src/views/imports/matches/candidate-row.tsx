import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";
import { percentOf } from "../figures.ts";
import type { Candidate } from "./links-query.ts";

/** An estate that may be meant, and what speaks for and against it. */
export function CandidateRow({
  number,
  candidate: { estate, score, reasons },
  confirm,
}: {
  number: number;
  candidate: Candidate;
  confirm: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, region, address, households, source } = estate;
  const place = language === "zh" ? region.nameZh : region.nameEn;
  return (
    <li className="matches-candidate">
      <header>
        <button type="button" onClick={confirm}>
          <kbd>{number}</kbd> {t("estateLinks.confirm")}
        </button>
        <a href={`/estate/${estate.id}`} target="_blank" rel="noreferrer">
          <strong>{name}</strong>
        </a>
        <em>{t("estateLinks.score", { percent: percentOf(score) })}</em>
      </header>
      <small>
        {[place, address, households !== null && t("estateLinks.households", { shown: households }), source]
          .filter(Boolean)
          .join(" · ")}
      </small>
      <ul>
        {reasons.map(({ what, weight, metres }) => (
          <li key={what} data-for={weight > 0}>
            <span aria-hidden="true">{weight > 0 ? "+" : "−"}</span> {t(`estateLinks.reason.${what}`, { metres })}
          </li>
        ))}
      </ul>
    </li>
  );
}
