import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { countOf, percentOf } from "./figures.ts";
import type { Work } from "./imports-client.ts";

/** How far the work has come, at which rate, and how long it will take; or how many are before it. */
export function ProgressPanel({ work, stop }: { work: Work; stop: () => void }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { doing, before, step, rows, share, rowsPerSecond, secondsLeft } = work;
  return (
    <section className="imports-progress" role="status" aria-label={t(`imports.doing.${doing}`)}>
      <strong>{t(`imports.doing.${doing}`)}</strong>
      {before > 0 ? (
        <span>{t("imports.waitsFor", { count: before })}</span>
      ) : (
        <>
          <progress
            {...(step === "reading" && share !== null ? { value: share } : {})}
            max={1}
            aria-label={t("imports.progress")}
          />
          <span>
            {t(`imports.step.${step as "reading"}`, { defaultValue: step })}
            {step === "reading" && share !== null && ` ${percentOf(share)}`}
            {rows > 0 && ` · ${t("imports.rowsRead", { count: rows, shown: countOf(rows, language) })}`}
            {rowsPerSecond !== null &&
              ` · ${t("imports.rate", { rate: countOf(Math.round(rowsPerSecond), language) })}`}
            {secondsLeft !== null && ` · ${t("imports.left", { seconds: countOf(Math.ceil(secondsLeft), language) })}`}
          </span>
        </>
      )}
      <button type="button" onClick={stop}>
        {t("imports.stop")}
      </button>
    </section>
  );
}
