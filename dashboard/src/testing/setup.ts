import { afterEach, expect } from "vitest";
import { answerPage, takeUnanswered } from "./silent-server.ts";

const isPage = typeof document !== "undefined";
if (isPage) {
  answerPage();
  // What is looked for comes when it comes: on a busy machine a second is short.
  (await import("@testing-library/react")).configure({ asyncUtilTimeout: 20_000 });
}

// Files share their modules, so what a module does as it is loaded is done once for many files: this is for each of them.
afterEach(async () => {
  if (isPage) (await import("@testing-library/react")).cleanup();
  expect(takeUnanswered()).toEqual([]);
});
