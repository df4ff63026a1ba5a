import type { Context } from "../context.ts";
import { stateOf } from "./delivery-state.ts";
import { prints } from "./keep-sending.ts";
import { allSchedules, latestDeliveries } from "./schedule.queries.ts";
import { nextDue, regionCodeOf } from "./schedule.ts";
import type { ScheduleType, Sending } from "./schedule.type.ts";
import { scheduleOf } from "./schedule-row.ts";

/** Deliveries told of each schedule. */
const EACH = 12;

/** What is sent of the regions in which the caller may send; of views without a region, and regions no longer there, where that is everywhere. */
export async function sendingSeenBy(context: Context, now: Date): Promise<Sending> {
  const { config } = context;
  const regions = context.regionsWith("SEND");
  const [rows, deliveries] = await Promise.all([
    context.run(allSchedules, {}),
    context.run(latestDeliveries, { each: EACH }),
  ]);
  const schedules = rows.flatMap((row): ScheduleType[] => {
    const { target, ...schedule } = scheduleOf(row);
    const code = regionCodeOf({ ...schedule, target });
    const region = code === null ? null : regions.find(code);
    if (region === null && regions.confinedTo !== null) return [];
    return [
      {
        ...schedule,
        region,
        path: schedule.kind === "VIEW" ? target : `/briefing?region=${target}`,
        nextDue: nextDue(schedule.cron, now),
        deliveries: deliveries
          .filter((delivery) => delivery.schedule === schedule.name)
          .map((delivery) => ({
            dueAt: delivery.due_at,
            state: stateOf(delivery, schedule.cron, now),
            sentAt: delivery.sent_at,
            attempts: delivery.attempts,
            failure: delivery.failure,
          })),
      },
    ];
  });
  return { mails: config.mail !== null, keepsCopies: config.sendFolder !== null, prints: prints(config), schedules };
}
