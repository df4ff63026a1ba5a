import type { AlertChannel } from "../../alert-channels.ts";
import { type Database, inTransaction, run } from "../../db/database.ts";
import type { Row } from "../../db/statement.ts";
import type { Mailer } from "../../mail/mailer.ts";
import type { RegionTree } from "../../region/region-tree.ts";
import { bodyOf, letterOf } from "./alert-told.ts";
import {
  claimDeliveries,
  endDelivery,
  failDeliveryOfAlert,
  toldAlertByIds,
  updateGivenUp,
} from "./hand-out.queries.ts";
import type { AlertEvent } from "./queue-deliveries.ts";
import { signedHeaders } from "./sign-webhook.ts";

/** Seconds from an attempt to the next: after the last it is given up, two days on. */
export const WAITS = [60, 300, 1800, 7200, 21_600, 43_200, 86_400];
/** Deliveries of one look, and how long the other side may take. */
const AT_ONCE = 50;
const ANSWERS_WITHIN_MS = 10_000;

interface HandingOut {
  readonly channels: readonly AlertChannel[];
  readonly regions: RegionTree;
  /** Null: no mail server is set. */
  readonly mailer: Mailer | null;
}

/** What a look has handed out, what it could not, and what is given up for good. */
interface LookedOut {
  readonly delivered: number;
  readonly failed: number;
  readonly givenUp: readonly { readonly channel: string; readonly failure: string | null }[];
}

/**
 * Hands out what is due: at least once, since what breaks off between the sending and its mark is sent again, under the same id. Nothing is held while the
 * other side is waited for.
 */
export async function handOut(database: Database, by: HandingOut, now: () => Date): Promise<LookedOut> {
  const names = by.channels.map(({ name }) => name);
  const claim = { channels: names, now: now(), waits: WAITS, most: AT_ONCE };
  const claimed = await inTransaction(database, (client) => run(client, claimDeliveries, claim));
  const outcomes = await Promise.all(claimed.map((delivery) => deliver(database, by, delivery, now)));
  const delivered = outcomes.filter((done) => done).length;
  const givenUp = await inTransaction(database, (client) =>
    run(client, updateGivenUp, { now: now(), attempts: WAITS.length }),
  );
  return { delivered, failed: outcomes.length - delivered, givenUp };
}

/** Whether it was delivered. */
async function deliver(
  database: Database,
  by: HandingOut,
  { delivery_id: deliveryId, alert_id: alertId, channel, event }: Row<typeof claimDeliveries>,
  now: () => Date,
): Promise<boolean> {
  try {
    const [told] = await run(database.pool, toldAlertByIds, { alertId });
    const to = by.channels.find(({ name }) => name === channel)!;
    const region = by.regions.placeOf(told!.region_id);
    if ("url" in to) await post(to, deliveryId, bodyOf(event as AlertEvent, told!, region), now());
    else {
      const rejected = await by.mailer!.send({
        to: to.to,
        attachments: [],
        ...letterOf(event as AlertEvent, told!, region, to.language),
      });
      if (rejected.length === to.to.length) throw new Error(`not taken for: ${rejected.join(", ")}`);
    }
    await inTransaction(database, (client) => run(client, endDelivery, { deliveryId, at: now() }));
    return true;
  } catch (error) {
    const failure = (error as Error).message.slice(0, 500);
    await inTransaction(database, (client) => run(client, failDeliveryOfAlert, { deliveryId, failure }));
    return false;
  }
}

/** Posts to the address that the settings name; wherever that would send it on to, it does not go. */
async function post(
  { url, secret }: { readonly url: string; readonly secret: string },
  id: string,
  body: string,
  at: Date,
): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...signedHeaders(secret, id, at, body) },
    redirect: "manual",
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}
