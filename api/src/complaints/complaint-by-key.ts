import { cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, oneEach } from "../loader.ts";
import { complaintOf } from "./complaint.loaders.ts";
import { complaintsByIds } from "./complaint.queries.ts";
import type { Complaint, ComplaintKey } from "./complaint.type.ts";

/** A complaint's key → the complaint; null where there is none, or it lies outside of what the caller sees. */
export const complaintByKey = loader<ComplaintKey, Complaint | null>(cityKeyText, async (keys, context) => {
  const rows = await context.run(complaintsByIds, { ...columnsOf(keys), days: keys.map(({ day }) => day) });
  const complaints = rows.map((row) => complaintOf(row, context));
  return oneEach(keys, cityKeyText, complaints, ({ key }) => cityKeyText(key));
});
