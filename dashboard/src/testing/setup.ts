import { afterEach } from "vitest";

// Files share their modules, so what a module does as it is loaded is done once for many files: this is for each of them.
afterEach(async () => {
  if (typeof document !== "undefined") (await import("@testing-library/react")).cleanup();
});
