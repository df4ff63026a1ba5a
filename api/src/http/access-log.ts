import { destination, pino, stdTimeFunctions } from "pino";
import type { Answered } from "./requests.ts";

/** Where requests are told. */
export interface AccessLog {
  answered(request: Answered): void;
  /** A wrong write token has come from the address. */
  wrongToken(address: string): void;
}

/** Lines wait for company, at most so long. */
const BUFFER_BYTES = 16_000;
const FLUSH_MS = 1000;

/** Writes a line of JSON for each to a file descriptor, not while it answers: a slow reader of the log slows no request. */
export function accessLogTo(fd: number): AccessLog {
  const lines = destination({ fd, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_MS });
  const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, lines);
  return {
    answered: (request) => log.info(request),
    wrongToken: (address) => log.warn({ address }, "wrong write token"),
  };
}
