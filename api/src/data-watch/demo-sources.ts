import { type Database, read } from "../db/database.ts";
import type { DataWatch } from "./data-watch.ts";
import { anyDemoSource } from "./demo-sources.queries.ts";

/** Whether any source is invented, for demonstration; asked of the database once after each change of data, not with every answer. */
export class DemoSources {
  #known: { readonly at: string; readonly any: boolean } | undefined;

  constructor(
    private readonly database: Database,
    private readonly watch: DataWatch,
  ) {}

  async any(): Promise<boolean> {
    const epochs = [...this.watch.epochs().values()];
    const at = epochs.join();
    if (this.#known?.at === at) return this.#known.any;
    const { rows } = await read(this.database.reader, anyDemoSource, {});
    const any = rows[0]!.demo;
    // An epoch of null: data may be changing just now.
    if (!epochs.includes(null)) this.#known = { at, any };
    return any;
  }
}
