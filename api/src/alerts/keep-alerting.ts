import { nowOf } from "../calendar/clock.ts";
import type { Context, Platform } from "../context.ts";
import { evaluateRules } from "./evaluate-rules.ts";

const LOOK_MS = 30_000;

/** Holds the rules against the data again and again, whatever has changed meanwhile; `makeContext` makes one that sees everything. Returns what ends that. */
export function keepAlerting(platform: Platform, makeContext: () => Context): () => Promise<void> {
  const { database, config, pulses } = platform;
  let turn: Promise<void> | null = null;
  const look = (): void => {
    const at = nowOf(config);
    turn ??= evaluateRules(database, makeContext, at)
      .then((told) => {
        pulses.set("alerts", { at, ...told, failure: null });
      })
      .catch((error: Error) => {
        pulses.set("alerts", { at, fired: 0, resolved: 0, failure: error.message });
        console.error("rules could not be held against the data; trying again:", error);
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
