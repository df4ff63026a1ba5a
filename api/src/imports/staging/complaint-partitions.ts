import { command, send } from "../../db/command.ts";
import type { ImportClient } from "./copy-writer.ts";

const PREFIX = "complaints_";

/** Name of the partition of a month, YYYY-MM. */
export function partitionName(month: string): string {
  return `${PREFIX}${month.replace("-", "_")}`;
}

/**
 * Makes the partitions of `complaints` that the months (YYYY-MM) lack. ATTACH takes no lock that readers or writers of other
 * months feel; two imports that both need new months wait for each other. Returns the months made.
 */
export async function makePartitions(client: ImportClient, months: readonly string[]): Promise<string[]> {
  const lacking = async (): Promise<string[]> => {
    const there = await partitionedMonths(client);
    return months.filter((month) => !there.has(month));
  };
  if ((await lacking()).length === 0) return [];
  await lockPartitions(client);
  const made = await lacking();
  for (const month of made) {
    await createPartition(client, month);
    await attachPartition(client, "complaints", month);
  }
  return made;
}

/** Those who would make partitions come one at a time. */
export async function lockPartitions(client: ImportClient): Promise<void> {
  await client.query("lock table complaints in share update exclusive mode");
}

/** Makes the table of a month, without indexes. */
export async function createPartition(client: ImportClient, month: string): Promise<void> {
  await client.query(`create table ${partitionName(month)} (like complaints including defaults including constraints)`);
}

/** Gives the table of a month to one in parts, which builds the indexes that it has itself. */
export async function attachPartition(client: ImportClient, to: string, month: string): Promise<void> {
  await client.query(
    `alter table ${to} attach partition ${partitionName(month)} for values from ('${month}-01') to ('${nextMonth(month)}-01')`,
  );
}

/** The months, YYYY-MM, that have a partition. */
export async function partitionedMonths(client: ImportClient): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'complaints'::regclass",
  );
  return new Set(rows.map(({ name }) => name.slice(PREFIX.length).replace("_", "-")));
}

/** YYYY-MM after YYYY-MM. */
export function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Of a column, as many values and bounds: a month's few thousand sampled rows tell as much as all of them, in a third of the time. */
const STATISTICS_TARGET = "25";

const aimStatistics = command<{ readonly target: string }>(
  "select set_config('default_statistics_target', :target, true)",
);

/** Gathers statistics of the months' partitions, YYYY-MM: of the keys, which plans hang on; points and texts cost more than the rest together. */
export async function analyzePartitions(
  client: ImportClient,
  months: readonly string[],
  columns: string,
): Promise<void> {
  const { rows } = await client.query<{ before: string }>(
    "select current_setting('default_statistics_target') as before",
  );
  await send(client, aimStatistics, { target: STATISTICS_TARGET });
  for (const month of [...months].sort()) await client.query(`analyze ${partitionName(month)} (${columns})`);
  await send(client, aimStatistics, { target: rows[0]!.before });
}
