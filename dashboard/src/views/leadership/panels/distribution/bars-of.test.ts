import { expect, test } from "vitest";
import { type BreakdownRow, barsOf } from "./bars-of.ts";

const words = { elsewhere: "elsewhere", others: "others" };
const region = (code: string) => ({ code, kind: "ADMINISTRATIVE", nameZh: code, nameEn: code }) as const;
const row = (code: string | null, counts: readonly (number | null)[], extent: BreakdownRow["extent"] = "WHOLE") => ({
  region: code === null ? null : region(code),
  extent,
  total: counts.every((count) => count === null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  parts: counts.map((count) => ({ count })),
});
const wholeOf = (
  counts: readonly (number | null)[],
  colours: readonly (string | null)[],
  codes: readonly (string | null)[],
) => ({
  ...row("1", counts),
  parts: counts.map((count, i) => ({
    code: codes[i]!,
    nameZh: codes[i] ?? "?",
    nameEn: codes[i] ?? "?",
    colour: colours[i]!,
    count,
  })),
});

test("without colours the commonest by name, the others together; the rows keep their sums", () => {
  const counts = [12, 9, 8, 7, 6, 5, 4, 3, 2, 6];
  const codes = counts.map((_, i) => `c${i}`);
  const { parts, rows } = barsOf(
    {
      whole: wholeOf(
        counts,
        counts.map(() => null),
        codes,
      ),
      rows: [
        row("11", [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        row("12", [0, 0, 0, 0, 0, 0, 0, 0, 0, 5]),
        row(null, [2, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ],
    },
    null,
    "en",
    words,
  );
  expect(parts.map(({ key }) => key)).toEqual(["c0", "c1", "c2", "c3", "c4", "c9", "c5", "c6", "others"]);
  expect(new Set(parts.map(({ colour }) => colour)).size).toBe(9);
  expect(rows.map(({ code, name }) => code ?? name)).toEqual(["1", "11", "12", "elsewhere"]);
  expect(rows[0]!.counts).toEqual([12, 9, 8, 7, 6, 6, 5, 4, 5]);
  expect(rows[2]!.counts).toEqual([0, 0, 0, 0, 0, 5, 0, 0, 0]);
});

test("with colours in the list's order; without data no counts, and what is not known is a part", () => {
  const { parts, rows } = barsOf(
    {
      whole: wholeOf([1, 5, 3], ["#111111", "#222222", "#999999"], ["A", "B", null]),
      rows: [row("11", [null, null, 3], "NONE"), row("12", [null, null, null], "NONE"), row("13", [1, 5, 0], "PART")],
    },
    null,
    "en",
    words,
  );
  expect(parts.map(({ key, colour }) => [key, colour])).toEqual([
    ["A", "#111111"],
    ["B", "#222222"],
    ["", "#999999"],
  ]);
  expect(rows.map(({ counts, isPartial }) => [counts, isPartial])).toEqual([
    [[1, 5, 3], false],
    [[0, 0, 3], false],
    [null, false],
    [[1, 5, 0], true],
  ]);
});
