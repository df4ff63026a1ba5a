import { fingerprint, record, stands } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const PNPM = "pnpm@12.21.0";
const manifests = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"];
const running = ["api", "dashboard", "seeds"];

/**
 * Installs what the lockfile names, unless it already stands. The running product needs three of the packages; `all` adds the
 * benchmarks and their competitors.
 */
export async function installDependencies({ all = false } = {}) {
  const packages = all ? [...running, "bench"] : running;
  const wanted = fingerprint(
    [...manifests, ...packages.map((name) => `${name}/package.json`)],
    process.versions.modules,
  );
  const stamp = (name) => `node_modules/.installed-${name}`;
  if (stands(stamp(all ? "all" : "running"), wanted)) return;
  const filters = all
    ? []
    : ["estate-atlas", ...packages.map((name) => `@estate-atlas/${name}`)].flatMap((name) => ["--filter", name]);
  await step("Dependencies", async () => {
    const { code, output } = await run("npx", ["--yes", PNPM, ...filters, "install", "--frozen-lockfile"], {
      env: { CI: "true" },
    });
    if (code !== 0) throw new Error(`The dependencies could not be installed; npx ${PNPM} said:\n${output.trim()}`);
    return "installed";
  });
  record(stamp(all ? "all" : "running"), wanted);
  if (all)
    record(
      stamp("running"),
      fingerprint([...manifests, ...running.map((name) => `${name}/package.json`)], process.versions.modules),
    );
}
