import type { ServerResponse } from "node:http";
import type { ExecutionResult } from "graphql";

/** How long a reader may take nothing before its connection is ended. */
const STALLED_MS = 20_000;

/**
 * A subscription's events, each asked for once the reader has taken the one before it, so that a slow reader's events wait at their source,
 * which bounds them. Ends with an event that says why when the source fails or the server closes. Not a generator: return() must end a
 * next() that is waiting.
 */
export class PacedStream implements AsyncIterableIterator<ExecutionResult> {
  private over = false;

  constructor(
    private readonly source: AsyncIterator<ExecutionResult>,
    private readonly reader: ServerResponse,
    /** Aborted when the stream shall end, with the error that the reader is told. */
    private readonly ending: AbortSignal,
    private readonly failed: (error: unknown) => ExecutionResult,
  ) {
    const end = (): void => void source.return?.();
    ending.addEventListener("abort", end, { once: true });
    reader.once("close", () => ending.removeEventListener("abort", end));
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.over) return { done: true, value: undefined };
    try {
      await taken(this.reader, this.ending);
      const next = this.ending.aborted ? { done: true as const, value: undefined } : await this.source.next();
      if (!next.done) return next;
      this.over = true;
      return this.ending.aborted ? { done: false, value: this.failed(this.ending.reason) } : next;
    } catch (error) {
      this.over = true;
      return { done: false, value: this.failed(error) };
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.over = true;
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<ExecutionResult>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Resolves once all that was written has left for the reader, or the reader is gone; ends a connection that has stalled. */
async function taken(reader: ServerResponse, ending: AbortSignal): Promise<void> {
  if (!reader.writableNeedDrain || reader.destroyed || ending.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => reader.destroy(), STALLED_MS);
    const done = (): void => {
      clearTimeout(timer);
      for (const event of ["drain", "close"]) reader.off(event, done);
      ending.removeEventListener("abort", done);
      resolve();
    };
    for (const event of ["drain", "close"]) reader.once(event, done);
    ending.addEventListener("abort", done, { once: true });
  });
}
