import type { ImportClient } from "./copy-writer.ts";

/** Name of the partition of a month, YYYY-MM. */
function partitionName(month: string): string {
  return `complaints_${month.replace("-", "_")}`;
}

/**
 * Makes the partitions of `complaints` that the months (YYYY-MM) lack. ATTACH takes no lock that readers or writers of other
 * months feel; two imports that both need new months wait for each other. Returns the months made.
 */
export async function makePartitions(client: ImportClient, months: readonly string[]): Promise<string[]> {
  if ((await missing(client, months)).length === 0) return [];
  await client.query("lock table complaints in share update exclusive mode");
  const lacking = await missing(client, months);
  for (const month of lacking) {
    const name = partitionName(month);
    await client.query(`create table ${name} (like complaints including defaults including constraints)`);
    await client.query(
      `alter table complaints attach partition ${name} for values from ('${month}-01') to ('${nextMonth(month)}-01')`,
    );
  }
  return lacking;
}

async function missing(client: ImportClient, months: readonly string[]): Promise<string[]> {
  const found = await client.query<{ month: string }>(
    "select m as month from unnest($1::text[]) m where to_regclass('complaints_' || replace(m, '-', '_')) is null",
    [months],
  );
  return found.rows.map((row) => row.month);
}

/** YYYY-MM after YYYY-MM. */
export function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Of a column, as many values and bounds: a month's few thousand sampled rows tell as much as all of them, in a third of the time. */
const STATISTICS_TARGET = 25;

/** Gathers statistics of the months' partitions, YYYY-MM: of the keys, which plans hang on; points and texts cost more than the rest together. */
export async function analyzePartitions(
  client: ImportClient,
  months: readonly string[],
  columns: string,
): Promise<void> {
  const { rows } = await client.query<{ before: string }>(
    "select current_setting('default_statistics_target') as before",
  );
  const aim = (target: string) => client.query("select set_config('default_statistics_target', $1, true)", [target]);
  await aim(String(STATISTICS_TARGET));
  for (const month of [...months].sort()) await client.query(`analyze ${partitionName(month)} (${columns})`);
  await aim(rows[0]!.before);
}
