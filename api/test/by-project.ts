import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The projects in their order: that which takes most is second, since what its pages show is made while the first is tested; those with files
 * of a second come last, to fill all workers to the end.
 */
const PROJECTS = ["api", "api-mocks", "browser", "dashboard"];

/** Files that take longest: one that begins last would keep a worker waiting for it. */
const LONGEST = [
  "seeds/seed.test.ts",
  "seeds/kill-trials/kill-trials.test.ts",
  "api/attack/attack.test.ts",
  "api/scope-trials/scope-trials.test.ts",
  "seeds/demo/published-targets.test.ts",
  "api/src/indicators/records/records.test.ts",
  "api/src/db/embedded/directory.test.ts",
  "api/src/complaints/killed-recording.test.ts",
  "api/src/imports/real-files.test.ts",
  "api/src/imports/import-file.test.ts",
  "api/src/db/embedded/embedded.test.ts",
  "api/src/imports/undo/undo-import.test.ts",
  "seeds/boundaries/boundaries.test.ts",
  "dashboard/browser-tests/wall.test.ts",
  "dashboard/browser-tests/accessibility.test.ts",
  "dashboard/browser-tests/stopwatch.test.ts",
  "dashboard/browser-tests/registers.test.ts",
  "dashboard/browser-tests/wall-register.test.ts",
  "dashboard/browser-tests/offline-and-engines.test.ts",
  "dashboard/browser-tests/search-and-estate.test.ts",
  "dashboard/browser-tests/leadership-panels.test.ts",
  "dashboard/browser-tests/explore-analyst.test.ts",
  "dashboard/browser-tests/playback-and-picture.test.ts",
  "dashboard/browser-tests/drill-down.test.ts",
  "dashboard/browser-tests/pictures.test.ts",
  "dashboard/browser-tests/administration.test.ts",
  "dashboard/vite-plugins/bundled-packages.test.ts",
  "dashboard/src/graphql/generated.test.ts",
];

const ROOT = new URL("../..", import.meta.url).pathname;

/**
 * Project after project, and in each those of one environment together: vitest ends a worker, with all it has loaded and compiled, as soon as
 * the file that waits next is of another. Within that the longest first, the others in vitest's own order: by what they took last time, or by
 * size.
 */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(files.map((file) => [file, placeOf(file)]));
    return (await super.sort(files)).sort((a, b) => {
      const [one, other] = [places.get(a)!, places.get(b)!];
      return one.map((place, i) => place - other[i]!).find((difference) => difference !== 0) ?? 0;
    });
  }
}

function placeOf({ project, moduleId }: TestSpecification): number[] {
  const length = LONGEST.indexOf(relative(ROOT, moduleId).replaceAll("\\", "/"));
  return [
    PROJECTS.indexOf(project.name),
    readFileSync(moduleId, "utf8").includes("@vitest-environment") ? 0 : 1,
    length === -1 ? LONGEST.length : length,
  ];
}
