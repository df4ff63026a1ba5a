import type { Config } from "../config.ts";
import type { Database } from "./database.ts";
import { openThroughDoor } from "./embedded/open-through-door.ts";
import { openDatabase } from "./open-database.ts";
import type { Progress } from "./progress.ts";

/** Opens the database for a command of the shell: an embedded one that a server has open is shared with it. */
export async function openForCommand(config: Config, progress?: Progress): Promise<Database> {
  const shared = config.databaseUrl === null ? await openThroughDoor(config) : null;
  return shared ?? (await openDatabase(config, progress));
}
