import { afterEach, expect } from "vitest";
import { answerPage, takeUnanswered } from "./silent-server.ts";

const isPage = typeof document !== "undefined";
if (isPage) answerPage();

// Files share their modules, so what a module does as it is loaded is done once for many files: this is for each of them.
afterEach(async () => {
  if (isPage) (await import("@testing-library/react")).cleanup();
  expect(takeUnanswered()).toEqual([]);
});
