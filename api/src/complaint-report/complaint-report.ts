import { monthText, stockDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { noDataNote, notComparedNote } from "../indicators/notes.ts";
import { isRipe } from "../indicators/period.ts";
import { namedLike } from "../region/named-like.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS, type RegionKind, type RegionLevel } from "../region/region-enums.ts";
import { ComplaintReportConnection, type ComplaintReportRow } from "./complaint-report.type.ts";
import { type ReportDays, reportDays } from "./report-days.ts";
import { CLOSED_IN_TIME, type ReportFigures, reportFigures } from "./report-figures.ts";
import { type OpenNow, openNow } from "./report-open.ts";
import { type ComplaintReportColumn, inOrder } from "./report-order.ts";
import { type Outcomes, outcomesOf } from "./report-outcomes.ts";
import { type ReportRow, reportRows, WHOLE } from "./report-rows.ts";
import { closedSoFar } from "./report-so-far.ts";

export interface ReportAsked {
  readonly under: string;
  readonly level: RegionLevel;
  readonly kinds: readonly RegionKind[];
  /** YYYY-MM; null: the current one. */
  readonly month: string | null;
  readonly at: Date;
  readonly sortBy: ComplaintReportColumn;
  readonly largestFirst: boolean;
  /** Empty: all. */
  readonly nameContains: string;
}

/** The street table of a region and month, a page of it. Throws BadInput, NotFound and QueryTooLarge. */
export async function complaintReport(
  context: Context,
  { under: code, level, kinds, month, at, sortBy, largestFirst, nameContains }: ReportAsked,
  first: number,
  after: string | null,
): Promise<ComplaintReportConnection> {
  const under = context.region(code);
  if (LEVELS.indexOf(level) < LEVELS.indexOf(under.level))
    throw new BadInput("level", `${under.level} or a level below, for ${under.nameEn} (${under.code})`, level);
  const days = reportDays(month, CLOSED_IN_TIME, context.today);
  const isNamed = namedLike(nameContains);
  const rows = reportRows(context, under, level, kinds);
  const [figures, outcomes, open] = await Promise.all([
    reportFigures(context, rows, days),
    outcomesOf(context, under, rows, days),
    openNow(context, under, rows, at),
  ]);
  const known = knownIn(context, days);
  const soFar = once(() => closedSoFar(context, under, rows, days));
  const told = rows.all.map((row, place) => ({
    ...rowTold(row, place, known(row.region), figures, outcomes, open[place]!),
    soFar: async () => (await soFar())[place]!,
  }));
  const listed = told.slice(1, 1 + rows.listed);
  const remainder = told.slice(1 + rows.listed).filter((_, i) => {
    const place = 1 + rows.listed + i;
    return (
      [figures.received, figures.perThousand].some((of) => of[place]!.numerator || of[place]!.denominator) ||
      [figures.received, figures.yearBefore, figures.monthBefore].some((of) => of[place]!.previous) ||
      open[place]!.overdue
    );
  });
  const sorted = await inOrder(
    listed.filter(({ region }) => isNamed(region)),
    sortBy,
    largestFirst,
  );
  const page = await keysetPage(
    {
      order: keyOrder<ComplaintReportRow>()(`REPORT_${sortBy}_${largestFirst}`, ["text"], ({ region }) => [
        region.code,
      ]),
      read: (key, limit) => {
        const from = key === null ? 0 : sorted.findIndex(({ region }) => region.code === key[0]) + 1;
        if (key !== null && from === 0) throw new BadInput("after", "a cursor of a region of this report", after);
        return sorted.slice(from, from + limit);
      },
      nodeOf: (row) => row,
      count: () => sorted.length,
    },
    first,
    after,
  );
  return new ComplaintReportConnection(page, {
    region: under,
    level,
    month: monthText(days.month),
    countedTo: stockDay(days.month, context.today),
    judgedTo: days.judgedTo,
    at,
    settled: isRipe(indicatorById("complaints_closed_share"), days.period, context.today),
    total: told[WHOLE]!,
    remainder,
  });
}

/** Reads what is asked for once, and only then. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => (reading ??= read());
}

/** Which steps of the month's complaints some source tells, in a region. */
interface Known {
  readonly complaints: boolean;
  readonly closings: boolean;
  readonly closingTimes: boolean;
}

function knownIn({ coverage }: Context, { period }: ReportDays): (region: Region) => Known {
  const during = (families: readonly string[]) => {
    const known = coverage.during(["COMPLAINTS", ...families], period);
    return (region: Region): boolean => known(region).extent !== "NONE";
  };
  const [complaints, closings, closingTimes] = [
    during([]),
    during(["COMPLAINT_CLOSINGS"]),
    during(["COMPLAINT_CLOSING_TIMES"]),
  ];
  return (region) => ({
    complaints: complaints(region),
    closings: closings(region),
    closingTimes: closingTimes(region),
  });
}

/** Named one by one: spreads take as long as all the rest of a row. */
function rowTold(
  { kind, region, nameZh, nameEn }: ReportRow,
  place: number,
  known: Known,
  figures: ReportFigures,
  { outcomes, sources, repeats, repeatsSoon, again }: Outcomes,
  { overdue, openLong, escalatedNow }: OpenNow,
): Omit<ComplaintReportRow, "soFar"> {
  const received = figures.received[place]!;
  const year = figures.yearBefore[place]!;
  const inTime = figures.closedInTime?.[place];
  const outcome = outcomes.get(place);
  const namesEstates = received.numerator === 0 || (outcome !== undefined && outcome.about_estates > 0);
  return {
    kind,
    region,
    nameZh,
    nameEn,
    received: received.numerator,
    receivedSameDaysBefore: received.previous,
    receivedMonthBefore: figures.monthBefore[place]!.numerator,
    change: received.change,
    changePercent: received.changePercent,
    receivedYearBefore: year.previous,
    yearChangePercent: year.changePercent,
    perThousandHouseholds: figures.perThousand[place]!.value,
    judged: inTime?.denominator ?? null,
    handledInTime: known.closingTimes && outcome?.judged ? (100 * outcome.handled_in_time) / outcome.judged : null,
    closedInTime: inTime?.value ?? null,
    closedInTimeBefore: inTime?.previous ?? null,
    closedInTimeChange: inTime?.change ?? null,
    escalated: figures.escalated[place]!.numerator,
    reopened: known.closings ? (outcome?.reopened ?? 0) : null,
    repeats: known.closingTimes && namesEstates ? (repeats.get(place) ?? 0) : null,
    repeatsWithin7Days: known.closingTimes && namesEstates ? (repeatsSoon.get(place) ?? 0) : null,
    matters: received.numerator === null ? null : received.numerator - (again.get(place) ?? 0),
    overdue,
    openLong,
    escalatedNow,
    closed: known.closingTimes ? (outcome?.closed ?? 0) : null,
    medianHoursToClose: outcome?.hours?.[0] ?? null,
    p90HoursToClose: outcome?.hours?.[1] ?? null,
    satisfaction: outcome?.satisfaction ?? null,
    rated: known.closings ? (outcome?.rated ?? 0) : null,
    sources: known.complaints ? (sources.get(place) ?? []) : null,
    extent: received.extent,
    noData: noDataNote(received.noDataReason),
    notCompared: notComparedNote(received.notComparedReason),
  };
}
