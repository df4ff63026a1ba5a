import { changing } from "../change.ts";
import type { Complaint, ComplaintKey } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { isKeptDay } from "../scalars/scalars.ts";
import { ComplaintLinkDecision } from "./complaint-link.type.ts";
import { deleteLink, insertLink, measuresOfTwo } from "./links.queries.ts";
import { recountMatters } from "./recount-matters.ts";

const LONGEST_REASON = 500;
const ACTION = {
  CONFIRM: "COMPLAINT_LINK_CONFIRMED",
  REFUSE: "COMPLAINT_LINK_REFUSED",
  UNDO: "COMPLAINT_LINK_UNDONE",
} as const;

/** Records what a supervisor says of two complaints of a city where they may act, with the matters that follow and an entry in the audit. */
export async function decideLink(
  context: Context,
  said: {
    readonly complaint: string;
    readonly other: string;
    readonly decision: ComplaintLinkDecision;
    readonly reason: string | null;
  },
): Promise<Complaint> {
  const [key, other] = [keyOf("complaint", said.complaint), keyOf("other", said.other)];
  if (key.cityCode !== other.cityCode || key.number === other.number)
    throw new BadInput("other", "another complaint of the same city", said.other);
  const reason = said.reason?.trim() || null;
  if (reason !== null && reason.length > LONGEST_REASON)
    throw new BadInput("reason", `at most ${LONGEST_REASON} characters`, said.reason);
  const { cityCode } = key;
  const ofTwo = { cityCode, number: key.number, otherNumber: other.number };
  const [measured] = await context.run(measuresOfTwo, { ...ofTwo, day: key.day, otherDay: other.day });
  const within = context.regionsWith("ACT").confinedTo?.ids ?? null;
  if (measured === undefined || [measured.region_id, measured.other_region_id].some((id) => within?.has(id) === false))
    throw new NotFound("complaint", said.other);
  const { region_id: regionId, other_region_id: _, ...measures } = measured;
  const [later, earlier] = BigInt(key.number) > BigInt(other.number) ? [key, other] : [other, key];
  await changing(
    context,
    "complaints",
    async (client) => {
      const before = await run(client, deleteLink, ofTwo);
      if (said.decision !== ComplaintLinkDecision.UNDO)
        await run(client, insertLink, {
          row: JSON.stringify({
            ...measures,
            city_code: cityCode,
            reported_on: later.day,
            complaint_id: later.number,
            other_on: earlier.day,
            other_id: earlier.number,
            state: said.decision === ComplaintLinkDecision.CONFIRM ? "CONFIRMED" : "REFUSED",
            reason,
            decided_at: new Date(),
            decided_by: context.actor.name,
          }),
        });
      await recountMatters(client, cityCode, [key, other]);
      return { isChange: said.decision !== ComplaintLinkDecision.UNDO || before.length > 0 };
    },
    ({ isChange }) =>
      isChange
        ? {
            action: ACTION[said.decision],
            subject: `complaints ${key.number}, ${other.number}`,
            regionCode: context.regions.byId(regionId).code,
            details: { ...(reason !== null && { reason }) },
          }
        : null,
  );
  return (await complaintByKey.load(context, key))!;
}

function keyOf(argument: string, id: string): ComplaintKey {
  const { cityCode, number, more } = decodeId("complaint", argument, id);
  const day = more[0];
  if (day === undefined || !isKeptDay(day)) throw new BadInput(argument, "an id of one complaint", id);
  return { cityCode, number, day };
}
