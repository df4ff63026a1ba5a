import { expect, it } from "vitest";
import { deferred } from "../db/deferred.ts";
import type { Progress } from "../imports/import-request.ts";
import { CalledOff, WritingTurn } from "./writing-turn.ts";

const reading = (rows: number, share: number | null): Progress => ({ step: "reading", rows, share });

it("does one work at a time, in the order of asking, and says how many are before each", async () => {
  const turn = new WritingTurn();
  const gate = deferred<void>();
  const order: string[] = [];
  const first = turn.take("a", "COMMIT", async () => {
    await gate.promise;
    order.push("a");
  });
  const second = turn.take("b", "TRIAL", async () => void order.push("b"));
  expect([turn.of("a")?.before, turn.of("b")?.before, turn.of("c")]).toEqual([0, 1, null]);
  expect(turn.of("b")).toMatchObject({ doing: "TRIAL", step: "waiting", secondsLeft: null });
  gate.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(["a", "b"]);
  expect(turn.isBusy("a")).toBe(false);
});

it("goes on with the next where one fails, and tells only who asked for that one", async () => {
  const turn = new WritingTurn();
  const failing = turn.take("a", "COMMIT", async () => {
    throw new Error("no");
  });
  const next = turn.take("b", "COMMIT", async () => "done");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
});

it("calls work off where it tells of its progress, or before it begins", async () => {
  const turn = new WritingTurn();
  const gate = deferred<void>();
  let written = false;
  const first = turn.take("a", "COMMIT", async (tell) => {
    await gate.promise;
    tell(reading(1, null));
    written = true;
  });
  const second = turn.take("b", "COMMIT", async () => {
    written = true;
  });
  turn.callOff("a");
  turn.callOff("b");
  gate.resolve();
  await expect(first).rejects.toBeInstanceOf(CalledOff);
  await expect(second).rejects.toBeInstanceOf(CalledOff);
  expect(written).toBe(false);
});

it("tells rate and time left by what was read so far", async () => {
  let now = 0;
  const turn = new WritingTurn(() => now);
  await turn.take("a", "TRIAL", async (tell) => {
    now = 4_000;
    tell(reading(1000, 0.25));
    expect(turn.of("a")).toMatchObject({ rows: 1000, rowsPerSecond: 250, secondsLeft: 12 });
    tell({ step: "counting", rows: 4000, share: 1 });
    expect(turn.of("a")).toMatchObject({ step: "counting", secondsLeft: null });
  });
});
