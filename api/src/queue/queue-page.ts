import { nowOf } from "../calendar/clock.ts";
import type { HandlingLevel } from "../clocks/handling-levels.ts";
import { categoriesAsked } from "../complaints/category.loaders.ts";
import { complaintOf } from "../complaints/complaint.loaders.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import type { QueueFilter } from "./queue.input.ts";
import { countQueue, type QueueWhere, queuePages } from "./queue.queries.ts";
import { QueueConnection, QueueCounts, type QueueEntry } from "./queue.type.ts";
import { type QueueList, queueLists } from "./queue-lists.ts";

type QueueRow = Row<(typeof queuePages)[QueueList]>;

const orderOf = (list: QueueList) =>
  keyOrder<QueueRow>()(`QUEUE_${list}`, ["moment", "bigint"], (row) => [row.exact_at, row.due_id]);
const ORDERS = Object.fromEntries(queueLists.values.map((list) => [list, orderOf(list)])) as Record<
  QueueList,
  ReturnType<typeof orderOf>
>;

/** A page of a list of the queue, what is to be acted on first in front. */
export async function queuePage(
  context: Context,
  list: QueueList,
  filter: QueueFilter,
  first: number,
  after: string | null,
): Promise<QueueConnection> {
  const where = await whereOf(context, filter);
  const page = await keysetPage(
    {
      order: ORDERS[list],
      read: (key, limit) => {
        const [afterAt, afterId] = key ?? [null, null];
        return context.run(queuePages[list], { ...where, afterAt, afterId, limit });
      },
      nodeOf: (row): QueueEntry => ({
        step: row.step,
        at: where.now,
        complaint: complaintOf(row, context),
        dueAt: row.due_at,
        pausedSince: row.paused_since,
        escalatedAt: row.went_up_at,
        escalatedTo: row.escalated_to as HandlingLevel | null,
        returns: row.returns,
      }),
      count: async () => (await context.run(countQueue, where))[0]![COUNTS[list]],
    },
    first,
    after,
  );
  return new QueueConnection(page);
}

/** Of each list the column that counts it. */
export const COUNTS = {
  DUE_SOON: "due_soon",
  OVERDUE: "overdue",
  ESCALATED: "escalated",
  PAUSED_LONG: "paused_long",
  RETURNED_TWICE: "returned_twice",
} as const satisfies Record<QueueList, string>;

/** How many rows each list has. */
export async function queueCounts(context: Context, filter: QueueFilter): Promise<QueueCounts> {
  const where = await whereOf(context, filter);
  const [counted] = await context.run(countQueue, where);
  const { due_soon, overdue, overdue_complaints, escalated, paused_long, returned_twice } = counted!;
  return Object.assign(new QueueCounts(), {
    dueSoon: due_soon,
    overdue,
    overdueComplaints: overdue_complaints,
    escalated,
    pausedLong: paused_long,
    returnedTwice: returned_twice,
    at: where.now,
  });
}

/** Throws BadInput and NotFound. What is told of now is old a moment later. */
export async function whereOf(
  context: Context,
  { under, categories, firm, level, at }: QueueFilter,
): Promise<QueueWhere> {
  if (!at) context.outcome.passing = true;
  const { regions } = context;
  const scope = under ? regions.scope(regions.byCode(under)) : regions.everywhere();
  const asked = firm ? decodeId("firm", "filter.firm", firm) : null;
  return {
    cityCodes: asked === null ? scope.cityCodes : scope.cityCodes.filter((code) => code === asked.cityCode),
    regionIds: scope.regionIds,
    categories: await categoriesAsked(context, categories),
    firmId: asked?.number ?? null,
    level: level ?? null,
    now: at ?? nowOf(context.config),
  };
}
