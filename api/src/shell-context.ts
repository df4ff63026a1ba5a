import { EVERYBODY } from "./access/principal.ts";
import { Share } from "./budget/share.ts";
import { todayOf } from "./calendar/clock.ts";
import { Context, type Platform } from "./context.ts";

/** What a command of the shell asks by: it sees everything, and nobody waits for it. */
export const shellContext = (platform: Platform): Context =>
  new Context(
    platform,
    todayOf(platform.config),
    { address: "", principal: EVERYBODY, checkWriter: async () => undefined },
    new Share(platform.budget, "shell", null, true),
  );
