import { maintain, withDatabase } from "./maintain.ts";

// The tests on a cluster: TEST_DATABASE_URL names its coordinator, TEST_CITUS_WORKERS its workers. A database of the tests is one of the
// same name on each of them.

/** postgres://… of the maintenance database of each worker, with commas in TEST_CITUS_WORKERS. */
export function citusWorkers(): readonly string[] {
  return (process.env.TEST_CITUS_WORKERS ?? "").split(",").filter((url) => url.trim() !== "");
}

/** Makes a database of the coordinator and those of the workers one cluster. */
export async function joinCitus(coordinator: string, workers: readonly string[], database: string): Promise<void> {
  const at = (url: string): string => {
    const { hostname, port } = new URL(url);
    return `'${hostname}', ${port || 5432}`;
  };
  for (const url of [...workers, coordinator]) await maintain(withDatabase(url, database), "create extension citus");
  const here = withDatabase(coordinator, database);
  await maintain(here, `select citus_set_coordinator_host(${at(coordinator)})`);
  for (const worker of workers) await maintain(here, `select citus_add_node(${at(worker)})`);
}

/** `create database … template …` copies no settings; the one that `npm run distribute` makes goes to the copy by itself. */
export async function copySettings(coordinator: string, database: string): Promise<void> {
  await maintain(coordinator, `alter database ${database} set citus.multi_shard_modify_mode = 'sequential'`);
}

/** Lets nobody into a database any more, Citus' own daemon neither, so that it can be copied. */
export async function leaveAlone(urls: readonly string[], database: string): Promise<void> {
  for (const url of urls) {
    await maintain(url, `alter database ${database} allow_connections false`);
    await maintain(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
  }
}
