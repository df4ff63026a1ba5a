import { Client, fetchExchange } from "@urql/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ComplaintFeed } from "./complaint-feed.ts";
import { startHeartbeat } from "./connection.ts";

/** A stream as the server sends it, which the test feeds. */
class ServerStream {
  isOpen = true;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.#controller = controller;
    },
  });

  send(event: string, data: object | null): void {
    this.#controller.enqueue(
      new TextEncoder().encode(`event: ${event}\ndata: ${data === null ? "" : JSON.stringify(data)}\n\n`),
    );
  }
  breakOff(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#controller.error(new TypeError("network error"));
  }
}

let there = true;
/** Answered in a stream's place. */
let refusal: { status: number; body: object } | null = null;
let recorded: object[] = [];
let streams: ServerStream[] = [];
/** When a stream was asked for, by the test's clock, ms. */
let asked: number[] = [];
let feed: ComplaintFeed;
let endHeartbeat: () => void;

const complaint = (id: string) => ({
  id,
  reportedAt: "2026-11-20T00:30:00Z",
  status: "RECEIVED",
  location: null,
  category: { category: "PARKING", nameZh: "停车", nameEn: "Parking" },
  estate: null,
  region: { code: "370102", level: "COUNTY", nameZh: "历下区", nameEn: "Lixia", ancestors: [] },
});
const reached = <Answer>(answer: () => Answer): Answer => {
  if (!there) throw new TypeError("Failed to fetch");
  return answer();
};
const read = (): string[] => (feed.state.complaints ?? []).map(({ id }) => id);

beforeEach(async () => {
  vi.useFakeTimers();
  [there, refusal, recorded, streams, asked] = [true, null, [complaint("a")], [], []];
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal("fetch", async (url: string, { signal }: RequestInit) => {
    if (url === "/healthz") return reached(() => new Response("ok"));
    expect(url).toBe("/graphql/stream");
    asked.push(Date.now());
    return reached(() => {
      if (refusal !== null) return Response.json(refusal.body, { status: refusal.status });
      const stream = new ServerStream();
      streams.push(stream);
      signal?.addEventListener("abort", () => stream.breakOff());
      return new Response(stream.body, { headers: { "content-type": "text/event-stream" } });
    });
  });
  const client = new Client({
    url: "http://server.invalid",
    exchanges: [fetchExchange],
    fetch: async () => reached(() => Response.json({ data: { complaints: { nodes: recorded } } })),
    preferGetMethod: false,
  });
  endHeartbeat = startHeartbeat();
  feed = new ComplaintFeed("370000", client);
  feed.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.state.connected).toBe(true);
});
afterEach(() => {
  feed.stop();
  endHeartbeat();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("while the server is away the stream is asked for more and more rarely; on its return at once, and what was missed is read", async () => {
  there = false;
  const lostAt = Date.now();
  streams[0]!.breakOff();
  await vi.advanceTimersByTimeAsync(18_000);
  expect(feed.state.connected).toBe(false);
  const times = [lostAt, ...asked.slice(1)];
  expect(times.slice(1).map((time, i) => time - times[i]!)).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  recorded = [complaint("b"), complaint("a")];
  there = true;
  await vi.advanceTimersToNextTimerAsync();
  await vi.advanceTimersByTimeAsync(4000);
  expect(feed.state.connected).toBe(true);
  expect(read().sort()).toEqual(["a", "b"]);
  expect(streams.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  streams.at(-1)!.send("next", {
    data: { complaintsRecorded: { at: "2026-11-20T01:00:00Z", complaints: [complaint("c")] } },
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(read()[0]).toBe("c");
});

test.each([
  ["completes", "complete", null],
  ["tells an error", "next", { errors: [{ message: "the stream fell behind" }] }],
  ["sends what is no stream", "page", {}],
])("a stream that %s is taken up again, and what was missed is read", async (_name, event, data) => {
  recorded = [complaint("b"), complaint("a")];
  streams[0]!.send(event, data);
  await vi.advanceTimersByTimeAsync(0);
  expect(feed.state.connected).toBe(false);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(2);
  expect(feed.state.connected).toBe(true);
  expect(read().sort()).toEqual(["a", "b"]);
});

const refusedWith = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

test.each([
  ["that is no query", 400, refusedWith("GRAPHQL_VALIDATION_FAILED", "no such field"), "no such field"],
  ["to somebody who may not read", 403, {}, "HTTP 403"],
  ["in an event", 200, refusedWith("NOT_FOUND", 'no region "370000" is known'), 'no region "370000" is known'],
])(
  "a stream refused for good %s is told and asked for no more, until the server has been away",
  async (_name, status, body, told) => {
    if (status === 200) streams[0]!.send("next", body);
    else {
      refusal = { status, body };
      streams[0]!.breakOff();
    }
    await vi.advanceTimersByTimeAsync(600);
    expect(feed.state).toMatchObject({ connected: false, refused: told });
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveLength(before);
    expect(read()).toEqual(["a"]);
    there = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(before);
    [there, refusal] = [true, null];
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.state).toMatchObject({ connected: true, refused: null });
  },
);

test.each([
  ["503, the server is busy", 503, refusedWith("BUSY", "at work for others")],
  ["429, too many streams", 429, refusedWith("STREAMS_BUSY", "as many streams are open as there may be")],
])(
  "a stream refused for now with %s is asked for again with growing waits, and stands once it may",
  async (_name, status, body) => {
    refusal = { status, body };
    streams[0]!.breakOff();
    await vi.advanceTimersByTimeAsync(8000);
    const waits = asked.slice(1).map((time, i) => time - asked[i]!);
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(feed.state).toMatchObject({ connected: false, refused: null });
    refusal = null;
    await vi.advanceTimersByTimeAsync(5000);
    expect(feed.state.connected).toBe(true);
  },
);

test("a feed that is stopped asks no more", async () => {
  there = false;
  streams[0]!.breakOff();
  await vi.advanceTimersByTimeAsync(600);
  expect(asked).toHaveLength(2);
  feed.stop();
  there = true;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveLength(2);
});
