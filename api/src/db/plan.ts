import { command, send } from "./command.ts";
import type { Queryable } from "./queryable.ts";

const plan = command<{ readonly ways: readonly string[]; readonly as: "on" | "off" }>(
  "select set_config(way, :as, true) from unnest(:ways::text[]) way",
);

/** Lets the planner use, or not, some of its ways ("enable_hashjoin") until the transaction ends. */
export async function letPlan(client: Queryable, ways: readonly string[], as: "on" | "off"): Promise<void> {
  await send(client, plan, { ways, as });
}

/** How large tables are read whole for a few rows. */
const JOINS = ["enable_hashjoin", "enable_mergejoin"];

/**
 * What work asks of large tables is looked up row by row, by their keys. Left to itself the planner reads months of complaints whole for some
 * hundred keys, since it does not reckon with the partitions that each key leaves out. Within a transaction.
 */
export async function byKeys<T>(client: Queryable, work: () => Promise<T>): Promise<T> {
  await letPlan(client, JOINS, "off");
  const found = await work();
  await letPlan(client, JOINS, "on");
  return found;
}
