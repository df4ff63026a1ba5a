import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../calendar/day.ts";
import { localDay } from "../../calendar/local-time.ts";
import { momentNow } from "../../calendar/moment-now.ts";
import { lastDay } from "../../calendar/month.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { usePlatform } from "../../platform.tsx";
import { ComplaintItem, ListedComplaint } from "../../shell/complaint-item.tsx";
import { ComplaintsDialog } from "../../shell/complaints-dialog.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import type { OpenedList } from "./streets-address.ts";

const ListQuery = graphql(
  `
    query StreetComplaints(
      $filter: ComplaintFilter!
      $code: ID!
      $regionsAsOf: Date
      $order: ComplaintOrder!
      $first: Int!
      $after: String
    ) {
      region(code: $code, regionsAsOf: $regionsAsOf) {
        nameZh
        nameEn
      }
      complaints(filter: $filter, order: $order, first: $first, after: $after) {
        nodes {
          ...ListedComplaint
          events {
            status
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ListedComplaint],
);
type Complaint = ResultOf<typeof ListQuery>["complaints"]["nodes"][number];

/** As the table counts what is open: over the last 90 days, by hours of age. */
const OPEN_DAYS = 90;
const HOURS = { overdue: 72, openLong: 720 } as const;
const NOT_CLOSED = ["RECEIVED", "ASSIGNED", "ESCALATED", "HANDLED", "REOPENED"] as const;
const HOUR_MS = 3_600_000;

/** The complaints that a cell counts, beside the table. */
export function ComplaintList(props: {
  opened: OpenedList;
  month: string;
  /** Complaints up to this day are old enough to be judged in time. */
  judgedTo: string;
  onClose(): void;
}): ReactNode {
  const { t } = useTranslation();
  const { platform, language } = usePlatform();
  const { opened, month, judgedTo, onClose } = props;
  const meant = useRegionsMeant();
  const at = momentNow(platform.today, 60);
  const { counts, ...asked } = askedBy(opened, month, judgedTo, at);
  return (
    <ComplaintsDialog title={t(`streets.list.${opened.kind}`)} onClose={onClose}>
      {(head) => (
        <PagedList
          list={{
            query: ListQuery,
            variables: {
              ...asked,
              filter: { ...asked.filter, under: opened.region, ...meant },
              code: opened.region,
              ...meant,
            },
            pageOf: ({ complaints }) => complaints,
            row: (complaint) => (counts(complaint) ? <ComplaintItem key={complaint.id} complaint={complaint} /> : null),
          }}
        >
          {(rows, { region, complaints }, current) => (
            <>
              {head(region && nameIn(language, region))}
              <ul className="paged-list" aria-busy={!current}>
                {rows}
              </ul>
              {!complaints.nodes.some(counts) && !complaints.pageInfo.hasNextPage && (
                <p>{t("periodPage.complaints.none")}</p>
              )}
            </>
          )}
        </PagedList>
      )}
    </ComplaintsDialog>
  );
}

/** Which complaints a list asks for, and which of those it counts: what the filter cannot say. */
function askedBy({ kind }: OpenedList, month: string, judgedTo: string, at: string) {
  const inMonth = { from: `${month}-01`, to: lastDay(month) };
  const from = addDays(localDay(at), -OPEN_DAYS);
  const newest = { order: "REPORTED_DESC" } as const;
  if (kind === "received") return { ...newest, filter: inMonth, counts: () => true };
  if (kind === "judged") return { ...newest, filter: { ...inMonth, to: judgedTo }, counts: () => true };
  if (kind === "reopened")
    return {
      ...newest,
      filter: inMonth,
      counts: ({ events }: Complaint) => events.some(({ status }) => status === "REOPENED"),
    };
  if (kind === "escalatedNow")
    return { order: "REPORTED_ASC" as const, filter: { from, statuses: ["ESCALATED" as const] }, counts: () => true };
  const until = Date.parse(at) - HOURS[kind] * HOUR_MS;
  return {
    order: "REPORTED_ASC" as const,
    filter: { from, to: localDay(new Date(until).toISOString()), statuses: [...NOT_CLOSED] },
    counts: ({ reportedAt }: Complaint) => Date.parse(reportedAt) <= until,
  };
}
