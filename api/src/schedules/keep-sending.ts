import { fileURLToPath } from "node:url";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { mailerOf } from "../mail/mailer.ts";
import { rendererOf, storeIn } from "./render.ts";
import { runDue, type Sending, type Told } from "./run-due.ts";

const CHECK_MS = 30_000;
const [RUN, WRITE_BRIEFING] = ["scripts/run.mjs", "dashboard/scripts/write-briefing.ts"].map((path) =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url)),
) as [string, string];

/** Whether pages can be printed: with a browser, which cannot sign in by itself. */
export const prints = ({ auth, browserPath }: Config): boolean => browserPath !== null && auth !== "accounts";

/** What the settings say of how things are sent, for a server that listens at an address. */
export function sendingBy(config: Config, serverUrl: string): Sending {
  const { mail, sendFolder, browserPath, publicUrl } = config;
  const readers = publicUrl ?? serverUrl;
  return {
    // The dashboard writes its documents itself, in a process of its own: nothing of it is imported here.
    render: rendererOf({
      serverUrl,
      publicUrl: readers,
      browserPath: prints(config) ? browserPath : null,
      briefingProgram: [process.execPath, RUN, WRITE_BRIEFING],
    }),
    mailer: mail === null ? null : mailerOf(mail),
    store: sendFolder === null ? null : storeIn(sendFolder),
    publicUrl: readers,
  };
}

/** One delivery in a line, for who reads the server's output. */
export const lineOf = ({ schedule, dueAt, outcome, why }: Told): string =>
  `${schedule}, due ${dueAt.toISOString()}: ${outcome}${why === null ? "" : ` (${why})`}`;

/** Looks every half minute whether something is due, what was missed while nothing ran among it; returns what ends that. */
export function keepSending(database: Database, sending: Sending): () => Promise<void> {
  let turn: Promise<void> | null = null;
  const look = (): void => {
    turn ??= runDue(database, sending, () => new Date())
      .then((told) => {
        for (const one of told) console.log(lineOf(one));
      })
      .catch((error: unknown) => console.error("schedules could not be looked through; trying again:", error))
      .finally(() => {
        turn = null;
      });
  };
  const timer = setInterval(look, CHECK_MS);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
