// npm test: installs what is missing, then every check and every test. The last line counts them.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { abreast } from "./steps/abreast.mjs";
import { buildDashboard } from "./steps/dashboard.mjs";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";
import { run } from "./steps/run.mjs";
import { installSystemPackages } from "./steps/system-packages.mjs";

requireNode();
const bin = (name) => join(root, "node_modules/.bin", name);
/** Its compiler takes less than half of the seconds; the tools that need TypeScript's own interface run on 6 (docs/decisions/2026-11-21-workspace.md). */
const TSC = join(root, "node_modules/typescript-7/bin/tsc");
let passed = 0;
let failed = 0;
let skipped = 0;
const unsteady = [];

const task = (title, command, args) => ({
  title,
  work: async () => {
    const { code, output } = await run(command, args);
    if (code !== 0) throw new Error(output.trim());
  },
});

const check = (title, command, args) => {
  const { work } = task(title, command, args);
  return {
    title,
    work: async () => {
      await work();
      passed += 1;
    },
  };
};

/** Makes the migrated database that the tests' embedded ones are copied from, where it does not stand. */
const TEMPLATE = 'await (await import("./api/test/embedded-template.ts")).embeddedTemplate();';

/** Those that take long first. None of them needs the packages of the system. */
const checks = [
  { title: "Dashboard", work: buildDashboard },
  ...[
    ["dashboard", "dashboard"],
    ["api, seeds and bench", "."],
  ].map(([what, project]) =>
    // Several checkers work out the same types of queries each for itself, and the other core has the checks beside it to do.
    check(`Types of ${what}`, process.execPath, [TSC, "--noEmit", "--singleThreaded", "-p", project]),
  ),
  check("Direction of imports", bin("depcruise"), [
    "--config",
    ".dependency-cruiser.mjs",
    "api",
    "seeds",
    "dashboard",
    "bench",
  ]),
  check("Unused files, exports and dependencies", bin("knip"), []),
  check("Format and lint", bin("biome"), ["check", "--error-on-warnings", "."]),
  task("Embedded database", process.execPath, ["--import", "tsx", "--input-type=module", "--eval", TEMPLATE]),
];

/** Every project in one run: one's files go on where another's come to their end or wait. */
async function tests() {
  const report = join(root, "build", "tests.json");
  rmSync(report, { force: true });
  console.log("\nTests");
  const { code } = await run(
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { show: true },
  );
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counted = JSON.parse(readFileSync(report, "utf8"));
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  skipped += counted.numPendingTests + counted.numTodoTests;
  for (const { fullName, status, failureMessages } of counted.testResults.flatMap((file) => file.assertionResults))
    if (status === "passed" && failureMessages.length > 0) unsteady.push(`${fullName}: ${failureMessages[0]}`);
  // A suite that could not even be set up, or an error outside every test, fails the run without failing a test.
  if (code !== 0 && counted.numFailedTests === 0) failed += 1;
}

try {
  // Needed by the tests alone, and from another source: they come while all before the tests is done.
  const system = installSystemPackages();
  system.catch(() => undefined);
  await installDependencies("all");
  mkdirSync(join(root, "build"), { recursive: true });
  const [failures] = await Promise.all([abreast(checks), system]);
  failed += failures;
  await tests();
} catch (error) {
  console.error(error.message);
  failed += 1;
}

if (unsteady.length > 0)
  console.error(`\n!!! ${unsteady.length} tests passed only on their second try:\n${unsteady.join("\n")}`);
if (skipped > 0) {
  console.error(
    `\n!!! ${skipped} tests were SKIPPED; see above for what they miss.${process.env.CI ? " In CI that is a failure." : ""}`,
  );
  if (process.env.CI) failed += skipped;
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);
