import { once } from "node:events";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Value } from "../../parsers/column.ts";
import { copyLine } from "./copy-text.ts";

const FLUSH_CHARACTERS = 1 << 16;

/** The client of the transaction that an import runs in. */
export type ImportClient = Pick<PoolClient, "query">;

/** Where staged rows go. Call `write` for each row and await what it returns; then `end`, or `abort` where they must not count. */
export interface RowSink {
  /** A promise only where there is something to wait for. The sink may change the values. */
  write(values: Value[]): Promise<void> | undefined;
  end(): Promise<void>;
  /** The transaction is rolled back by the caller. */
  abort(): Promise<void>;
}

/** Streams rows into a table by COPY. */
export class CopyWriter implements RowSink {
  private readonly stream: ReturnType<typeof copyFrom>;
  private buffered = "";
  private failure: Error | null = null;

  /** `target` is "table (columns)", made of our own names. */
  constructor(client: ImportClient, target: string) {
    this.stream = client.query(copyFrom(`copy ${target} from stdin`));
    this.stream.on("error", (error: Error) => {
      this.failure = error;
    });
  }

  write(values: readonly Value[]): Promise<void> | undefined {
    this.buffered += copyLine(values);
    return this.buffered.length >= FLUSH_CHARACTERS ? this.flush() : undefined;
  }

  /** Lines that copyLine has made, in UTF-8. */
  async writeBytes(lines: Buffer): Promise<void> {
    await this.flush();
    await this.send(lines);
  }

  async end(): Promise<void> {
    await this.flush();
    const finished = once(this.stream, "finish");
    this.stream.end();
    await finished;
  }

  abort(): Promise<void> {
    if (this.failure !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.stream.once("close", () => resolve());
      this.stream.once("error", () => resolve());
      this.stream.destroy(new Error("import refused"));
    });
  }

  private async flush(): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (this.buffered === "") return;
    const text = this.buffered;
    this.buffered = "";
    await this.send(Buffer.from(text));
  }

  private async send(bytes: Buffer): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (!this.stream.write(bytes)) await once(this.stream, "drain");
  }
}
