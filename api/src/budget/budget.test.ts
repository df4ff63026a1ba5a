import { describe, expect, it, vi } from "vitest";
import { type Deferred, deferred } from "../db/deferred.ts";
import { Busy } from "../errors.ts";
import { Budget, type BudgetLimits, budgetLimits } from "./budget.ts";
import { Share } from "./share.ts";

const LIMITS: BudgetLimits = {
  statements: 3,
  slow: 1,
  perCaller: 2,
  waiting: 5,
  waitingPerCaller: 4,
  patienceMs: 60_000,
  bytes: 100,
  bytesPerCaller: 60,
  bytesPerRequest: 50,
};

/** Statements of a budget that end when they are told to, and the order in which they began. */
function statements(limits: Partial<BudgetLimits> = {}) {
  const budget = new Budget({ ...LIMITS, ...limits });
  const began: string[] = [];
  const running = new Map<string, Deferred<{ rows: string[]; bytes: number }>>();
  const ask = (share: Share, name: string, slow = false): Promise<string[]> =>
    share.run(slow, () => {
      began.push(name);
      const statement = deferred<{ rows: string[]; bytes: number }>();
      running.set(name, statement);
      return statement.promise;
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string, bytes = 0): Promise<void> => {
    running.get(name)!.resolve({ rows: [name], bytes });
    await settled();
  };
  return { budget, began, ask, end, settled, of: (caller: string) => new Share(budget, caller, null) };
}

describe("the budget of work", () => {
  it("lets one caller hold a part of the places, and callers and their requests take turns", async () => {
    const { began, ask, end, settled, of } = statements({ statements: 2, waiting: 50 });
    const [a, b, other] = [of("one"), of("one"), of("two")];
    const asked = ["a1", "a2", "a3", "a4"].map((name) => ask(a, name));
    asked.push(ask(b, "b1"), ask(other, "o1"), ask(other, "o2"));
    await settled();
    expect(began).toEqual(["a1", "a2"]);
    for (const name of ["a1", "a2", "a3", "o1", "b1", "o2", "a4"]) await end(name);
    // Callers in turn, and of the first its requests in turn.
    expect(began).toEqual(["a1", "a2", "a3", "o1", "b1", "o2", "a4"]);
    expect(await Promise.all(asked)).toEqual([["a1"], ["a2"], ["a3"], ["a4"], ["b1"], ["o1"], ["o2"]]);
  });

  it("leaves a place to others however much one asks", async () => {
    const { began, ask, end, settled, of } = statements();
    const greedy = of("one");
    const asked = ["a1", "a2", "a3"].map((name) => ask(greedy, name));
    asked.push(ask(of("two"), "o1"));
    await settled();
    expect(began).toEqual(["a1", "a2", "o1"]);
    for (const name of ["a1", "a2", "o1", "a3"]) await end(name);
    await Promise.all(asked);
  });

  it("answers quick statements while slow ones wait, also of one caller", async () => {
    const { began, ask, end, settled, of } = statements();
    const share = of("one");
    for (const name of ["slow1", "slow2"]) void ask(share, name, true);
    for (const name of ["quick1", "quick2"]) void ask(share, name);
    await settled();
    expect(began).toEqual(["slow1", "quick1"]);
    await end("quick1");
    expect(began).toEqual(["slow1", "quick1", "quick2"]);
    await end("slow1");
    expect(began).toEqual(["slow1", "quick1", "quick2", "slow2"]);
  });

  it("refuses what would wait behind too much, and what has waited too long", async () => {
    vi.useFakeTimers();
    try {
      const { budget, ask, of } = statements({ statements: 1 });
      const first = of("one");
      void ask(first, "running");
      const waiting = ["1", "2", "3", "4"].map((name) => ask(first, name).catch((error: Error) => error));
      await expect(ask(first, "5")).rejects.toMatchObject({ extensions: { code: "BUSY", retryAfterSeconds: 2 } });
      const two = ask(of("two"), "1").catch((error: Error) => error);
      await expect(ask(of("three"), "1")).rejects.toBeInstanceOf(Busy);
      expect(budget.state).toMatchObject({ running: 1, waiting: 5 });
      await vi.advanceTimersByTimeAsync(LIMITS.patienceMs);
      for (const refused of await Promise.all([...waiting, two])) expect(refused).toBeInstanceOf(Busy);
      expect(budget.state).toMatchObject({ running: 1, waiting: 0 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("drops what a request waits for when it ends, and keeps the place of what runs on", async () => {
    const { budget, began, ask, end, settled, of } = statements({ statements: 1 });
    const gone = of("one");
    const running = ask(gone, "running");
    const queued = ask(gone, "queued");
    const next = ask(of("two"), "next");
    await settled();
    gone.end();
    gone.end();
    for (const ended of await Promise.allSettled([running, queued, ask(gone, "late")]))
      expect(ended).toMatchObject({ status: "rejected", reason: { extensions: { code: "CLIENT_GONE" } } });
    expect(budget.state).toMatchObject({ running: 1, waiting: 1, callers: 1 });
    await end("running");
    await settled();
    await end("next");
    expect(await next).toEqual(["next"]);
    expect(began).toEqual(["running", "next"]);
  });

  it("ends a request whose time is up, with a code that says so", async () => {
    vi.useFakeTimers();
    try {
      const { budget, ask } = statements();
      const share = new Share(budget, "one", 500);
      const running = ask(share, "running").catch((error: Error) => error);
      await vi.advanceTimersByTimeAsync(500);
      expect(await running).toMatchObject({ extensions: { code: "TIMEOUT", limitMs: 500 } });
    } finally {
      vi.useRealTimers();
    }
  });

  it("gives the place back where a statement fails", async () => {
    const { budget, of } = statements();
    const failing = of("one").run(false, () => Promise.reject(new Error("no such table")));
    await expect(failing).rejects.toThrow("no such table");
    expect(budget.state.running).toBe(0);
  });
});

describe("the budget of memory", () => {
  it("bounds the rows of a request, of a caller and of all, until they are passed on", async () => {
    const { budget, ask, end, settled, of } = statements();
    const taking = async (share: Share, bytes: number, name = crypto.randomUUID()) => {
      const asked = ask(share, name);
      const heard = asked.catch(() => undefined);
      await settled();
      await end(name, bytes);
      await heard;
      return asked;
    };
    const [a, b, c] = [of("one"), of("one"), of("two")];
    await taking(a, 40);
    await expect(taking(a, 20)).rejects.toMatchObject({
      extensions: { code: "QUERY_TOO_LARGE", limit: 50, got: 60 },
    });
    await expect(taking(b, 30)).rejects.toMatchObject({ extensions: { code: "BUSY" } });
    await taking(b, 20);
    await taking(c, 40);
    await expect(taking(of("three"), 10)).rejects.toMatchObject({ extensions: { code: "BUSY" } });
    expect(budget.state.resultBytes).toBe(100);
    a.release();
    expect(budget.state.resultBytes).toBe(60);
    await taking(a, 40);
    for (const share of [a, b, c]) share.end();
    expect(budget.state).toMatchObject({ resultBytes: 0, callers: 1 });
  });
});

it("limits leave a connection to what is not a read, and quick statements a place, in pools of any size", () => {
  expect(budgetLimits("native", 10, 128)).toMatchObject({ statements: 9, slow: 4, perCaller: 7 });
  expect(budgetLimits("native", 3, 128)).toMatchObject({ statements: 2, slow: 1, perCaller: 2 });
  expect(budgetLimits("native", 1, 128)).toMatchObject({ statements: 1, slow: 1, perCaller: 1 });
  expect(budgetLimits("embedded", 10, 128)).toMatchObject({ statements: 2, slow: 1, perCaller: 2 });
});
