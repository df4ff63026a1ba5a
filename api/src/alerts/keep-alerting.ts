import { nowOf } from "../calendar/clock.ts";
import type { Context, Platform } from "../context.ts";
import { keepLooking } from "../keep-looking.ts";
import { evaluateRules } from "./evaluate-rules.ts";

/** Holds the rules against the data again and again, whatever has changed meanwhile; `makeContext` makes one that sees everything. Returns what ends that. */
export function keepAlerting(platform: Platform, makeContext: () => Context): () => Promise<void> {
  const { database, config } = platform;
  return keepLooking(platform, {
    everyMs: 30_000,
    pulse: "alerts",
    failed: "rules could not be held against the data",
    look: (at) => evaluateRules(database, makeContext, at),
    now: () => nowOf(config),
  });
}
