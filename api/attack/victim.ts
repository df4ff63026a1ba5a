import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { readConfig } from "../src/config.ts";
import { migrate } from "../src/db/migrate.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { buildServer } from "../src/server.ts";

/** The server under attack, in a process of its own (node --expose-gc), which tells its parent how it fares. */
export interface Health {
  /** Longest time since the last question for which the main thread computed without looking at its connections, ms. */
  readonly blockedMs: number;
  /** Resident memory, MB; after a full collection where one was asked for. */
  readonly memoryMb: number;
}
export type FromVictim = { readonly url: string } | { readonly health: Health };

const LOOK_EVERY_MS = 10;
const MB = 1024 * 1024;

/**
 * Milliseconds that the main thread has computed, where the system tells it: on a machine shared with others, a late timer may only mean
 * that they had the processor.
 */
function computedMs(): number | null {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return null;
  }
}

let blockedMs = 0;
function watchLoop(): void {
  let at = performance.now();
  let computed = computedMs();
  setInterval(() => {
    const [now, computedNow] = [performance.now(), computedMs()];
    const late = now - at - LOOK_EVERY_MS;
    blockedMs = Math.max(
      blockedMs,
      computed === null || computedNow === null ? late : Math.min(late, computedNow - computed),
    );
    [at, computed] = [performance.now(), computedMs()];
  }, LOOK_EVERY_MS);
}

async function healthNow(collecting: boolean): Promise<Health> {
  const seen = blockedMs;
  const { gc } = globalThis as { gc?: () => void };
  for (const _ of collecting ? [1, 2] : []) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 3 * LOOK_EVERY_MS));
  }
  const memoryMb = process.memoryUsage().rss / MB;
  // The collections themselves were asked for.
  blockedMs = 0;
  return { blockedMs: Math.round(seen), memoryMb: Math.round(memoryMb) };
}

const tell = (message: FromVictim): void => void process.send!(message);

const config = readConfig();
const database = await openDatabase(config);
await migrate(database);
const app = await buildServer({ database, config, log: (id, error) => console.error(`error ${id}:`, error) });
await app.listen({ host: "127.0.0.1", port: config.port });
watchLoop();
process.on("message", (asked) => void healthNow(asked === "collect").then((health) => tell({ health })));
process.once("disconnect", () => process.exit(0));
tell({ url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` });
