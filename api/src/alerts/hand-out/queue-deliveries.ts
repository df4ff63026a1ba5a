import type { AlertChannel } from "../../alert-channels.ts";
import { run } from "../../db/database.ts";
import type { Queryable } from "../../db/queryable.ts";
import type { Region } from "../../region/region.type.ts";
import type { RegionTree } from "../../region/region-tree.ts";
import { insertDeliveries } from "./hand-out.queries.ts";

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

/** Keeps what is to be handed out, in the transaction that finds it: of each alert to the channels of its region or one above. */
export async function queueDeliveries(
  client: Queryable,
  { channels, regions }: HandedOut,
  alerts: readonly ToldAlert[],
  event: AlertEvent,
  at: Date,
): Promise<void> {
  const wanted = alerts.flatMap(({ alert_id, region_id }) => {
    const codes = codesAbove(regions.placeOf(region_id));
    return channels.filter(({ region }) => codes.has(region)).map(({ name }) => ({ name, alert_id }));
  });
  if (wanted.length === 0) return;
  const [names, alertIds] = [wanted.map(({ name }) => name), wanted.map(({ alert_id }) => alert_id)];
  await run(client, insertDeliveries, { channels: names, alertIds, event, at });
}

function codesAbove(region: Region): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at: Region | null = region; at !== null; at = at.parent) codes.add(at.code);
  return codes;
}
