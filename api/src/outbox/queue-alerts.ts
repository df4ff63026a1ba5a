import type { AlertChannel } from "../alert-channels.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { ALERTS } from "./handed-out-kinds.ts";
import { insertChannelDeliveries, insertWebhookDeliveries } from "./queue-alerts.queries.ts";

export type AlertEvent = "FIRED" | "RESOLVED";

interface ToldAlert {
  readonly alert_id: string;
  readonly region_id: number;
}

/** To whom what is found is handed out. */
export interface HandedOut {
  readonly channels: readonly AlertChannel[];
  readonly regions: RegionTree;
}

/** Keeps what is to be handed out, in the transaction that finds it: of each alert to the channels and webhooks of its region or one above. */
export async function queueAlerts(
  client: Queryable,
  { channels, regions }: HandedOut,
  alerts: readonly ToldAlert[],
  event: AlertEvent,
  at: Date,
): Promise<void> {
  if (alerts.length === 0) return;
  const regionIds = alerts.map(({ region_id }) => region_id);
  const told = { alertIds: alerts.map(({ alert_id }) => alert_id), regionIds, kind: ALERTS, event, at };
  await run(client, insertWebhookDeliveries, told);
  const wanted = alerts.flatMap(({ alert_id, region_id }) => {
    const codes = codesAbove(regions.placeOf(region_id));
    return channels.filter(({ region }) => codes.has(region)).map(({ name }) => ({ name, alert_id }));
  });
  if (wanted.length === 0) return;
  const [names, alertIds] = [wanted.map(({ name }) => name), wanted.map(({ alert_id }) => alert_id)];
  await run(client, insertChannelDeliveries, { channels: names, alertIds, event, at });
}

function codesAbove(region: Region): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at: Region | null = region; at !== null; at = at.parent) codes.add(at.code);
  return codes;
}
