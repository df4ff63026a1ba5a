import { expect, test } from "vitest";
import { mayPass } from "./refusal.ts";

const refused = (code: string) => ({ message: code, graphQLErrors: [{ message: code, extensions: { code } }] });

test.each([
  ["BUSY", true],
  ["TIMEOUT", true],
  ["INTERNAL_SERVER_ERROR", true],
  ["FORBIDDEN", false],
  ["NOT_FOUND", false],
  ["WRITING_OFF", false],
  ["WRITE_REFUSED", false],
  ["BAD_USER_INPUT", false],
  ["QUERY_TOO_LARGE", false],
  ["SIGN_IN_NEEDED", false],
])("%s may be answered the next time: %s", (code, passes) => {
  expect(mayPass(refused(code))).toBe(passes);
});

test("a server that did not answer may the next time", () => {
  expect(mayPass({ message: "[Network] Failed to fetch", networkError: new Error("Failed to fetch") })).toBe(true);
});
