import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { PacedStream } from "./paced-stream.ts";

function reading(full: boolean) {
  const reader = Object.assign(new EventEmitter(), { writableNeedDrain: full, destroyed: false });
  let pulled = 0;
  const source = {
    next: async () => ({ done: false as const, value: { data: { n: pulled++ } } }),
    return: async () => ({ done: true as const, value: undefined }),
  };
  const ending = new AbortController();
  const failed = (error: unknown) => ({ data: { failed: String(error) } });
  const stream = new PacedStream(source, reader as unknown as ServerResponse, ending.signal, failed);
  return { reader, stream, ending, pulled: () => pulled };
}

it("takes nothing from its source until the reader has taken what was sent", async () => {
  const { reader, stream, pulled } = reading(true);
  const next = stream.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pulled()).toBe(0);
  reader.emit("drain");
  expect((await next).value).toEqual({ data: { n: 0 } });
});

it("says why it ends, once, though the reader takes nothing", async () => {
  const { stream, ending } = reading(true);
  const next = stream.next();
  ending.abort("closing");
  expect(await next).toEqual({ done: false, value: { data: { failed: "closing" } } });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});
