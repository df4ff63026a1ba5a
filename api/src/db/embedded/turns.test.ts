import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

const refusal = () => new Error("busy");

it("gives one turn at a time, in the order of asking", async () => {
  const turns = new Turns();
  const order: number[] = [];
  const first = await turns.take(1_000, refusal);
  const others = [1, 2, 3].map(async (number) => {
    const giveBack = await turns.take(1_000, refusal);
    order.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(-number);
    giveBack();
  });
  // Whatever was to come by itself has come by then.
  for (let round = 0; round < 10; round++) await new Promise((resolve) => setImmediate(resolve));
  expect(order).toEqual([]);
  first();
  await Promise.all(others);
  expect(order).toEqual([1, -1, 2, -2, 3, -3]);
  expect(turns.taken).toBe(false);
});

it("refuses who waited too long, and passes the turn to the next", async () => {
  const turns = new Turns();
  const giveBack = await turns.take(1_000, refusal);
  const impatient = turns.take(10, refusal);
  const patient = turns.take(1_000, refusal);
  await expect(impatient).rejects.toThrow("busy");
  giveBack();
  (await patient)();
  expect(turns.taken).toBe(false);
});

it("takes a turn given back twice for one", async () => {
  const turns = new Turns();
  const first = await turns.take(1_000, refusal);
  first();
  const second = await turns.take(1_000, refusal);
  first();
  expect(turns.taken).toBe(true);
  second();
});
