import type { AddressInfo } from "node:net";
import { todayOf } from "./calendar/clock.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/database.ts";
import { accessLogTo } from "./http/access-log.ts";
import { bringRollupsUpToDate } from "./indicators/rollup.ts";
import { buildServer } from "./server.ts";

export interface Served {
  /** Where it listens, http://host:port. */
  readonly url: string;
  /** Finishes what is under way, within CLOSE_WITHIN_MS, then stops; the same promise however often it is called. The database stays open. */
  readonly close: () => Promise<void>;
}

const CHECK_DAY_MS = 60_000;

/** Brings the rollups of a migrated database up to date and listens on the configured address. Signals are the caller's. */
export async function serve({ database, config }: { database: Database; config: Config }): Promise<Served> {
  let day = todayOf(config);
  await bringRollupsUpToDate(database, day);
  const app = await buildServer({ database, config, ...(config.accessLog ? { accessLog: accessLogTo(1) } : {}) });
  await app.listen({ host: config.host, port: config.port });

  const midnight = setInterval(() => {
    const today = todayOf(config);
    if (today === day) return;
    day = today;
    bringRollupsUpToDate(database, today).catch((error: unknown) => {
      day = "";
      console.error("the rollups could not be brought to the new day; trying again in a minute:", error);
    });
  }, CHECK_DAY_MS);
  midnight.unref();

  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host}:${port}`,
    close() {
      clearInterval(midnight);
      closing ??= app.close();
      return closing;
    },
  };
}
