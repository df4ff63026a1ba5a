import { dayAfter, dayBefore } from "../calendar/day.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { loader, oneEach } from "../loader.ts";
import type { ComplaintFilter, ComplaintOrder } from "./complaint.input.ts";
import { complaintOf } from "./complaint.loaders.ts";
import { complaintsOfEstates, complaintsPage, countComplaints, countComplaintsOfEstates } from "./complaint.queries.ts";
import { ComplaintConnection } from "./complaint.type.ts";
import { type ComplaintWhere, whereOf } from "./complaint-where.ts";

type PagedRow = Row<(typeof complaintsPage)[ComplaintOrder]>;
const byMoment = (order: ComplaintOrder) =>
  keyOrder<PagedRow>()(order, ["moment", "bigint"], (row) => [row.exact_at, row.complaint_id]);
const ORDERS = { REPORTED_DESC: byMoment("REPORTED_DESC"), REPORTED_ASC: byMoment("REPORTED_ASC") };

/** A page of complaints, by moment of report and id, so that none is lost or repeated while new ones come in. */
export async function complaintPage(
  context: Context,
  filter: ComplaintFilter,
  order: ComplaintOrder,
  first: number,
  after: string | null,
): Promise<ComplaintConnection> {
  const where = await whereOf(context, filter);
  const page = await keysetPage(
    {
      order: ORDERS[order],
      read: (key, limit) => {
        const [afterAt, afterId] = key ?? [null, null];
        return context.run(complaintsPage[order], { ...beyond(where, order, afterAt), afterAt, afterId, limit });
      },
      nodeOf: (row) => complaintOf(row, context),
      count: async () => (await context.run(countComplaints, where))[0]!.complaints,
    },
    first,
    after,
  );
  return new ComplaintConnection(page);
}

interface EstatePage extends CityKey {
  readonly first: number;
  readonly afterAt: string | null;
  readonly afterId: string | null;
}

/** One statement for the complaints of all estates on a page; `first` is that of the longest. */
const rowsOfEstates = loader<EstatePage, PagedRow[]>(
  (page) => JSON.stringify([cityKeyText(page), page.first, page.afterAt, page.afterId]),
  async (pages, context) => {
    const rows = await context.run(complaintsOfEstates, {
      ...columnsOf(pages),
      afterAts: pages.map((page) => page.afterAt),
      afterIds: pages.map((page) => page.afterId),
      each: Math.max(...pages.map((page) => page.first)) + 1,
    });
    const found = pages.map((): PagedRow[] => []);
    for (const row of rows) found[row.page - 1]!.push(row);
    return found;
  },
);

const countOfEstate = loader<CityKey, number>(cityKeyText, async (keys, context) => {
  const rows = await context.run(countComplaintsOfEstates, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.estate_id}`).map(
    (row) => row?.complaints ?? 0,
  );
});

/** A page of an estate's complaints, newest first; however many estates ask, one statement answers. */
export async function estateComplaintPage(
  context: Context,
  key: CityKey,
  first: number,
  after: string | null,
): Promise<ComplaintConnection> {
  const page = await keysetPage(
    {
      order: ORDERS.REPORTED_DESC,
      read: async (behind, limit) => {
        const [afterAt, afterId] = behind ?? [null, null];
        return (await rowsOfEstates.load(context, { ...key, first, afterAt, afterId })).slice(0, limit);
      },
      nodeOf: (row) => complaintOf(row, context),
      count: () => countOfEstate.load(context, key),
    },
    first,
    after,
  );
  return new ComplaintConnection(page);
}

/** Leaves out the partitions that the pages before have passed. A local calendar day may be one off the day in UTC. */
function beyond(where: ComplaintWhere, order: ComplaintOrder, at: string | null): ComplaintWhere {
  if (at === null) return where;
  const day = at.slice(0, 10);
  const { from, to } = where;
  if (order === "REPORTED_ASC") {
    const earliest = dayBefore(day);
    return from === "-infinity" || from < earliest ? { ...where, from: earliest } : where;
  }
  const latest = dayAfter(day);
  return to === "infinity" || to > latest ? { ...where, to: latest } : where;
}
