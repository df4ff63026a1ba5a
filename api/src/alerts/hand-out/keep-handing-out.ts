import type { Platform } from "../../context.ts";
import { mailerOf } from "../../mail/mailer.ts";
import { handOut } from "./hand-out.ts";

const LOOK_MS = 10_000;

/** Hands out what is due again and again; returns what ends that. What is given up is told on the server's output and by GET /healthz. */
export function keepHandingOut({ database, config, pulses, regions }: Platform): () => Promise<void> {
  const { alertChannels: channels, mail } = config;
  if (channels.length === 0) return async () => undefined;
  const mailer = mail === null ? null : mailerOf(mail);
  let turn: Promise<void> | null = null;
  const look = (): void => {
    const at = new Date();
    turn ??= handOut(database, { channels, mailer, regions: regions() }, () => new Date())
      .then(({ givenUp, ...told }) => {
        for (const { channel, failure } of givenUp) console.error(`an alert to ${channel} is given up: ${failure}`);
        pulses.set("alertsHandedOut", { at, ...told, givenUp: givenUp.length, failure: null });
      })
      .catch((error: Error) => {
        pulses.set("alertsHandedOut", { at, failure: error.message });
        console.error("alerts could not be handed out; trying again:", error);
      })
      .finally(() => {
        turn = null;
      });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
