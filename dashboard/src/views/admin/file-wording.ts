import type { TFunction } from "i18next";
import type { ExportWording } from "../../export/export-stream.ts";
import type { Translation } from "../../i18n/zh-cn/index.ts";
import type { AuditFilter } from "./audit-filter.tsx";

/** What a file of the audit holds. */
export const EXPORTED = `query AuditEntries($actor: String, $actions: [AuditAction!], $from: DateTime, $until: DateTime) {
  auditEntries(actor: $actor, actions: $actions, from: $from, until: $until) {
    nodes { number at actor address action subject regionCode details hash }
  }
}`;

/** What a file of the audit calls its columns and what was done, and which entries it is of. */
export function fileWording({ actor, action, from, to }: AuditFilter, t: TFunction): ExportWording {
  const who = actor.trim();
  const days = [from && `${t("admin.from")} ${from}`, to && `${t("admin.to")} ${to}`].filter((text) => text !== "");
  return {
    heads: {
      number: t("admin.column.number"),
      at: t("admin.column.time"),
      actor: t("admin.column.actor"),
      address: t("admin.column.address"),
      action: t("admin.column.action"),
      subject: t("admin.column.subject"),
      regionCode: t("listExport.column.code"),
      details: t("admin.column.more"),
      hash: t("admin.column.hash"),
    },
    codes: { action: t("admin.action", { returnObjects: true }) as Translation["admin"]["action"] },
    about: [
      [t("listExport.said.table"), t("signIn.audit")],
      ...(who === "" ? [] : [[t("admin.actor"), who] as const]),
      ...(action === "" ? [] : [[t("admin.column.action"), t(`admin.action.${action}`)] as const]),
      ...(days.length === 0 ? [] : [[t("listExport.said.period"), days.join(" ")] as const]),
    ],
  };
}
