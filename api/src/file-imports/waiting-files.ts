import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { daysLater } from "../calendar/day.ts";
import type { Context, Platform } from "../context.ts";
import { run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import * as sql from "./file-import.queries.ts";
import type { WaitingFile } from "./shown-file.ts";
import { Spool } from "./spool.ts";

/** Files that may wait at once. */
const MOST_WAITING = 50;
/** Days after which one that nobody has touched is taken away. */
const WAITING_DAYS = 14;

/** Files that were received and wait: each a row of the database and its content on the disk, both or none. */
export class WaitingFiles {
  readonly spool: Spool;
  readonly #keptBy: string;
  #swept: Promise<void> = Promise.resolve();

  constructor(private readonly platform: Platform) {
    const { dataDir, databaseUrl } = platform.config;
    // files belong to one database, whoever else keeps his in the same folder
    const ofDatabase = createHash("sha256")
      .update(databaseUrl ?? "embedded")
      .digest("hex")
      .slice(0, 12);
    const folder = resolve(dataDir, "incoming", ofDatabase);
    this.spool = new Spool(folder);
    this.#keptBy = `${hostname()}:${folder}`;
  }

  /** Begins to take away what was left behind: a start waits for nothing, a file that comes in waits for that. */
  begin(now: Date, failed: (error: unknown) => void): void {
    this.#swept = this.#sweep(now).catch(failed);
  }

  /** Waits for what `begin` has begun: without its server it would ask a database that is closed. */
  close(): Promise<void> {
    return this.#swept;
  }

  /** Takes away what a kill, or somebody who forgot, has left behind; with connections that no question takes. */
  async #sweep(now: Date): Promise<void> {
    const { control } = this.platform.database.primary;
    const since = daysLater(now, -WAITING_DAYS);
    const keptBy = this.#keptBy;
    const needed = (await run(control, sql.neededFiles, { keptBy, since })).map(({ spooled_as }) => spooled_as);
    const there = await this.spool.sweep(new Set(needed));
    await run(control, sql.deleteOtherFiles, { keptBy, kept: [...there] });
  }

  /** Receives a file, whole or not at all. */
  async receive(context: Context, fileName: string, content: Readable): Promise<WaitingFile> {
    await this.#swept;
    const spooled = await this.spool.receive(fileName, content);
    try {
      const [row] = await run(this.platform.database.pool, sql.insertImportFile, {
        ...spooled,
        fileName,
        keptBy: this.#keptBy,
        actor: context.actor.name,
        at: new Date(),
      });
      return row!;
    } catch (error) {
      await this.spool.remove(spooled.spooledAs);
      throw error;
    }
  }

  /** Throws where so many files wait that no further one is received. */
  async checkRoom(): Promise<void> {
    const [row] = await run(this.platform.database.pool, sql.countWaitingFiles, {});
    if (row!.files >= MOST_WAITING)
      throw new BadInput("file", `fewer than ${MOST_WAITING} files that wait; commit or discard some`, row!.files);
  }

  list(context: Context): Promise<WaitingFile[]> {
    return run(this.platform.database.pool, sql.waitingFiles, { actor: whose(context) });
  }

  /** Throws NotFound for a file of another as for one that is not there. */
  async find(context: Context, fileId: string): Promise<WaitingFile> {
    const known = /^[1-9]\d{0,17}$/.test(fileId)
      ? await run(this.platform.database.pool, sql.importFileByName, { fileId, actor: whose(context) })
      : [];
    if (known[0] === undefined) throw new NotFound("file", fileId);
    return known[0];
  }

  async remove({ file_id: fileId, spooled_as: spooledAs }: WaitingFile): Promise<void> {
    await run(this.platform.database.pool, sql.deleteImportFile, { fileId });
    await this.spool.remove(spooledAs);
  }
}

/** Null: whoever may bring data everywhere sees what everybody has brought; others see their own. */
export const whose = (context: Context): string | null =>
  context.regionsWith("IMPORT").confinedTo === null ? null : context.actor.name;
