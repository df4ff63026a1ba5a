import type { AddressInfo } from "node:net";
import type { Config } from "./config.ts";
import type { Database } from "./db/database.ts";
import { buildServer } from "./server.ts";

export interface Served {
  /** Where it listens, http://host:port. */
  readonly url: string;
  /** Stops answering, then closes the database; the same promise however often it is called. */
  readonly close: () => Promise<void>;
}

/** After this long a close that hangs is given up. */
const CLOSE_WITHIN_MS = 5000;

/**
 * Listens on the configured address with a migrated database, which it closes in the end. SIGINT and SIGTERM close it once,
 * however many of them come, and end the process.
 */
export async function serve({ database, config }: { database: Database; config: Config }): Promise<Served> {
  const app = await buildServer({ database, config });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= app.close().then(() => database.close());
    return closing;
  };
  const stop = (): void => {
    if (closing !== undefined) return;
    const given = setTimeout(() => {
      console.error(`closing took longer than ${CLOSE_WITHIN_MS} ms and was given up`);
      process.exit(1);
    }, CLOSE_WITHIN_MS);
    given.unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error("closing failed:", error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { url: `http://${host}:${port}`, close };
}
