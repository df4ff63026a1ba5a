import { expect, test } from "vitest";
import { fitSentence } from "./fit-sentence.ts";

/** A text of so many of its own sizes, in words of two. */
const words = (length: number): number[] => Array.from({ length: length / 2 }, () => 2);

test("a text is as large as its band lets it be, on as few lines as that takes", () => {
  expect(fitSentence(words(20), 78, 7)).toMatchObject({ lines: 1 });
  expect(fitSentence(words(48), 78, 7).lines).toBe(2);
  expect(fitSentence(words(48), 28, 8).lines).toBeGreaterThan(2);
  for (const length of [6, 20, 48, 90, 140])
    for (const width of [28, 78, 103, 238]) {
      const { size, lines } = fitSentence(words(length), width, 7);
      expect(size * lines).toBeLessThanOrEqual(7);
      expect(size * length).toBeLessThanOrEqual(width * lines);
      expect(size).toBeGreaterThan(0.8);
    }
});

test("what is longer is never the larger", () => {
  const sizes = [10, 30, 50, 70, 90].map((length) => fitSentence(words(length), 78, 7).size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("pieces that do not break leave lines as they fall: the size is of those, not of the length", () => {
  const { size, lines } = fitSentence([17, 9, 9, 9], 78, 7);
  const across = 78 / size;
  expect(lines).toBe(2);
  // the first two on one line, the last two below them
  expect(across).toBeGreaterThanOrEqual(26);
  expect(fitSentence([50, 20, 20], 78, 7).size).toBeLessThan(fitSentence(words(90), 78, 7).size);
});
