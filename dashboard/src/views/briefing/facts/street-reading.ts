import { momentNow } from "../../../calendar/moment-now.ts";
import { ReportedStreet } from "../../../graphql/reported-street.ts";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { LEAST_BASE, NAMED } from "../../../wording/attention.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Ask } from "./questions.ts";

/** What is open is told to so many minutes. */
const EVERY_MINUTES = 60;
/** Streets asked for at a time in search of those that are judged often enough. */
const PAGE = 200;

const StreetReportQuery = graphql(
  `
    query BriefingStreets(
      $under: ID!
      $month: YearMonth!
      $at: DateTime!
      $sortBy: ComplaintReportColumn!
      $largestFirst: Boolean!
      $first: Int!
      $after: String
    ) {
      complaintReport(
        under: $under
        month: $month
        at: $at
        sortBy: $sortBy
        largestFirst: $largestFirst
        first: $first
        after: $after
      ) {
        judgedTo
        at
        total {
          ...ReportedStreet
          receivedSameDaysBefore
          change
          closedInTimeBefore
          closedInTimeChange
          openLong
          escalatedNow
        }
        nodes {
          ...ReportedStreet
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ReportedStreet],
);
type Report = ResultOf<typeof StreetReportQuery>["complaintReport"];

/** What the street table says of a region's month. */
export interface StreetReading extends Pick<Report, "judgedTo" | "at" | "total"> {
  /** At most three that received most; none that received nothing. */
  readonly most: readonly ReportedStreet[];
  /** At most three that closed the smallest share in time, of those with at least ten complaints judged. */
  readonly slowest: readonly ReportedStreet[];
}

const isJudged = ({ judged, closedInTime }: ReportedStreet): boolean =>
  closedInTime !== null && (judged ?? 0) >= LEAST_BASE;

/** Null: the region has no streets below it, or no data of the month. */
export async function askStreets(
  ask: Ask,
  region: { readonly code: string; readonly level: string },
  { month }: BriefingPeriod,
  today: string,
): Promise<StreetReading | null> {
  if (region.level === "STREET" || region.level === "COMMUNITY") return null;
  const of = { under: region.code, month, at: momentNow(today, EVERY_MINUTES) };
  const byReceived = { ...of, sortBy: "RECEIVED", largestFirst: true, first: NAMED, after: null } as const;
  const { judgedTo, at, total, nodes } = (await ask(StreetReportQuery, byReceived)).complaintReport;
  if (total.received === null) return null;
  const slowest: ReportedStreet[] = [];
  let after: string | null = null;
  do {
    const byShare = { ...of, sortBy: "CLOSED_IN_TIME", largestFirst: false, first: PAGE, after } as const;
    const page: Report = (await ask(StreetReportQuery, byShare)).complaintReport;
    slowest.push(...page.nodes.filter(isJudged));
    // those without a share come last
    const isEnd = !page.pageInfo.hasNextPage || page.nodes.at(-1)?.closedInTime === null;
    after = isEnd ? null : page.pageInfo.endCursor;
  } while (slowest.length < NAMED && after !== null);
  return { judgedTo, at, total, most: nodes.filter(({ received }) => received), slowest: slowest.slice(0, NAMED) };
}
