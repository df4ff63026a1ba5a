import type { Progress } from "../src/imports/import-request.ts";

const WIDTH = 30;

/** Draws an import's progress on stderr: a bar that moves on a terminal, a plain line for each step and every few seconds elsewhere. */
export class ProgressLine {
  private last = 0;
  private step = "";

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  show({ step, rows, share }: Progress): void {
    const now = performance.now();
    const every = this.stream.isTTY ? 100 : 5000;
    if (step === this.step && now - this.last < every) return;
    this.last = now;
    this.step = step;
    const text = `${step.padEnd(8)} ${rows.toLocaleString("en").padStart(11)} rows`;
    if (!this.stream.isTTY) {
      this.stream.write(`${text}${share === null || step !== "reading" ? "" : ` ${Math.round(share * 100)} %`}\n`);
      return;
    }
    const full = step === "reading" ? Math.round((share ?? 0) * WIDTH) : WIDTH;
    this.stream.write(`\r${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${text}   `);
  }

  end(): void {
    if (this.stream.isTTY && this.step !== "") this.stream.write(`\r${" ".repeat(WIDTH + 40)}\r`);
  }
}
