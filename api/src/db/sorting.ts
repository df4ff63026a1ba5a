import type { Queryable } from "./queryable.ts";

/** Counting a million rows in the default 4 MB goes over the disk. Holds to the end of the transaction. */
export async function giveRoomToSort(client: Queryable): Promise<void> {
  await client.query("select set_config('work_mem', '64MB', true)");
}
