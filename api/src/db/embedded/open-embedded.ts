import type { Config } from "../../config.ts";
import type { Database } from "../database.ts";
import type { Progress } from "../open-database.ts";

export async function openEmbedded(config: Config, progress: Progress): Promise<Database> {
  progress(`Opening the embedded database in ${config.dataDir} …`);
  throw new Error("not built yet");
}
