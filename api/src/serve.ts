import type { AddressInfo } from "node:net";
import { firstLink } from "./accounts/first-administrators.ts";
import { keepAlerting } from "./alerts/keep-alerting.ts";
import { keepAudit } from "./audit/keep-audit.ts";
import { todayOf } from "./calendar/clock.ts";
import type { Config } from "./config.ts";
import { type Database, inTransaction } from "./db/database.ts";
import { hasNet, layNet, WITHOUT_NET } from "./db/net.ts";
import { keepPassing } from "./escalations/keep-passing.ts";
import { keepHandingOut } from "./handing-out/keep-handing-out.ts";
import { accessLogTo } from "./http/access-log.ts";
import { forgetOldImages } from "./imports/undo/forget-images.ts";
import { bringRollupsUpToDate } from "./indicators/rollup.ts";
import { openPlatform } from "./open-platform.ts";
import { keepSending, sendingBy } from "./schedules/keep-sending.ts";
import { buildServer } from "./server.ts";
import { shellContext } from "./shell-context.ts";

export interface Served {
  /** Where it listens, http://host:port. */
  readonly url: string;
  /** Where the first administrators are made, once and for a quarter of an hour; null where there are accounts, or none are needed. */
  readonly firstLink: string | null;
  /** Finishes what is under way, within CLOSE_WITHIN_MS, then stops; the same promise however often it is called. The database stays open. */
  readonly close: () => Promise<void>;
}

const CHECK_DAY_MS = 60_000;

/** Brings the rollups of a migrated database up to date and listens on the configured address. Signals are the caller's. */
export async function serve({ database, config }: { database: Database; config: Config }): Promise<Served> {
  let day = todayOf(config);
  const bringUpToDate = async (today: string): Promise<void> => {
    await bringRollupsUpToDate(database, today);
    await forgetOldImages(database.pool, config.undoDays, new Date());
  };
  await bringUpToDate(day);
  if (config.auth === "accounts") {
    await layNet(database.pool);
    if (!(await hasNet(database.pool))) console.warn(WITHOUT_NET);
  }
  const platform = await openPlatform(database, config);
  const app = await buildServer({
    database,
    config,
    platform,
    ...(config.accessLog ? { accessLog: accessLogTo(1) } : {}),
  });
  await app.listen({ host: config.host, port: config.port });
  await database.letCommandsIn();

  const midnight = setInterval(() => {
    const today = todayOf(config);
    if (today === day) return;
    day = today;
    bringUpToDate(today).catch((error: unknown) => {
      day = "";
      console.error("the rollups could not be brought to the new day; trying again in a minute:", error);
    });
  }, CHECK_DAY_MS);
  midnight.unref();

  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  const url = `http://${host}:${port}`;
  const endSending = keepSending(database, sendingBy(config, url));
  const endAudit = keepAudit(database, config);
  const endPassing = keepPassing(platform);
  const endHandingOut = keepHandingOut(platform);
  const endAlerting = keepAlerting(platform, () => shellContext(platform));
  let closing: Promise<void> | undefined;
  const link =
    config.auth === "accounts" ? await inTransaction(database, (client) => firstLink(client, new Date())) : null;
  return {
    url,
    firstLink: link === null ? null : `${url}/sign-in?link=${link}`,
    close() {
      clearInterval(midnight);
      closing ??= Promise.all([
        endSending(),
        endAudit(),
        endPassing(),
        endAlerting(),
        endHandingOut(),
        app.close(),
      ]).then(() => {});
      return closing;
    },
  };
}
