import { LineFile } from "./line-file.ts";
import type { Answered } from "./requests.ts";

/** Where requests are told. */
export interface AccessLog {
  answered(request: Answered): void;
  /** A wrong write token has come from the address. */
  wrongToken(address: string): void;
}

/** As Pino and Bunyan number them, so that their readers can be used. */
const Level = { info: 30, warn: 40 } as const;
type Level = (typeof Level)[keyof typeof Level];

/** Writes a line of JSON for each to a file descriptor, not while it answers: a slow reader of the log slows no request. */
export function accessLogTo(fd: number): AccessLog {
  const lines = new LineFile(fd, ({ message }) =>
    console.error(`The access log cannot be written (${message}); requests are answered all the same.`),
  );
  const write = (level: Level, said: object): void =>
    lines.write(`{"level":${level},"time":"${timeText()}",${JSON.stringify(said).slice(1)}\n`);
  return {
    answered: (request) => write(Level.info, request),
    wrongToken: (address) => write(Level.warn, { address, msg: "wrong write token" }),
  };
}

let written = { ms: Number.NaN, text: "" };

/** Now, in ISO 8601; many requests share a millisecond, and to write it takes as long as the rest of the line. */
function timeText(): string {
  const ms = Date.now();
  if (ms !== written.ms) written = { ms, text: new Date(ms).toISOString() };
  return written.text;
}
