import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../calendar/day.ts";
import { localDay } from "../../calendar/local-time.ts";
import { admin } from "../../i18n/zh-cn/admin.ts";
import { DayField } from "../../shell/day-field.tsx";

type AuditAction = keyof typeof admin.action;
const ACTIONS = Object.keys(admin.action) as AuditAction[];

/** Which entries; empty: all. */
export interface AuditFilter {
  readonly actor: string;
  readonly action: AuditAction | "";
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
}
export const EVERY_ENTRY: AuditFilter = { actor: "", action: "", from: "", to: "" };

/** Years of entries to choose from, this one first. */
const YEARS_BACK = [0, 1, 2, 3, 4];

/** The platform's time is China's, which has no summer time. */
const startOf = (day: string): string => `${day}T00:00:00+08:00`;

/** The arguments of auditEntries. */
export const argumentsOf = ({ actor, action, from, to }: AuditFilter) => ({
  actor: actor.trim() || null,
  actions: action === "" ? null : [action],
  from: from === "" ? null : startOf(from),
  until: to === "" ? null : startOf(addDays(to, 1)),
});

/** Who did what, and when. */
export function AuditFilterFields({
  filter,
  change,
}: {
  filter: AuditFilter;
  change: (to: AuditFilter) => void;
}): ReactNode {
  const { t } = useTranslation();
  const today = localDay(new Date().toISOString());
  return (
    <>
      <label>
        <span>{t("admin.actor")}</span>
        <input
          placeholder="account:li.wei"
          value={filter.actor}
          onChange={({ target: { value } }) => change({ ...filter, actor: value })}
        />
      </label>
      <label>
        <span>{t("admin.column.action")}</span>
        <select
          value={filter.action}
          onChange={({ target: { value } }) => change({ ...filter, action: value as AuditFilter["action"] })}
        >
          <option value="">{t("admin.everyAction")}</option>
          {ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`admin.action.${action}`)}
            </option>
          ))}
        </select>
      </label>
      {(["from", "to"] as const).map((end) => (
        <DayField
          key={end}
          label={t(`admin.${end}`)}
          day={filter[end] || undefined}
          start={today}
          years={YEARS_BACK.map((back) => Number(today.slice(0, 4)) - back)}
          onDay={(day) => change({ ...filter, [end]: day })}
          onNone={() => change({ ...filter, [end]: "" })}
        />
      ))}
    </>
  );
}
