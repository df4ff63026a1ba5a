import fastify from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { endSlowBodies } from "./slow-bodies.ts";

afterEach(() => {
  vi.useRealTimers();
});

it("a request that came by no connection is answered, however long it took", async () => {
  const app = fastify();
  endSlowBodies(app, 1000);
  app.post("/late", () => {
    vi.advanceTimersByTime(2000);
    return "answered";
  });
  await app.ready();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { body } = await app.inject({ method: "POST", url: "/late", payload: { words: "slow" } });
  expect(body).toBe("answered");
});
