import { send } from "../../db/command.ts";
import { run } from "../../db/database.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import {
  changingRows,
  endFamilies,
  type ImagedTable,
  keepBefore,
  keepFamilies,
  keepMade,
  nextImportId,
} from "./images.queries.ts";

/** Keeps what an import can be undone by, in its transaction: rows as they were, and which are new. */
export class ImageKeeper {
  /** Names each table that the import wrote to. */
  readonly tables = new Set<string>();

  /** `importId` null: complaints recorded one by one, which are not undone, but stand in the way of imports before them. */
  constructor(
    private readonly client: ImportClient,
    readonly importId: string | null,
    private readonly sourceId: number,
    private readonly at = new Date(),
  ) {}

  /** With the number that the import's own line is to have. */
  static async ofImport(client: ImportClient, sourceId: number): Promise<ImageKeeper> {
    return new ImageKeeper(client, (await run(client, nextImportId, {}))[0]!.import_id, sourceId);
  }

  /** Of staged rows, before they are written: those that change something known, and those that are new. */
  async staged(imaged: ImagedTable, staging: string): Promise<void> {
    await this.changed(imaged, changingRows(imaged, staging));
    await this.made(imaged, `select city_code, own_id as id from ${staging} where change = 'insert'`);
  }

  /** `changing`: a query of source_id, city_code, id and before, the row as text. */
  async changed(imaged: ImagedTable, changing: string): Promise<void> {
    this.tables.add(imaged.table);
    await send(this.client, keepBefore(imaged, changing), { importId: this.importId, at: this.at });
  }

  /** Which steps the source of complaints told before the work, where it tells more afterwards. */
  async families<T>(work: () => Promise<T>): Promise<T> {
    const { importId, sourceId, at } = this;
    if (importId === null) return work();
    await run(this.client, keepFamilies, { importId, sourceId, at });
    const done = await work();
    await run(this.client, endFamilies, { importId });
    return done;
  }

  /** `made`: a query of city_code and id. */
  async made(imaged: ImagedTable, made: string): Promise<void> {
    if (this.importId === null) return;
    this.tables.add(imaged.table);
    const { importId, sourceId, at } = this;
    await send(this.client, keepMade(imaged, made), { importId, sourceId, at });
  }
}
