import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { loopName } from "../estate/loop-names.ts";
import { useLoopTexts } from "../estate/use-loop-texts.ts";
import type { PolicyStep } from "./policies-query.ts";

/** The steps of a version: how long each may take, from what to what, and what comes of it. */
export function StepTable({ steps, label }: { steps: readonly PolicyStep[]; label: string }): ReactNode {
  const { t } = useTranslation();
  const { language, limit } = useLoopTexts();
  const and = t("policies.and");
  const events = (types: PolicyStep["starts"]): string =>
    types.map((type) => loopName("complaint_event_types", type, language)).join(and);
  const level = (one: PolicyStep["escalatesTo"]): string =>
    one === null ? t("policies.none") : loopName("handling_levels", one, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <div className="steps" tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {(["step", "limit", "starts", "ends", "yellow", "extension", "returns", "escalates"] as const).map(
              (head) => (
                <th key={head} scope="col">
                  {t(`policies.head.${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <th scope="row">
                {nameIn(language, step)}
                {step.priorities.length > 0 && (
                  <small>{t("policies.priorities", { names: step.priorities.join(and) })}</small>
                )}
              </th>
              <td data-label={t("policies.head.limit")}>
                {limit(step.limit)}
                <small>{t(step.isStated ? "policies.stated" : "policies.reading")}</small>
                {step.isDated && <small>{t("policies.dated")}</small>}
              </td>
              <td data-label={t("policies.head.starts")}>{events(step.starts)}</td>
              <td data-label={t("policies.head.ends")}>{events(step.ends)}</td>
              <td data-label={t("policies.head.yellow")}>
                {step.yellow === null ? t("policies.none") : t("policies.before", { limit: limit(step.yellow) })}
              </td>
              <td data-label={t("policies.head.extension")}>
                {step.extension === null || step.extensionConsent === null
                  ? t("policies.none")
                  : t("policies.extension", { limit: limit(step.extension), level: level(step.extensionConsent) })}
              </td>
              <td data-label={t("policies.head.returns")}>
                {step.returnWithin === null
                  ? t("policies.none")
                  : t("policies.within", { limit: limit(step.returnWithin) })}
              </td>
              <td data-label={t("policies.head.escalates")}>{level(step.escalatesTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
