import type { Complaint, ComplaintKey } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import { cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import { mergedUnder } from "./complaint-history.queries.ts";
import { historyOf } from "./complaint-history.ts";

/** A complaint → keys of those that went on under it, the first merged first. */
const under = loader<ComplaintKey, ComplaintKey[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(mergedUnder, { ...columnsOf(keys), days: keys.map(({ day }) => day) });
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.target}`).map((merged) =>
    merged.map((row) => ({ cityCode: row.city_code, number: row.complaint_id, day: row.reported_on })),
  );
});

/** The complaint under which a merged one goes on at last, as far as the caller sees; null: it is not merged, or nobody said into which. */
export async function goesOnUnder(complaint: Complaint, context: Context): Promise<Complaint | null> {
  const passed = new Set([complaint.id]);
  let last: Complaint | null = null;
  for (let at = complaint; ; at = last) {
    const target = (await historyOf(at, context)).find((event) => event.target !== null)?.target;
    const next = target ? await complaintByKey.load(context, target) : null;
    if (next === null || passed.has(next.id)) return last;
    passed.add(next.id);
    last = next;
  }
}

/** Complaints that went on under it. */
export async function mergedInto(complaint: Complaint, context: Context): Promise<Complaint[]> {
  const keys = await under.load(context, complaint.key);
  const complaints = await Promise.all(keys.map((key) => complaintByKey.load(context, key)));
  return complaints.filter((one) => one !== null);
}
