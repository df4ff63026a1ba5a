import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import type { Reason } from "../imports/matches/match-score.ts";
import type { estateLinks } from "./estate-link.queries.ts";
import { EstateLink, type EstateLinkReason, type LinkState } from "./estate-link.type.ts";

/** Region ids in which the caller may bring data; null: anywhere. */
export const importRegionIds = (context: Context): readonly number[] | null => {
  const ids = context.regionsWith("IMPORT").confinedTo?.ids;
  return ids === undefined ? null : [...ids];
};

export const reasonOf = ({ what, weight, metres }: Reason): EstateLinkReason => ({
  what,
  weight,
  metres: metres ?? null,
});

/** A link as the API shows it. */
export function linkOf(row: Row<typeof estateLinks>, context: Context): EstateLink {
  return Object.assign(new EstateLink(), {
    keys: { cityCode: row.city_code, linkId: row.link_id, estateId: row.estate_id, ownId: row.own_id },
    id: encodeId("link", row.city_code, row.link_id),
    source: row.source,
    words: row.words,
    region: context.regions.byId(row.region_id),
    score: row.score,
    reasons: (JSON.parse(row.reasons) as Reason[]).map(reasonOf),
    state: row.state as LinkState,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    records: row.records,
  });
}
