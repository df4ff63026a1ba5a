import { write, writeSync } from "node:fs";

/** Lines wait for company, at most so long. */
const BUFFER_CHARACTERS = 60_000;
const FLUSH_MS = 1000;
/** Lines that cannot be written are kept up to here, later ones are lost: a full disk must not fill the memory too. */
const KEPT_CHARACTERS = 1024 * 1024;

/**
 * Appends lines to a file descriptor, not while they are made. A disk that is full ends nothing: it is told once, and tried again.
 */
export class LineFile {
  #lines = "";
  #writing: Buffer | null = null;
  #failing = false;

  constructor(
    private readonly fd: number,
    /** Told of the first of several failures in a row. */
    private readonly failed: (error: Error) => void,
  ) {
    setInterval(() => this.#flush(), FLUSH_MS).unref();
    process.once("exit", () => this.#flushAtExit());
  }

  /** A whole line with its end. */
  write(line: string): void {
    if (this.#lines.length > KEPT_CHARACTERS) return;
    this.#lines += line;
    if (this.#lines.length >= BUFFER_CHARACTERS && !this.#failing) this.#flush();
  }

  #flush(): void {
    if (this.#writing !== null || this.#lines === "") return;
    this.#writing = Buffer.from(this.#lines);
    this.#lines = "";
    this.#writeOn();
  }

  #writeOn(): void {
    const bytes = this.#writing!;
    write(this.fd, bytes, (error, written) => {
      if (error) this.#keep(error, bytes);
      else if (written < bytes.length) {
        this.#writing = bytes.subarray(written);
        this.#writeOn();
      } else {
        this.#writing = null;
        this.#failing = false;
        if (this.#lines.length >= BUFFER_CHARACTERS) this.#flush();
      }
    });
  }

  /** For the next try; a reader that is only slow (EAGAIN) is no failure. */
  #keep(error: NodeJS.ErrnoException, bytes: Buffer): void {
    this.#writing = null;
    this.#lines = bytes.toString() + this.#lines;
    if (!this.#failing && error.code !== "EAGAIN") this.failed(error);
    this.#failing = true;
  }

  #flushAtExit(): void {
    if (this.#writing !== null || this.#lines === "") return;
    try {
      writeSync(this.fd, this.#lines);
    } catch {
      // Nobody is left to be told.
    }
  }
}
