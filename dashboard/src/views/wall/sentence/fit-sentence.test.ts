import { expect, test } from "vitest";
import { fitSentence } from "./fit-sentence.ts";

test("a text is as large as its band lets it be, on as few lines as that takes", () => {
  expect(fitSentence(20, 78, 7)).toMatchObject({ lines: 1 });
  expect(fitSentence(48, 78, 7).lines).toBe(2);
  expect(fitSentence(48, 28, 8).lines).toBeGreaterThan(2);
  for (const length of [5, 20, 48, 90, 140])
    for (const width of [28, 78, 103, 238]) {
      const { size, lines } = fitSentence(length, width, 7);
      expect(size * lines).toBeLessThanOrEqual(7);
      expect(size * length).toBeLessThanOrEqual(width * lines);
      expect(size).toBeGreaterThan(0.8);
    }
});

test("what is longer is never the larger", () => {
  const sizes = [10, 30, 50, 70, 90].map((length) => fitSentence(length, 78, 7).size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});
