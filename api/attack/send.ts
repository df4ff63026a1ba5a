import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ending, Sent } from "./attack.ts";

export interface Answer {
  readonly ending: Ending;
  /** errors[0].extensions.code, or the code of a plain answer; null without one. */
  readonly code: string | null;
  readonly bytes: number;
}

const PATIENCE_MS = 30_000;
const KEPT_BYTES = 64 * 1024;

/** Sends one request on a connection of its own and reads what comes, as far as it is asked to. */
export function send(base: URL, sent: Sent): Promise<Answer> {
  return sent.raw === undefined ? sendRequest(base, sent) : sendRaw(base, sent);
}

function sendRequest(base: URL, sent: Sent): Promise<Answer> {
  return new Promise((resolve) => {
    const { method = "GET", path = "/", headers = {}, body, unreadMs } = sent;
    const asked = request({
      host: base.hostname,
      port: base.port,
      method,
      path,
      agent: false,
      headers: {
        ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        ...(headers as Record<string, string | string[]>),
      },
    });
    const over = (ending: Ending, code: string | null = null, bytes = 0): void => {
      clearTimeout(timer);
      asked.destroy();
      resolve({ ending, code, bytes });
    };
    const timer = setTimeout(() => over("open"), sent.patienceMs ?? PATIENCE_MS);
    asked.on("error", () => over("closed"));
    asked.on("response", (response) => {
      const status = response.statusCode ?? 0;
      if (unreadMs !== undefined) {
        response.pause();
        setTimeout(() => over(status), unreadMs);
        return;
      }
      let text = "";
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (text.length < KEPT_BYTES) text += chunk.toString("latin1");
      });
      response.on("error", () => over(status, codeIn(text), bytes));
      response.on("close", () => over(status, codeIn(text), bytes));
    });
    asked.end(body);
  });
}

/** Between the pieces of what is sent piece by piece. */
const PIECE_MS = 20;

function sendRaw(base: URL, { raw = "", halfClosed = false, patienceMs = 1500 }: Sent): Promise<Answer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect({ port: Number(base.port), host: base.hostname, allowHalfOpen: halfClosed }, async () => {
      for (const piece of [raw].flat()) {
        if (socket.destroyed) return;
        socket.write(piece, "latin1");
        if (Array.isArray(raw)) await sleep(PIECE_MS);
      }
      if (halfClosed) socket.end();
    });
    const over = (otherwise: Ending): void => {
      clearTimeout(timer);
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ ending: status === undefined ? otherwise : Number(status), code: codeIn(text), bytes: text.length });
    };
    const timer = setTimeout(() => over("open"), patienceMs);
    socket.on("data", (chunk: Buffer) => {
      if (text.length < KEPT_BYTES) text += chunk.toString("latin1");
    });
    socket.on("error", () => over("closed"));
    socket.on("close", () => over("closed"));
  });
}

/** Data have codes too, such as those of lists: of an answer with data, only what stands in its errors counts. */
const codeIn = (text: string): string | null => {
  const errors = text.indexOf('"errors":[');
  if (errors === -1 && text.includes('"data":')) return null;
  return /"code":"([A-Z_]+)"/.exec(text.slice(Math.max(errors, 0)))?.[1] ?? null;
};
