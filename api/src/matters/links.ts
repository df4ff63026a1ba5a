import type { Complaint, ComplaintKey } from "../complaints/complaint.type.ts";
import { complaintByKey } from "../complaints/complaint-by-key.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { ComplaintLink } from "./complaint-link.type.ts";
import type { ComplaintLinkState } from "./link-states.ts";
import { decidedLinks, likelySame } from "./links.queries.ts";
import { matterOf } from "./matters.queries.ts";

/** Proposals of a complaint. */
const EACH = 5;

const likely = loader<ComplaintKey, Row<typeof likelySame>[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(likelySame, {
    ...columnsOf(keys),
    days: keys.map(({ day }) => day),
    each: EACH,
  });
  return manyEach(keys, cityKeyText, rows, ofRow);
});
const decided = loader<ComplaintKey, Row<typeof decidedLinks>[]>(cityKeyText, async (keys, context) =>
  manyEach(keys, cityKeyText, await context.run(decidedLinks, columnsOf(keys)), ofRow),
);
const matters = loader<ComplaintKey, ComplaintKey[]>(cityKeyText, async (keys, context) =>
  manyEach(
    keys,
    cityKeyText,
    await context.run(matterOf, columnsOf(keys)),
    (row) => `${row.city_code}:${row.number}`,
  ).map((rows) => rows.map((row) => ({ cityCode: row.city_code, number: row.complaint_id, day: row.reported_on }))),
);

const ofRow = (row: { city_code: string; complaint_id: string }): string => `${row.city_code}:${row.complaint_id}`;

/** What somebody said of it and others, and the others that it may be one with; those that are known to be are proposed no more. */
export async function linksOf(complaint: Complaint, context: Context): Promise<ComplaintLink[]> {
  const [told, alike, matter] = await Promise.all([
    decided.load(context, complaint.key),
    likely.load(context, complaint.key),
    matters.load(context, complaint.key),
  ]);
  const known = new Set([...told.map(({ other_id }) => other_id), ...matter.map(({ number }) => number)]);
  return [
    ...told.map((row) => decidedLinkOf(complaint.region, row)),
    ...alike
      .filter(({ other_id }) => !known.has(other_id))
      .map((row) => ({
        ...linkOf(complaint.region, row),
        state: "PROPOSED" as const,
        reason: null,
        decidedAt: null,
        decidedBy: null,
      })),
  ];
}

type Measured = Pick<
  Row<typeof likelySame>,
  "city_code" | "other_on" | "other_id" | "score" | "same_estate" | "metres" | "days" | "alike"
>;

/** Of a complaint that lies in the region. */
export const linkOf = (region: Region, row: Measured) => ({
  region,
  other: { cityCode: row.city_code, number: row.other_id, day: row.other_on },
  score: row.score,
  sameEstate: row.same_estate,
  metres: row.metres,
  days: row.days,
  alike: row.alike,
});

/** The other complaints of its matter. */
export async function sameMatter(complaint: Complaint, context: Context): Promise<Complaint[]> {
  const keys = await matters.load(context, complaint.key);
  const all = await Promise.all(keys.map((key) => complaintByKey.load(context, key)));
  return all.filter((one) => one !== null && one.id !== complaint.id) as Complaint[];
}

/** Of which somebody said what it is. */
export const decidedLinkOf = (
  region: Region,
  row: Measured & Pick<Row<typeof decidedLinks>, "state" | "reason" | "decided_at" | "decided_by">,
): ComplaintLink => ({
  ...linkOf(region, row),
  state: row.state as ComplaintLinkState,
  reason: row.reason,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
});
