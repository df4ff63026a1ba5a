import { expect, it } from "vitest";
import { deferred } from "../db/deferred.ts";
import { IntakeBusy } from "../errors.ts";
import { Intake } from "./intake.ts";

it("stores one batch after the other, tells who sends more than may wait when to come again, and goes on behind one that is refused", async () => {
  const intake = new Intake(10);
  const begun: number[] = [];
  const working = [deferred<number>(), deferred<number>()];
  const taken = working.map((work, n) =>
    intake.take(5, () => {
      begun.push(n);
      return work.promise;
    }),
  );
  const refused = await intake.take(1, async () => 3).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(IntakeBusy);
  expect((refused as IntakeBusy).extensions).toMatchObject({ waiting: 10, retryAfterSeconds: 1 });
  expect(() => intake.expectRoom()).toThrow(IntakeBusy);
  expect(begun).toEqual([0]);
  working[0]!.reject(new Error("refused"));
  await expect(taken[0]).rejects.toThrow("refused");
  const third = intake.take(5, async () => 3);
  working[1]!.resolve(2);
  expect([await taken[1], await third, begun]).toEqual([2, 3, [0, 1]]);
  // alone it may be larger than what may wait
  expect(await intake.take(50, async () => 4)).toBe(4);
});
