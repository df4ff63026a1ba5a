import { expect, it } from "vitest";
import { plainFailure } from "./plain-failure.ts";

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

it.each([
  [coded("53100", "could not extend file"), /could not extend file\nThe disk is full/],
  [coded("57P02", 'could not write to file "pg_wal/xlogtemp.42": No space left on device'), /The disk is full/],
  [coded("EROFS", "read-only file system, mkdir '/mnt/x'"), /mkdir '\/mnt\/x'\n.*read-only/],
  [coded("EACCES", "permission denied"), /owner or mode/],
  [coded("XX001", "invalid page in block 7"), /invalid page in block 7\n.*damaged/],
  [
    new Error("Connection terminated unexpectedly"),
    /^Connection terminated unexpectedly\n.*what was not committed is taken back/,
  ],
  [coded("57P01", "terminating connection due to administrator command"), /\n.*what was not committed/],
  [coded("EADDRINUSE", "address already in use 127.0.0.1:4000"), /PORT/],
])("tells an operator what to do: %s", (error, told) => {
  expect(plainFailure(error)).toMatch(told);
});

it("leaves a fault of the program's own to its trace", () => {
  expect(plainFailure(new TypeError("x is not a function"))).toBeNull();
  expect(plainFailure(coded("42601", "syntax error"))).toBeNull();
});
