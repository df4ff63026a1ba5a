import { describe, expect, it } from "vitest";
import { printSeeding } from "./print-seeding.ts";
import { bar, StepPrinter } from "./step-printer.ts";

function printer(isTTY: boolean): { printer: StepPrinter; printed: () => string } {
  let text = "";
  return { printer: new StepPrinter({ isTTY, write: (more) => (text += more) }), printed: () => text };
}

const seconds = /\d+\.\d s/g;

describe("the step printer", () => {
  it("prints one plain line a step where there is no terminal, with seconds and result", async () => {
    const { printer: plain, printed } = printer(false);
    const value = await plain.step(
      "migrations",
      async (tell) => {
        tell("1 of 9");
        return 9;
      },
      (count) => `${count} run`,
    );
    expect(value).toBe(9);
    expect(printed().replace(seconds, "N")).toBe(`  ✓ migrations${" ".repeat(17)}N   9 run\n`);
  });

  it("redraws the line on a terminal, and leaves the finished one", async () => {
    const { printer: terminal, printed } = printer(true);
    await terminal.step("server", async () => undefined);
    expect(printed()).toContain("\r\u001b[K  … server");
    expect(printed().endsWith("\n")).toBe(true);
  });

  it("prints each kind of a seeding once, when it is done", async () => {
    const { printer: plain, printed } = printer(false);
    await printSeeding(plain, "demonstration data", async (onProgress) => {
      for (const rows of [0, 500, 1000]) onProgress({ step: "estates", rows, total: 1000, seconds: null });
      onProgress({ step: "estates", rows: 1000, total: 1000, seconds: 0.25 });
      return [];
    });
    expect(printed().match(/estates/g)).toHaveLength(1);
    expect(printed()).toContain("1,000");
  });

  it("says how far a step has come", () => {
    expect(bar(50, 200)).toBe("▓▓▓░░░░░░░ 50 of 200");
    expect(bar(81, null)).toBe("81");
  });
});
