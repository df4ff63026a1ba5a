import "./alerts.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatMinute } from "../format/minute.ts";
import { formatMonth } from "../format/month.ts";
import { nameIn } from "../i18n/language.ts";
import { numberSaid, ruleSaid, type Words } from "./alert-said.ts";
import type { AlertRow } from "./alerts-query.ts";
import { useAlertWords } from "./use-alert-words.ts";

/** An alert: where, the number with its period, the rule in words, and since when; it leads to the view that shows the number there. */
export function AlertItem({ alert, onFollow }: { alert: AlertRow; onFollow?: () => void }): ReactNode {
  const words = useAlertWords();
  const { language, t } = words;
  const { region, rule, month, value, firedValue, resolvedAt, resolvedValue } = alert;
  const said = (number: number | null): string =>
    number === null ? t("alerts.noData") : numberSaid(number, rule, words);
  return (
    <li className="alert-item" data-state={resolvedAt === null ? "lasting" : "over"}>
      <p>
        <Link {...linkOf(alert)} onClick={onFollow}>
          {nameIn(language, region)}
        </Link>
        <strong>{said(resolvedAt === null ? value : (resolvedValue ?? firedValue))}</strong>
        <small>{month === null ? t("alerts.now") : formatMonth(month, language)}</small>
      </p>
      <p className="rule">{ruleSaid(rule, words)}</p>
      <p className="rule">{timesSaid(alert, words)}</p>
    </li>
  );
}

function timesSaid({ firedAt, resolvedAt, resolvedValue }: AlertRow, { t, language }: Words): string {
  const from = formatMinute(firedAt, language);
  if (resolvedAt === null) return t("alerts.since", { moment: from });
  const to = formatMinute(resolvedAt, language);
  return t(resolvedValue === null ? "alerts.ended" : "alerts.until", { from, to });
}

/** The view that shows what a rule counts in the alert's region. */
function linkOf({ region: { code: region }, rule, month }: AlertRow): {
  to: "/" | "/queue";
  search: Record<string, string>;
} {
  if (rule.indicator !== null)
    return { to: "/", search: { region, indicator: rule.indicator, ...(month !== null && { month }) } };
  if (rule.queueList !== null) return { to: "/queue", search: { region, list: rule.queueList.toLowerCase() } };
  return { to: rule.alarm?.startsWith("COMPLAINTS") ? "/queue" : "/", search: { region } };
}
