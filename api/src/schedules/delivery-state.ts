import type { Row } from "../db/statement.ts";
import { MOST_ATTEMPTS } from "./run-due.ts";
import type { latestDeliveries } from "./schedule.queries.ts";
import { lastDue } from "./schedule.ts";

/** What became of a delivery; GraphQL tells each. */
export type DeliveryState = "SENT" | "WAITING" | "FAILED" | "REFUSED" | "UNKNOWN";

type Delivery = Pick<
  Row<typeof latestDeliveries>,
  "due_at" | "sent_at" | "sending_at" | "attempts" | "failure" | "refused"
>;

/** What is not sent waits for another attempt, until there have been enough or the schedule is due again. */
export function stateOf(delivery: Delivery, cron: string, now: Date): DeliveryState {
  if (delivery.sent_at !== null) return "SENT";
  if (delivery.refused) return "REFUSED";
  if (delivery.sending_at !== null) return "UNKNOWN";
  const isOver = delivery.failure !== null && delivery.attempts >= MOST_ATTEMPTS;
  return isOver || delivery.due_at < (lastDue(cron, now) ?? delivery.due_at) ? "FAILED" : "WAITING";
}
