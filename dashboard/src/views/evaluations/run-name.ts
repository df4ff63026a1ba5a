import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { type Language, nameIn } from "../../i18n/language.ts";
import type { RunListed } from "./evaluations-query.ts";

/** Scheme, period and region of a run. */
export const runName = (run: RunListed, language: Language): string =>
  [
    nameIn(language, run.scheme),
    formatEvaluatedPeriod(run.period, language),
    language === "zh" ? run.regionNameZh : run.regionNameEn,
  ].join(" · ");
