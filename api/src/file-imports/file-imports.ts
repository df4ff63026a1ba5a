import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Done } from "../audit/audit.ts";
import { todayOf } from "../calendar/clock.ts";
import { daysLater } from "../calendar/day.ts";
import type { Context, Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, NotFound } from "../errors.ts";
import { imported } from "../imports/audited.ts";
import { importFile } from "../imports/import-file.ts";
import type { FileRequest, Progress } from "../imports/import-request.ts";
import { ImportRefused, type Problem } from "../imports/problem.ts";
import { MOST_REFUSED_ROWS, writeRefusedWorkbook } from "../imports/refused-workbook.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { Choices, missingIn, requestOf } from "./choices.ts";
import { type Examination, examine } from "./examination.ts";
import * as sql from "./file-import.queries.ts";
import { type Findings, findingsOf, findingsOfRefusal } from "./findings.ts";
import { Readings } from "./reading.ts";
import { importCategories } from "./sources.queries.ts";
import { Spool } from "./spool.ts";
import { CalledOff, type Doing, type Work, WritingTurn } from "./writing-turn.ts";

export type WaitingFile = Row<typeof sql.importFileByName>;

/** Files that may wait at once. */
const MOST_WAITING = 50;
/** Days after which one that nobody has touched is taken away. */
const WAITING_DAYS = 14;

/** A file on its way in, as it is shown. */
export interface ShownFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly actor: string;
  readonly receivedAt: Date;
  readonly state: string;
  readonly choices: Choices;
  readonly findings: Findings | null;
  readonly importId: string | null;
  readonly work: Work | null;
  /** Why the last work came to nothing, where that is not the file's fault. */
  readonly failure: string | null;
}

/** Files that are brought in the browser: received, examined, tried, committed; and imports undone. */
export class FileImports {
  readonly spool: Spool;
  readonly #folder: string;
  readonly #readings = new Readings();
  readonly #turn = new WritingTurn();
  readonly #failures = new Map<string, string>();
  #swept: Promise<void> = Promise.resolve();
  /** Rows of files that something is done with: the database may be busy with just that. */
  readonly #atWork = new Map<string, WaitingFile>();

  constructor(
    private readonly platform: Platform,
    /** Where a fault is logged whole; gives what is told of it. */
    private readonly told: (error: unknown) => string,
  ) {
    const { dataDir, databaseUrl } = platform.config;
    // files belong to one database, whoever else keeps his in the same folder
    const ofDatabase = createHash("sha256")
      .update(databaseUrl ?? "embedded")
      .digest("hex")
      .slice(0, 12);
    this.#folder = resolve(dataDir, "incoming", ofDatabase);
    this.spool = new Spool(this.#folder);
  }

  /** Begins to take away what was left behind: a start waits for nothing, a file that comes in waits for that. */
  begin(now: Date): void {
    this.#swept = this.#sweep(now).catch((error: unknown) => void this.told(error));
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
  async receive(context: Context, fileName: string, content: Readable): Promise<ShownFile> {
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
      return this.#shown(row!);
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

  async waiting(context: Context): Promise<ShownFile[]> {
    const rows = await run(this.platform.database.pool, sql.waitingFiles, { actor: this.#whose(context) });
    return rows.map((row) => this.#shown(row));
  }

  /** While work is under way the database may be busy with it: then what was last known of the file is shown. */
  async show(context: Context, fileId: string): Promise<ShownFile> {
    const known = this.#turn.isBusy(fileId) ? this.#atWork.get(fileId) : undefined;
    const whose = this.#whose(context);
    if (known !== undefined && (whose === null || known.actor === whose)) return this.#shown(known);
    return this.#shown(await this.#file(context, fileId));
  }

  /** What the file holds, read as chosen. */
  async examine(context: Context, fileId: string): Promise<Examination> {
    const row = await this.#file(context, fileId);
    const choices = choicesOf(row);
    try {
      return examine(await this.#readings.of(this.spool.pathOf(row.spooled_as), choices), choices);
    } catch (error) {
      throw userRefusal(error);
    }
  }

  async choose(context: Context, fileId: string, choices: Choices): Promise<ShownFile> {
    const row = await this.#file(context, fileId);
    this.#refuseBusy(fileId);
    await run(this.platform.database.pool, sql.updateChoices, {
      fileId,
      choices: JSON.stringify(choices),
      at: new Date(),
    });
    if (row.choices !== JSON.stringify(choices)) this.#failures.delete(fileId);
    return this.show(context, fileId);
  }

  /** Reads and checks the whole file and takes it back; returns once that is under way. */
  async tryOut(context: Context, fileId: string): Promise<ShownFile> {
    const row = await this.#ready(context, fileId);
    const request = this.#requestOf(context, row, { dryRun: true });
    this.#start(row, "TRIAL", async (tell) => {
      const { findings, problems } = await this.#attempt({ ...request, onProgress: tell }, async (client, given) =>
        importFile(client, given),
      );
      await this.#keep(row, request, findings, problems, findings.refusal === null ? "TRIED" : "REFUSED");
    });
    return this.show(context, fileId);
  }

  /** Brings what was tried; refused where it was not, or where rows were refused and are not to be left out (`skipBad`). */
  async commit(context: Context, fileId: string, skipBad: boolean): Promise<ShownFile> {
    const row = await this.#ready(context, fileId);
    const findings = JSON.parse(row.findings ?? "null") as Findings | null;
    if (row.state !== "TRIED" || findings === null)
      throw new BadInput("state", "a file whose trial found rows that can be used", row.state);
    const request = this.#requestOf(context, row, { skipBad });
    if (findings.refused > 0 && !skipBad)
      throw new BadInput("skipBad", "true, since the trial refused rows: leave them out, or mend them", false);
    this.#start(row, "COMMIT", async (tell) => {
      const { findings, problems } = await this.#attempt({ ...request, onProgress: tell }, async (client, given) => {
        const report = await importFile(client, given);
        const importId = report.importId!;
        const told = JSON.stringify(findingsOf(report, null));
        await run(client, sql.updateCommitted, { fileId, importId, findings: told, at: new Date() });
        await context.enterIn(client, imported({ ...report, fileName: row.file_name }));
        return report;
      });
      if (findings.refusal === null) await this.spool.remove(row.spooled_as);
      else await this.#keep(row, request, findings, problems, "REFUSED");
    });
    return this.show(context, fileId);
  }

  /** Calls off what is under way with it, or waits; the file stays. */
  async stop(context: Context, fileId: string): Promise<void> {
    // the database may be busy with just that
    const { id } = await this.show(context, fileId);
    this.#turn.callOff(id);
  }

  /** Takes it away. */
  async discard(context: Context, fileId: string): Promise<void> {
    const row = await this.#file(context, fileId);
    this.#refuseBusy(fileId);
    await this.#remove(row);
  }

  /** Where the refused rows stand as a workbook; null where there is none. */
  async refusedRows(context: Context, fileId: string): Promise<string | null> {
    const row = await this.#file(context, fileId);
    const findings = JSON.parse(row.findings ?? "null") as Findings | null;
    return findings?.workbookRows ? this.spool.refusedOf(row.spooled_as) : null;
  }

  /** Categories that words of complaints may be mapped to. */
  categories() {
    return run(this.platform.database.pool, importCategories, {});
  }

  async cameIn(context: Context, before: string | null, limit: number) {
    return run(this.platform.database.pool, sql.importsBefore, { actor: this.#whose(context), before, limit });
  }

  /** Takes an import back; throws UndoRefused. Waits for its turn. */
  async undo(context: Context, importId: string): Promise<void> {
    const whose = this.#whose(context);
    const { database, config } = this.platform;
    const { name: by } = context.actor;
    const { families } = await this.#turn.take(`import ${importId}`, "UNDO", () =>
      inTransaction(database, async (client) => {
        const undone = await undoImport(client, importId, {
          ...{ today: todayOf(config), at: new Date(), by, days: config.undoDays },
          allow(actor) {
            if (whose !== null && whose !== actor) throw new NotFound("import", importId);
          },
        });
        const done: Done = { action: "IMPORT_UNDONE", subject: undone.fileName, details: { importId } };
        await context.enterIn(client, done);
        return undone;
      }),
    );
    await this.platform.watch.changed(families);
  }

  /** Calls off what is under way, which is rolled back. */
  close(): Promise<void> {
    return this.#turn.end();
  }

  get #keptBy(): string {
    return `${hostname()}:${this.#folder}`;
  }

  /** Null: whoever may bring data everywhere sees what everybody has brought; others see their own. */
  #whose(context: Context): string | null {
    return context.regionsWith("IMPORT").confinedTo === null ? null : context.actor.name;
  }

  async #file(context: Context, fileId: string): Promise<WaitingFile> {
    const known = /^[1-9]\d{0,17}$/.test(fileId)
      ? await run(this.platform.database.pool, sql.importFileByName, { fileId, actor: this.#whose(context) })
      : [];
    if (known[0] === undefined) throw new NotFound("file", fileId);
    return known[0];
  }

  async #ready(context: Context, fileId: string): Promise<WaitingFile> {
    const row = await this.#file(context, fileId);
    this.#refuseBusy(fileId);
    if (row.state === "COMMITTED") throw new BadInput("state", "a file that waits", row.state);
    const missing = missingIn(choicesOf(row));
    if (missing !== null) throw new BadInput("choices", missing, row.choices);
    return row;
  }

  #refuseBusy(fileId: string): void {
    if (this.#turn.isBusy(fileId)) throw new BadInput("file", "one that nothing is done with just now", fileId);
  }

  #requestOf(context: Context, row: WaitingFile, more: Partial<FileRequest>): FileRequest {
    return {
      ...requestOf(choicesOf(row), this.spool.pathOf(row.spooled_as), todayOf(this.platform.config)),
      name: row.file_name,
      actor: context.actor.name,
      within: context.regionsWith("IMPORT").confinedTo?.ids ?? null,
      ...more,
    };
  }

  /** Starts work that goes on after the answer. */
  #start(row: WaitingFile, doing: Doing, work: (tell: (progress: Progress) => void) => Promise<void>): void {
    const { file_id: fileId } = row;
    this.#failures.delete(fileId);
    this.#atWork.set(fileId, row);
    this.#turn
      .take(fileId, doing, work)
      .catch((error: unknown) => {
        if (!(error instanceof CalledOff)) this.#failures.set(fileId, this.told(error));
      })
      .finally(() => this.#atWork.delete(fileId));
  }

  async #attempt(
    request: FileRequest,
    work: (client: Parameters<typeof importFile>[0], request: FileRequest) => ReturnType<typeof importFile>,
  ): Promise<{ findings: Findings; problems: readonly Problem[] }> {
    try {
      const report = await inTransaction(this.platform.database, (client) => work(client, request));
      return { findings: findingsOf(report, null), problems: report.problems };
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      return { findings: findingsOfRefusal(error, request.kind, null), problems: error.problems };
    }
  }

  /** Keeps what was found, with the refused rows as a workbook where there are any. */
  async #keep(
    row: WaitingFile,
    request: FileRequest,
    findings: Findings,
    problems: readonly Problem[],
    state: "TRIED" | "REFUSED",
  ): Promise<void> {
    const target = this.spool.refusedOf(row.spooled_as);
    const workbookRows =
      problems.length === 0
        ? null
        : await writeRefusedWorkbook(request, problems.slice(0, 10 * MOST_REFUSED_ROWS), target);
    await run(this.platform.database.pool, sql.updateFindings, {
      ...{ fileId: row.file_id, state, at: new Date() },
      findings: JSON.stringify({ ...findings, workbookRows }),
    });
  }

  async #remove(row: WaitingFile): Promise<void> {
    if (row.state === "COMMITTED") return;
    await run(this.platform.database.pool, sql.deleteImportFile, { fileId: row.file_id });
    await this.spool.remove(row.spooled_as);
    this.#failures.delete(row.file_id);
  }

  #shown(row: WaitingFile): ShownFile {
    return {
      id: row.file_id,
      fileName: row.file_name,
      bytes: Number(row.bytes),
      sha256: row.sha256,
      actor: row.actor,
      receivedAt: row.received_at,
      state: row.state,
      choices: choicesOf(row),
      findings: JSON.parse(row.findings ?? "null") as Findings | null,
      importId: row.import_id,
      work: this.#turn.of(row.file_id),
      failure: this.#failures.get(row.file_id) ?? null,
    };
  }
}

const choicesOf = ({ choices }: Pick<WaitingFile, "choices">): Choices => Choices.parse(JSON.parse(choices));

/** A file that cannot be read is its sender's fault. */
function userRefusal(error: unknown): unknown {
  return error instanceof ImportRefused ? new BadInput("file", error.message, "another") : error;
}
