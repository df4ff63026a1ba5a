import type { Platform } from "../context.ts";
import { keepLooking } from "../keep-looking.ts";
import { mailerOf } from "../mail/mailer.ts";
import { handOut } from "./hand-out.ts";

/** Hands out what is due again and again; returns what ends that. What is given up is told on the server's output and by GET /healthz. */
export function keepHandingOut(platform: Platform): () => Promise<void> {
  const { alertChannels, auth, mail } = platform.config;
  if (alertChannels.length === 0 && auth === "open") return async () => undefined;
  const mailer = mail === null ? null : mailerOf(mail);
  const now = (): Date => new Date();
  return keepLooking(platform, {
    everyMs: 10_000,
    pulse: "handedOut",
    failed: "events could not be handed out",
    async look() {
      const { givenUp, ...told } = await handOut({ platform, mailer, now });
      for (const { channel, failure } of givenUp) console.error(`an event for ${channel} is given up: ${failure}`);
      return { ...told, givenUp: givenUp.length };
    },
    now,
  });
}
