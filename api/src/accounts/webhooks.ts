import { randomBytes } from "node:crypto";
import { gives, type Role } from "../access/role.ts";
import { type Actor, enter } from "../audit/audit.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, NotFound } from "../errors.ts";
import { lockAccount, regionOfGrant } from "./account.queries.ts";
import type { Changing } from "./account-changes.ts";
import { rolesOfAccountIn } from "./token.queries.ts";
import { deleteWaiting, insertWebhook, updateWebhookEnded, webhookOfAccount } from "./webhook.queries.ts";

/** Webhooks that an account may have at a time. */
const MOST = 20;
/** Days for which one that has ended by itself is told to its owner. */
export const TOLD_DAYS = 30;

/** A webhook to make: what of a region and below goes where. `kinds`: of those that are handed out. */
interface WebhookTold {
  readonly owner: string;
  readonly regionCode: string;
  /** As the caller has judged it. */
  readonly url: string;
  readonly kinds: readonly string[];
}

/** Makes a webhook and returns its number and secret, by which every message is signed. Throws BadInput where its owner may have nothing handed out of the region. */
export async function createWebhook(
  { client, actor, at, day }: Changing,
  { owner, regionCode, url, kinds }: WebhookTold,
): Promise<{ readonly id: string; readonly secret: string }> {
  const [account] = await run(client, lockAccount, { name: owner });
  const [region] = await run(client, regionOfGrant, { code: regionCode, day });
  if (account === undefined || region === undefined) throw new NotFound("region", regionCode);
  if (!(await mayHandOut(client, account.account_id, region.region_id)))
    throw new BadInput("regionCode", "a region in which you supervise or bring data", regionCode);
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  const of = { accountId: account.account_id, regionId: region.region_id };
  const [made] = await run(client, insertWebhook, { ...of, url, secret, kinds, at, most: MOST });
  if (made === undefined) throw new BadInput("url", `at most ${MOST} webhooks of an account`, url);
  await enter(client, actor, { action: "WEBHOOK_MADE", subject: url, regionCode, details: { kinds } }, at);
  await bumpVersions(client, ["alerts"]);
  return { id: made.webhook_id, secret };
}

/** Whether an account may have events of a region handed out. */
export async function mayHandOut(on: Queryable, accountId: number, regionId: number): Promise<boolean> {
  const held = await run(on, rolesOfAccountIn, { accountId, regionId });
  return held.some(({ role }) => gives(role as Role, "HAND_OUT"));
}

/** One of an account's own that is in force. Throws NotFound. */
export async function ownWebhook(on: Queryable, accountId: number, webhookId: string) {
  const [found] = await run(on, webhookOfAccount, { accountId, webhookId });
  if (found === undefined) throw new NotFound("webhook", webhookId);
  return found;
}

/** Why one ends: its owner said so, two days of failures, or a right that is gone. */
export type EndedBy = "OWNER" | "FAILURES" | "RIGHTS";

/** From now on nothing is posted by it, and what waits is dropped. `accountId`: only one of that account. Whether there was one to end. */
export async function endWebhook(
  { client, actor, at }: { readonly client: Queryable; readonly actor: Actor; readonly at: Date },
  webhookId: string,
  by: EndedBy,
  accountId: number | null = null,
): Promise<boolean> {
  const [ended] = await run(client, updateWebhookEnded, { accountId, webhookId, by, at });
  if (ended === undefined) return false;
  await run(client, deleteWaiting, { webhookId });
  const { url: subject, region_code: regionCode } = ended;
  await enter(client, actor, { action: "WEBHOOK_ENDED", subject, regionCode, details: { by } }, at);
  await bumpVersions(client, ["alerts"]);
  return true;
}
