import { stdout } from "node:process";

/** A stream to print on; a terminal redraws the line it stands on, anything else gets whole lines only. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Prints steps with their progress and seconds: one line a step, redrawn while it runs on a terminal. */
export class StepPrinter {
  private readonly out: Output;
  private drawnAt = 0;

  constructor(out: Output = stdout) {
    this.out = out;
  }

  /** Runs the step and prints how long it took; `tell` shows how far it has come. */
  async step<T>(
    name: string,
    work: (tell: (progress: string) => void) => Promise<T>,
    result: (value: T) => string = () => "",
  ): Promise<T> {
    const began = performance.now();
    const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);
    this.draw(`  … ${name}`, true);
    const value = await work((progress) => this.draw(`  … ${name}  ${progress}  ${seconds()}`, false));
    const text = result(value);
    this.line(`  ✓ ${name.padEnd(24)}${seconds()}${text === "" ? "" : `   ${text}`}`);
    return value;
  }

  /** Something that a step has to say once: part of its line on a terminal, a line of its own elsewhere. */
  note(text: string): void {
    if (this.out.isTTY) this.draw(`  … ${text}`, true);
    else this.line(`  … ${text}`);
  }

  line(text: string): void {
    this.out.write(this.out.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
  }

  private draw(text: string, now: boolean): void {
    if (!this.out.isTTY) return;
    if (!now && performance.now() - this.drawnAt < 100) return;
    this.drawnAt = performance.now();
    this.out.write(`\r\x1b[K${text}`);
  }
}

/** "▓▓▓▓░░░░░░ 81,000 of 200,000", or the rows alone where the total is not known. */
export function bar(rows: number, total: number | null): string {
  const count = rows.toLocaleString("en-US");
  if (total === null || total === 0) return count;
  const filled = Math.round((10 * Math.min(rows, total)) / total);
  return `${"▓".repeat(filled)}${"░".repeat(10 - filled)} ${count} of ${total.toLocaleString("en-US")}`;
}
