import type { Platform } from "../../context.ts";
import { keepLooking } from "../../keep-looking.ts";
import { mailerOf } from "../../mail/mailer.ts";
import { handOut } from "./hand-out.ts";

/** Hands out what is due again and again; returns what ends that. What is given up is told on the server's output and by GET /healthz. */
export function keepHandingOut(platform: Platform): () => Promise<void> {
  const { database, config, regions } = platform;
  const { alertChannels: channels, mail } = config;
  if (channels.length === 0) return async () => undefined;
  const mailer = mail === null ? null : mailerOf(mail);
  const now = (): Date => new Date();
  return keepLooking(platform, {
    everyMs: 10_000,
    pulse: "alertsHandedOut",
    failed: "alerts could not be handed out",
    async look() {
      const { givenUp, ...told } = await handOut(database, { channels, mailer, regions: regions() }, now);
      for (const { channel, failure } of givenUp) console.error(`an alert to ${channel} is given up: ${failure}`);
      return { ...told, givenUp: givenUp.length };
    },
    now,
  });
}
