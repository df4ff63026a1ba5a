import { afterEach, expect, test, vi } from "vitest";
import { endingPlainly, Usage } from "./command-end.ts";

const before = process.exitCode;
afterEach(() => {
  process.exitCode = before;
});

const said = async (error: Error): Promise<unknown[]> => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await endingPlainly("HELP", () => Promise.reject(error));
  const calls = told.mock.calls.flat();
  told.mockRestore();
  return [...calls, process.exitCode];
};

test("a database that was never started on is told in a sentence", async () => {
  const error = Object.assign(new Error('relation "schedules" does not exist'), { code: "42P01" });
  expect(await said(error)).toEqual([
    'relation "schedules" does not exist: expected a database with the platform\'s tables, which npm start makes, got one without; DATA_DIR or DATABASE_URL says which it is',
    1,
  ]);
});

test("what was typed wrongly has the help beside it, a fault of the program its trace", async () => {
  expect(await said(new Usage("expected --at"))).toEqual(["expected --at\n\nHELP", 2]);
  const fault = new Error("undefined is not a function");
  expect(await said(fault)).toEqual([fault, 1]);
});
