import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take more than half a minute: one that begins last would keep a worker waiting for it. Those that wait stand beside those that work. */
const LONGEST = [
  "seeds/kill-trials/kill-trials.test.ts",
  "dashboard/browser-tests/accessibility.test.ts",
  "seeds/seed.test.ts",
  "dashboard/browser-tests/wall.test.ts",
  "api/attack/attack.test.ts",
  "api/src/imports/import-file.test.ts",
  "api/src/db/embedded/embedded.test.ts",
  "api/src/imports/real-files.test.ts",
  "api/src/db/embedded/directory.test.ts",
  "seeds/demo/published-targets.test.ts",
  "dashboard/browser-tests/leadership-panels.test.ts",
  "dashboard/browser-tests/pictures.test.ts",
  "dashboard/browser-tests/registers.test.ts",
];

const ROOT = new URL("../..", import.meta.url).pathname;

/** The longest files first, the others in vitest's own order: by what they took last time, or else by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.indexOf(relative(ROOT, moduleId).replaceAll("\\", "/"));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
