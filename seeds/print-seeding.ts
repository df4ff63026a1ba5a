import type { SeededStep, SeedProgress } from "./seed.ts";
import { bar, type StepPrinter } from "./step-printer.ts";

/** Runs a seeding and prints each of its steps as a line of its own. */
export async function printSeeding<T extends readonly SeededStep[] | null>(
  printer: StepPrinter,
  name: string,
  seed: (onProgress: (progress: SeedProgress) => void) => Promise<T>,
): Promise<T> {
  let shown = "";
  let began = performance.now();
  return printer.step(
    name,
    (tell) =>
      seed(({ step, rows, total }) => {
        if (step !== shown) {
          shown = step;
          began = performance.now();
        } else if (rows === total) {
          const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
          printer.line(
            `      ${step.padEnd(20)}${seconds.padStart(8)}   ${total === 0 ? "" : rows.toLocaleString("en-US")}`,
          );
          return;
        }
        tell(`${step} ${bar(rows, total)}`);
      }),
    (steps) => (steps === null ? "there already" : ""),
  );
}
