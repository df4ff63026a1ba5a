import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("sends the first at once and the others together, in order, when it is through", async () => {
  const sent: (readonly number[])[] = [];
  const through: (() => void)[] = [];
  const counts: number[] = [];
  const say = inTurn<number>(
    (batch) => {
      sent.push(batch);
      return new Promise((resolve) => through.push(resolve));
    },
    (unsent) => counts.push(unsent),
    2,
  );
  for (const one of [1, 2, 3, 4]) say(one);
  expect(sent).toEqual([[1]]);
  through[0]!();
  await expect.poll(() => sent).toEqual([[1], [2, 3]]);
  say(5);
  through[1]!();
  await expect.poll(() => sent).toEqual([[1], [2, 3], [4, 5]]);
  through[2]!();
  await expect.poll(() => counts.at(-1)).toBe(0);
  say(6);
  expect(sent.at(-1)).toEqual([6]);
  expect(counts).toEqual([1, 2, 3, 4, 3, 4, 2, 0, 1]);
});
