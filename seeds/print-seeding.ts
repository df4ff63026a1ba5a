import type { SeededStep, SeedProgress } from "./seed.ts";
import { bar, type StepPrinter } from "./step-printer.ts";

/** Runs a seeding and prints each of its steps as a line of its own. */
export async function printSeeding<T extends readonly SeededStep[] | null>(
  printer: StepPrinter,
  name: string,
  seed: (onProgress: (progress: SeedProgress) => void) => Promise<T>,
): Promise<T> {
  return printer.step(
    name,
    (tell) =>
      seed(({ step, rows, total, seconds }) => {
        if (seconds === null) tell(`${step} ${bar(rows, total)}`);
        else
          printer.line(
            `      ${step.padEnd(20)}${`${seconds.toFixed(1)} s`.padStart(8)}${rows === 0 ? "" : `   ${rows.toLocaleString("en-US")}`}`,
          );
      }),
    (steps) => (steps === null ? "there already" : ""),
  );
}

export const runsMade = (count: number): string => (count === 0 ? "there already" : `${count} runs`);
