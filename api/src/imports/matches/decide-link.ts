import type { AuditAction } from "../../audit/audit-action.ts";
import { complaintsFlow } from "../../complaints/complaints.flow.ts";
import { send } from "../../db/command.ts";
import { bumpVersions, liftTimeLimit, run } from "../../db/database.ts";
import type { Family, Row } from "../../db/statement.ts";
import { applyFlowChanges, recountStocks } from "../../indicators/rollup.ts";
import { createAfter, createBefore } from "../staging/complaints.queries.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import * as sql from "./links.queries.ts";
import { isMeant, standAgainOfLink } from "./same-estates.queries.ts";
import { countOnce } from "./same-estates.ts";

/** What somebody says of a link: that it means an estate (null: the one proposed), that it means none, or that it is open again. */
export type Decision =
  | { readonly kind: "CONFIRM"; readonly estateId: string | null }
  | { readonly kind: "REFUSE" }
  | { readonly kind: "UNDO" };

const STATES = { CONFIRM: "CONFIRMED", REFUSE: "REFUSED", UNDO: "WAITING" } as const;
const ACTIONS: Readonly<Record<Decision["kind"], AuditAction>> = {
  CONFIRM: "ESTATE_LINK_CONFIRMED",
  REFUSE: "ESTATE_LINK_REFUSED",
  UNDO: "ESTATE_LINK_UNDONE",
};

interface Deciding {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly at: Date;
  /** As the audit names them. */
  readonly by: string;
  /** region_ids in which whoever decides may bring data; null: anywhere. */
  readonly within: ReadonlySet<number> | null;
}

export type HeldLink = Row<typeof sql.heldLink>;

export interface Decided {
  readonly link: HeldLink;
  /** The estate that it means now; null: none. */
  readonly estate: Row<typeof sql.estateToLink> | null;
  readonly action: AuditAction;
  readonly families: readonly Family[];
}

/**
 * Decides a link in the client's transaction: the records that it is of follow, with rollups. Null where no such link, or no such estate that
 * stands for itself, lies in `within`.
 */
export async function decideLink(
  client: ImportClient,
  key: { readonly cityCode: string; readonly linkId: string },
  decision: Decision,
  { today, at, by, within }: Deciding,
): Promise<Decided | null> {
  await liftTimeLimit(client);
  await run(client, sql.holdSourceOfLink, key);
  const [link] = await run(client, sql.heldLink, key);
  const sees = (regionId: number): boolean => within === null || within.has(regionId);
  if (link === undefined || !sees(link.region_id)) return null;
  const { city_code: cityCode, link_id: linkId } = link;
  const estateId = decision.kind === "CONFIRM" ? (decision.estateId ?? link.estate_id) : null;
  const [estate = null] = estateId === null ? [] : await run(client, sql.estateToLink, { cityCode, estateId });
  if (estateId !== null && (estate === null || !sees(estate.region_id) || estateId === link.own_id)) return null;
  if (
    estateId !== null &&
    link.own_id !== null &&
    (await run(client, isMeant, { cityCode, estateId: link.own_id })).length > 0
  )
    return null;
  await send(client, standAgainOfLink, { cityCode, linkId });
  const isOpen = decision.kind === "UNDO";
  await run(client, sql.updateLink, {
    ...{ cityCode, linkId, state: STATES[decision.kind], estateId: estateId ?? link.estate_id },
    ...{ at: isOpen ? null : at, by: isOpen ? null : by },
  });
  const families = await follow(client, link, estateId, today);
  await bumpVersions(client, families);
  return { link, estate, action: ACTIONS[decision.kind], families };
}

/** Returns the families that changed. */
async function follow(client: ImportClient, link: HeldLink, estateId: string | null, today: string): Promise<Family[]> {
  if (link.own_id !== null) return followSameEstate(client, link.city_code, today);
  const changed = await followComplaints(client, link, estateId, today);
  return changed ? ["estate_links", "complaints"] : ["estate_links"];
}

async function followSameEstate(client: ImportClient, cityCode: string, today: string): Promise<Family[]> {
  const cityCodes = [cityCode];
  await countOnce(client, cityCodes);
  // what happened there stays where it happened: only what stands is counted anew
  await recountStocks(client, { today, cityCodes });
  return ["estate_links", "estates"];
}

async function followComplaints(
  client: ImportClient,
  { city_code: cityCode, link_id: linkId }: HeldLink,
  estateId: string | null,
  today: string,
): Promise<boolean> {
  await client.query("drop table if exists complaints_before, complaints_after");
  await client.query(createBefore);
  for (const text of createAfter) await client.query(text);
  let complaints = 0;
  for (const query of sql.mentionedComplaints)
    complaints = (await send(client, query, { cityCode, linkId })).rowCount ?? 0;
  if (complaints === 0) return false;
  await send(client, sql.giveEstate, { cityCode, estateId });
  for (const text of sql.followComplaints) await client.query(text);
  await applyFlowChanges(client, complaintsFlow, { today });
  return true;
}
