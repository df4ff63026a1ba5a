import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";

/** One line of the report: what was held against what, the figure, and what it has to reach. */
export interface Finding {
  readonly what: string;
  /** Measured figure with its unit, as shown. */
  readonly figure: string;
  readonly goal: string;
  readonly reached: boolean;
}

export interface Section {
  readonly title: string;
  /** How it was measured, one or two sentences. */
  readonly how: string;
  readonly findings: readonly Finding[];
}

/** A finding that has to stay at or below (most) or above (least) a bound. */
export function finding(
  what: string,
  value: number,
  unit: string,
  bound: { most: number } | { least: number },
): Finding {
  const reached = "most" in bound ? value <= bound.most : value >= bound.least;
  const goal = "most" in bound ? `≤ ${bound.most} ${unit}` : `≥ ${bound.least} ${unit}`;
  const shown = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return { what, figure: `${shown} ${unit}`, goal, reached };
}

/** A figure that nothing has to reach. */
export function noted(what: string, value: number, unit: string): Finding {
  const shown = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return { what, figure: `${shown} ${unit}`, goal: "", reached: true };
}

export function markdown(sections: readonly Section[]): string {
  const lines = [
    "<!-- Written by `npm run bench`; do not edit. -->",
    "# Benchmarks",
    "",
    "Everything in one section was measured in one run, in turn, on one machine; figures are medians, and ratios are taken round by round.",
    "Read ratios, not absolute times: they depend on the machine.",
    "",
    `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.`,
  ];
  for (const section of sections) {
    lines.push(
      "",
      `## ${section.title}`,
      "",
      section.how,
      "",
      "| what | measured | to reach | |",
      "| --- | --- | --- | --- |",
    );
    for (const one of section.findings)
      lines.push(
        `| ${one.what} | ${one.figure} | ${one.goal} | ${one.goal === "" ? "" : one.reached ? "reached" : "**not reached**"} |`,
      );
  }
  return `${lines.join("\n")}\n`;
}

export async function write(file: string, sections: readonly Section[]): Promise<void> {
  await writeFile(file, markdown(sections));
}
