import { expect, it } from "vitest";
import { BackendLock } from "./backend-lock.ts";

const refusal = () => new Error("busy");

it("is held by one at a time, in the order of asking", async () => {
  const lock = new BackendLock();
  const order: number[] = [];
  const first = await lock.acquire(1_000, refusal);
  const others = [1, 2, 3].map(async (number) => {
    const release = await lock.acquire(1_000, refusal);
    order.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    order.push(-number);
    release();
  });
  // Whatever was to come by itself has come by then.
  for (let round = 0; round < 10; round++) await new Promise((resolve) => setImmediate(resolve));
  expect(order).toEqual([]);
  first();
  await Promise.all(others);
  expect(order).toEqual([1, -1, 2, -2, 3, -3]);
  expect(lock.held).toBe(false);
});

it("refuses who waited too long, and passes the lock to the next", async () => {
  const lock = new BackendLock();
  const release = await lock.acquire(1_000, refusal);
  const impatient = lock.acquire(10, refusal);
  const patient = lock.acquire(1_000, refusal);
  await expect(impatient).rejects.toThrow("busy");
  release();
  (await patient)();
  expect(lock.held).toBe(false);
});

it("takes a lock released twice for one release", async () => {
  const lock = new BackendLock();
  const first = await lock.acquire(1_000, refusal);
  first();
  const second = await lock.acquire(1_000, refusal);
  first();
  expect(lock.held).toBe(true);
  second();
});
