import "../../i18n/views/admin.ts";
import "./admin.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { ExportButtons } from "../../export/export-buttons.tsx";
import { graphql } from "../../graphql/tada.ts";
import { Loading } from "../../ui/states.tsx";
import { Sheet } from "../sign-in/sheet.tsx";
import { AdminFault } from "./admin-fault.tsx";
import { AuditFilterFields, argumentsOf, EVERY_ENTRY } from "./audit-filter.tsx";
import { EntryDetails } from "./entry-details.tsx";
import { EXPORTED, fileWording } from "./file-wording.ts";

const AuditQuery = graphql(`
  query AuditEntries($actor: String, $actions: [AuditAction!], $from: DateTime, $until: DateTime, $after: String) {
    auditEntries(actor: $actor, actions: $actions, from: $from, until: $until, first: 50, after: $after) {
      totalCount
      nodes {
        number
        at
        actor
        address
        action
        subject
        regionCode
        details
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** `/admin/audit`: what was done, the newest first; for the audit administrator. */
export function AuditPage(): ReactNode {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState(EVERY_ENTRY);
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }] = useQuery({
    query: AuditQuery,
    variables: { ...argumentsOf(filter), after },
    requestPolicy: "network-only",
  });
  const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "Asia/Shanghai",
  });
  const page = data?.auditEntries;
  return (
    <Sheet title={t("signIn.audit")} wide>
      <form className="admin-form" onSubmit={(event) => event.preventDefault()}>
        <AuditFilterFields
          filter={filter}
          change={(next) => {
            setFilter(next);
            setAfter(null);
          }}
        />
        {page && <small>{t("admin.entries", { count: page.totalCount })}</small>}
      </form>
      <div>
        <ExportButtons
          formats={["csv"]}
          asked={() => ({
            query: EXPORTED,
            variables: argumentsOf(filter),
            operationName: "AuditEntries",
            list: "auditEntries",
            wording: fileWording(filter, t),
          })}
        />
      </div>
      {error && <AdminFault error={error} />}
      {!page && !error && <Loading />}
      {page && (
        <div className="admin-table">
          <table>
            <thead>
              <tr>
                {(["number", "time", "actor", "action", "subject", "more"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`admin.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.nodes.map(({ number, at, actor: who, address, action, subject, regionCode, details }) => (
                <tr key={number}>
                  <td data-name={t("admin.column.number")}>{number}</td>
                  <td data-name={t("admin.column.time")}>{time.format(new Date(at))}</td>
                  <td data-name={t("admin.column.actor")}>
                    {who} <small>{address}</small>
                  </td>
                  <td data-name={t("admin.column.action")}>{t(`admin.action.${action}`)}</td>
                  <td data-name={t("admin.column.subject")}>
                    {subject} {regionCode}
                  </td>
                  <td data-name={t("admin.column.more")}>
                    <EntryDetails details={details} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <nav className="admin-pages" aria-label={t("admin.pages")}>
        {after !== null && (
          <button type="button" onClick={() => setAfter(null)}>
            {t("admin.newest")}
          </button>
        )}
        {page?.pageInfo.hasNextPage && (
          <button type="button" onClick={() => setAfter(page.pageInfo.endCursor ?? null)}>
            {t("admin.older")}
          </button>
        )}
      </nav>
    </Sheet>
  );
}
