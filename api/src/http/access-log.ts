import { pino, stdTimeFunctions } from "pino";
import { LineFile } from "./line-file.ts";
import type { Answered } from "./requests.ts";

/** Where requests are told. */
export interface AccessLog {
  answered(request: Answered): void;
  /** A wrong write token has come from the address. */
  wrongToken(address: string): void;
}

/** Writes a line of JSON for each to a file descriptor, not while it answers: a slow reader of the log slows no request. */
export function accessLogTo(fd: number): AccessLog {
  const lines = new LineFile(fd, ({ message }) =>
    console.error(`The access log cannot be written (${message}); requests are answered all the same.`),
  );
  const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, lines);
  return {
    answered: (request) => log.info(request),
    wrongToken: (address) => log.warn({ address }, "wrong write token"),
  };
}
