import type { Done } from "../audit/audit.ts";
import { todayOf } from "../calendar/clock.ts";
import type { Context, Platform } from "../context.ts";
import { inTransaction, run } from "../db/database.ts";
import type { Row } from "../db/statement.ts";
import { BadInput, NotFound } from "../errors.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { type LaterImport, UndoRefused } from "../imports/undo/undo-refused.ts";
import { BackgroundWork } from "./background-work.ts";
import * as sql from "./file-import.queries.ts";
import { whose } from "./waiting-files.ts";
import type { Work, WritingTurn } from "./writing-turn.ts";

type Logged = Row<typeof sql.importByNumber>;

/** Why the last undoing came to nothing. */
interface UndoFault {
  /** Null: the server's own fault, logged under `failure`. */
  readonly refusal: string | null;
  /** Imports that stand in the way. */
  readonly later: readonly LaterImport[];
  readonly failure: string | null;
}
const NO_FAULT: UndoFault = { refusal: null, later: [], failure: null };

/** An import that came in, and how far its undoing has come. */
export interface LoggedImport extends Logged, UndoFault {
  readonly work: Work | null;
}

/** What came in, and is taken back: in the background, one after the other and after the files that are written. */
export class ImportsUndone {
  readonly #undoing: BackgroundWork<Logged, UndoFault>;

  constructor(
    private readonly platform: Platform,
    turn: WritingTurn,
    told: (error: unknown) => string,
  ) {
    this.#undoing = new BackgroundWork(turn, (error) =>
      error instanceof UndoRefused
        ? { refusal: error.message, later: error.later, failure: null }
        : { ...NO_FAULT, failure: told(error) },
    );
  }

  /** The latest first, before an import (null: from the end). */
  async list(context: Context, before: string | null, limit: number): Promise<LoggedImport[]> {
    const rows = await run(this.platform.database.pool, sql.importsBefore, { actor: whose(context), before, limit });
    return rows.map((row) => this.#shown(row));
  }

  /** Throws NotFound for an import of another as for one that is not there. */
  async show(context: Context, importId: string): Promise<LoggedImport> {
    const underWay = this.#undoing.thing(keyOf(importId));
    return this.#shown(underWay ? seenBy(context, importId, underWay) : await this.#find(context, importId));
  }

  /** Takes an import back; returns once that is under way. */
  async undo(context: Context, importId: string): Promise<LoggedImport> {
    const row = await this.#find(context, importId);
    const key = keyOf(importId);
    if (this.#undoing.isBusy(key)) throw new BadInput("import", "one that is not being undone just now", importId);
    this.#undoing.start(key, row, "UNDO", async (onProgress) => {
      const { database, config, watch } = this.platform;
      const { families } = await inTransaction(database, async (client) => {
        const undone = await undoImport(client, importId, {
          ...{ today: todayOf(config), at: new Date(), by: context.actor.name, days: config.undoDays },
          onProgress,
        });
        const done: Done = { action: "IMPORT_UNDONE", subject: undone.fileName, details: { importId } };
        await context.enterIn(client, done);
        return undone;
      });
      // what stood in the way of others may be gone
      this.#undoing.forgetFaults();
      await watch.changed(families);
    });
    return this.#shown(row);
  }

  /** Calls off an undoing that is under way, or waits: what it has taken back stands again. */
  async stop(context: Context, importId: string): Promise<void> {
    // the database may be busy with just that
    const { import_id: id } = await this.show(context, importId);
    this.#undoing.callOff(keyOf(id));
  }

  async #find(context: Context, importId: string): Promise<Logged> {
    const [known] = await run(this.platform.database.pool, sql.importByNumber, { importId });
    return seenBy(context, importId, known);
  }

  #shown(row: Logged): LoggedImport {
    const key = keyOf(row.import_id);
    return { ...row, work: this.#undoing.of(key), ...(this.#undoing.fault(key) ?? NO_FAULT) };
  }
}

const keyOf = (importId: string): string => `import ${importId}`;

function seenBy(context: Context, importId: string, row: Logged | undefined): Logged {
  const actor = whose(context);
  if (row === undefined || (actor !== null && row.actor !== actor)) throw new NotFound("import", importId);
  return row;
}
