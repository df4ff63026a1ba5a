import { type Database, inTransaction } from "../db/database.ts";
import { enterAll, type ToEnter } from "./audit.ts";

/** Entries of one transaction. */
const MOST = 1000;

interface Waiting {
  readonly entry: ToEnter;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Enters what is done that writes nothing else. The chain lets one transaction at a time come to its end: what is to be entered while one is
 * under way waits for it, and goes in the next all together, so that a hundred questions at once wait for two commits and not for a hundred.
 */
export class AuditWriter {
  readonly #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(private readonly database: Database) {}

  /** Resolves when it is stored for good; rejects where it is not. */
  enter(entry: ToEnter): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, MOST);
      try {
        await inTransaction(this.database, (client) =>
          enterAll(
            client,
            together.map(({ entry }) => entry),
          ),
        );
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.#isWriting = false;
  }
}
