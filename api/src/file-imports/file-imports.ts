import type { Readable } from "node:stream";
import { todayOf } from "../calendar/clock.ts";
import type { Context, Platform } from "../context.ts";
import { run } from "../db/database.ts";
import { BadInput } from "../errors.ts";
import { imported } from "../imports/audited.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import type { FileRequest } from "../imports/import-request.ts";
import { attempt, keepFound } from "./attempt.ts";
import { BackgroundWork } from "./background-work.ts";
import { type Choices, missingIn, requestOf } from "./choices.ts";
import { type Examination, examine } from "./examination.ts";
import * as sql from "./file-import.queries.ts";
import { findingsOf } from "./findings.ts";
import { ImportsUndone } from "./imports-undone.ts";
import { Readings } from "./reading.ts";
import { choicesOf, foundIn, type ShownFile, shownFile, type WaitingFile } from "./shown-file.ts";
import { WaitingFiles, whose } from "./waiting-files.ts";
import { WritingTurn } from "./writing-turn.ts";

/** What is done with files that are brought in the browser: examined, tried, committed. */
export class FileImports {
  readonly #files: WaitingFiles;
  readonly #readings = new Readings();
  readonly #turn = new WritingTurn();
  readonly #work: BackgroundWork<WaitingFile, string>;
  readonly undone: ImportsUndone;

  constructor(
    private readonly platform: Platform,
    /** Where a fault is logged whole; gives what is told of it. */
    private readonly told: (error: unknown) => string,
  ) {
    this.#files = new WaitingFiles(platform);
    this.#work = new BackgroundWork(this.#turn, told);
    this.undone = new ImportsUndone(platform, this.#turn, told);
  }

  begin(now: Date): void {
    this.#files.begin(now, (error) => void this.told(error));
  }

  /** Throws where no further file of so many bytes is received; gives whether there is room for them on the disk. */
  async hasRoomFor(bytes: number): Promise<boolean> {
    await this.#files.checkRoom();
    return this.#files.spool.hasRoomFor(bytes);
  }

  async receive(context: Context, fileName: string, content: Readable): Promise<ShownFile> {
    return this.#shown(await this.#files.receive(context, fileName, content));
  }

  async waiting(context: Context): Promise<ShownFile[]> {
    return (await this.#files.list(context)).map((row) => this.#shown(row));
  }

  /** While work is under way the database may be busy with it: then what was last known of the file is shown. */
  async show(context: Context, fileId: string): Promise<ShownFile> {
    const known = this.#work.thing(fileId);
    const actor = whose(context);
    if (known !== undefined && (actor === null || known.actor === actor)) return this.#shown(known);
    return this.#shown(await this.#files.find(context, fileId));
  }

  /** What the file holds, read as chosen. */
  async examine(context: Context, fileId: string): Promise<Examination> {
    const row = await this.#files.find(context, fileId);
    const choices = choicesOf(row);
    try {
      return examine(await this.#readings.of(this.#files.spool.pathOf(row.spooled_as), choices), choices);
    } catch (error) {
      throw userRefusal(error);
    }
  }

  async choose(context: Context, fileId: string, choices: Choices): Promise<ShownFile> {
    const row = await this.#files.find(context, fileId);
    this.#refuseBusy(fileId);
    await run(this.platform.database.pool, sql.updateChoices, {
      fileId,
      choices: JSON.stringify(choices),
      at: new Date(),
    });
    if (row.choices !== JSON.stringify(choices)) this.#work.forgetFault(fileId);
    return this.show(context, fileId);
  }

  /** Reads and checks the whole file and takes it back; returns once that is under way. */
  async tryOut(context: Context, fileId: string): Promise<ShownFile> {
    const row = await this.#ready(context, fileId);
    const request = this.#requestOf(context, row, { dryRun: true });
    this.#work.start(fileId, row, "TRIAL", async (tell) => {
      const { database } = this.platform;
      const found = await attempt(database, { ...request, onProgress: tell });
      await keepFound(database, row, request, found, this.#files.spool.refusedOf(row.spooled_as));
    });
    return this.show(context, fileId);
  }

  /** Brings what was tried; refused where it was not, or where rows were refused and are not to be left out (`skipBad`). */
  async commit(context: Context, fileId: string, skipBad: boolean): Promise<ShownFile> {
    const row = await this.#ready(context, fileId);
    const tried = foundIn(row);
    if (row.state !== "TRIED" || tried === null)
      throw new BadInput("state", "a file whose trial found rows that can be used", row.state);
    const request = this.#requestOf(context, row, { skipBad });
    if (tried.refused > 0 && !skipBad)
      throw new BadInput("skipBad", "true, since the trial refused rows: leave them out, or mend them", false);
    this.#work.start(fileId, row, "COMMIT", async (tell) => {
      const { database } = this.platform;
      const { spool } = this.#files;
      const found = await attempt(database, { ...request, onProgress: tell }, async (client, report) => {
        const importId = report.importId!;
        const findings = JSON.stringify(findingsOf(report, null));
        await run(client, sql.updateCommitted, { fileId, importId, findings, at: new Date() });
        await context.enterIn(client, imported({ ...report, fileName: row.file_name }));
      });
      if (found.findings.refusal === null) await spool.remove(row.spooled_as);
      else await keepFound(database, row, request, found, spool.refusedOf(row.spooled_as));
    });
    return this.show(context, fileId);
  }

  /** Calls off what is under way with it, or waits; the file stays. */
  async stop(context: Context, fileId: string): Promise<void> {
    // the database may be busy with just that
    const { id } = await this.show(context, fileId);
    this.#work.callOff(id);
  }

  /** Takes it away. */
  async discard(context: Context, fileId: string): Promise<void> {
    const row = await this.#files.find(context, fileId);
    this.#refuseBusy(fileId);
    if (row.state === "COMMITTED") return;
    await this.#files.remove(row);
    this.#work.forgetFault(fileId);
  }

  /** Where the refused rows stand as a workbook; null where there is none. */
  async refusedRows(context: Context, fileId: string): Promise<string | null> {
    const row = await this.#files.find(context, fileId);
    return foundIn(row)?.workbookRows ? this.#files.spool.refusedOf(row.spooled_as) : null;
  }

  /** Calls off what is under way, which is rolled back. */
  async close(): Promise<void> {
    await Promise.all([this.#turn.end(), this.#files.close()]);
  }

  async #ready(context: Context, fileId: string): Promise<WaitingFile> {
    const row = await this.#files.find(context, fileId);
    this.#refuseBusy(fileId);
    if (row.state === "COMMITTED") throw new BadInput("state", "a file that waits", row.state);
    const missing = missingIn(choicesOf(row));
    if (missing !== null) throw new BadInput("choices", missing, row.choices);
    return row;
  }

  #refuseBusy(fileId: string): void {
    if (this.#work.isBusy(fileId)) throw new BadInput("file", "one that nothing is done with just now", fileId);
  }

  #requestOf(context: Context, row: WaitingFile, more: Partial<FileRequest>): FileRequest {
    return {
      ...requestOf(choicesOf(row), this.#files.spool.pathOf(row.spooled_as), todayOf(this.platform.config)),
      name: row.file_name,
      actor: context.actor.name,
      within: context.regionsWith("IMPORT").confinedTo?.ids ?? null,
      ...more,
    };
  }

  #shown(row: WaitingFile): ShownFile {
    return shownFile(row, {
      looked: this.#readings.looked(this.#files.spool.pathOf(row.spooled_as)),
      work: this.#work.of(row.file_id),
      failure: this.#work.fault(row.file_id),
    });
  }
}

/** A file that cannot be read is its sender's fault. */
function userRefusal(error: unknown): unknown {
  if (!(error instanceof ImportRefused)) return error;
  const [, expected, got] = /^Expected (.+?), got "?(.+?)"?\.?$/s.exec(error.message) ?? [];
  return new BadInput("file", expected ?? "one that can be read", got ?? error.message);
}
