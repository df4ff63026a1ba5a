/** The few pieces of PostgreSQL's wire protocol (version 3) that stand between pg and PGlite. */

/** Types of messages from a client, by their first byte. */
export const FRONTEND = {
  query: 0x51, // Q
  sync: 0x53, // S
  flush: 0x48, // H
  terminate: 0x58, // X
  copyData: 0x64, // d
  copyDone: 0x63, // c
  copyFail: 0x66, // f
} as const;

/** Bytes of the whole message at `at`, or null while they are not all there. Its first byte is the type. */
export function messageLength(bytes: Buffer, at: number): number | null {
  if (bytes.length < at + 5) return null;
  const length = 1 + bytes.readInt32BE(at + 1);
  return bytes.length < at + length ? null : length;
}

/** A simple query. */
export function queryMessage(text: string): Uint8Array<ArrayBuffer> {
  return message("Q", `${text}\0`);
}

/** Ends a COPY FROM STDIN as failed. */
export function copyFailMessage(reason: string): Uint8Array<ArrayBuffer> {
  return message("f", `${reason}\0`);
}

/** The text of a simple query message. */
export function queryText(query: Buffer): string {
  return query.toString("utf8", 5, query.length - 1);
}

/**
 * What a server says to a client that has just come. Not asked of the backend: it has one session for all clients, which may be
 * inside another's transaction.
 */
export function greeting(): Buffer {
  const parameters = {
    server_version: "18.3",
    server_encoding: "UTF8",
    client_encoding: "UTF8",
    DateStyle: "ISO, MDY",
    IntervalStyle: "postgres",
    TimeZone: "UTC",
    integer_datetimes: "on",
    standard_conforming_strings: "on",
  };
  return Buffer.concat([
    message("R", Buffer.from([0, 0, 0, 0])),
    ...Object.entries(parameters).map(([name, value]) => message("S", `${name}\0${value}\0`)),
    message("K", Buffer.alloc(8)),
    message("Z", "I"),
  ]);
}

/** An error that leaves the connection usable, outside a transaction. */
export function errorAnswer(code: string, text: string): Buffer {
  return Buffer.concat([message("E", `SERROR\0VERROR\0C${code}\0M${text}\0\0`), message("Z", "I")]);
}

function message(type: string, body: string | Buffer): Uint8Array<ArrayBuffer> {
  const content = Buffer.from(body);
  const whole = Buffer.alloc(5 + content.length);
  whole.write(type, 0, "latin1");
  whole.writeInt32BE(4 + content.length, 1);
  content.copy(whole, 5);
  return new Uint8Array(whole);
}
