import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ERROR_CODES } from "./errors.ts";

it("every code stands on the page of codes, and none that is not a code", () => {
  const page = readFileSync(new URL("../../docs/error-codes.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual([...ERROR_CODES].toSorted());
});
