import { complaintOf } from "../complaints/complaint.loaders.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import type { ComplaintTimesBehind, ComplaintTimesFilter } from "./complaint-times.input.ts";
import { behindClosed, behindMove, behindPhase } from "./complaint-times.queries.ts";
import { TimedComplaintConnection } from "./complaint-times.type.ts";
import { type TimesAsked, timesAsked } from "./times-where.ts";

type TimedRow = Row<typeof behindClosed.page>;

const ORDER = keyOrder<TimedRow>()("LONGEST_FIRST", ["number", "bigint"], (row) => [row.hours, row.complaint_id]);

/** A page of the complaints behind a number of times, the longest first. Throws BadInput and NotFound. */
export async function timedComplaints(
  request: Context,
  filter: ComplaintTimesFilter,
  behind: ComplaintTimesBehind,
  first: number,
  after: string | null,
): Promise<TimedComplaintConnection> {
  const { where, extent } = await timesAsked(request, filter);
  const isKnown = extent !== "NONE";
  const { read, count } = readers(request, where, behind);
  const page = await keysetPage(
    {
      order: ORDER,
      read: (key, limit) => (isKnown ? read({ afterHours: key?.[0] ?? null, afterId: key?.[1] ?? null, limit }) : []),
      nodeOf: (row) => ({ complaint: complaintOf(row, request), hours: row.hours }),
      count: async () => (isKnown ? (await count())[0]!.complaints : 0),
    },
    first,
    after,
  );
  return new TimedComplaintConnection(page);
}

interface PageFrom {
  readonly afterHours: number | null;
  readonly afterId: string | null;
  readonly limit: number;
}

function readers(
  request: Context,
  where: TimesAsked["where"],
  { phase, move }: ComplaintTimesBehind,
): { read(from: PageFrom): Promise<TimedRow[]>; count(): Promise<{ complaints: number }[]> } {
  if (phase && move) throw new BadInput("behind", "a phase or a move", "both");
  if (phase)
    return {
      read: (from) => request.run(behindPhase.page, { ...where, phase, ...from }),
      count: () => request.run(behindPhase.count, { ...where, phase }),
    };
  if (move) {
    const asked = { ...where, step: move.step, fromHolder: move.from, toHolder: move.to };
    return {
      read: (from) => request.run(behindMove.page, { ...asked, ...from }),
      count: () => request.run(behindMove.count, asked),
    };
  }
  const { at: _, ...asked } = where;
  return {
    read: (from) => request.run(behindClosed.page, { ...asked, ...from }),
    count: () => request.run(behindClosed.count, asked),
  };
}
