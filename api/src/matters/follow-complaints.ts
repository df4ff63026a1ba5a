import type { Queryable } from "../db/queryable.ts";
import { grouped } from "../loader.ts";
import { follow, movedAndTied } from "./follow-complaints.queries.ts";
import { recountMatters } from "./recount-matters.ts";

/**
 * What was said of complaints goes with them: links, mergings and what waits to be sent name a complaint whose day has changed by its new day, matters are told by who is
 * first now, and what ties others to a complaint that is taken back ends with it. In the transaction that changes complaints, after their rows.
 */
export async function followComplaints(client: Queryable): Promise<void> {
  const { rows } = await client.query<{ city_code: string; day: string; number: string }>(movedAndTied);
  for (const text of follow) await client.query(text);
  for (const [cityCode, keys] of grouped(rows, (row) => row.city_code)) await recountMatters(client, cityCode, keys);
}
