import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fingerprint, record, stands } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const PNPM = "pnpm@12.21.0";
const MANIFESTS = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"];

/** What is installed together, each containing those before it: what the server runs on, what builds its pages, and all that development uses. */
const PARTS = [
  { name: "server", packages: ["api", "seeds"] },
  { name: "running", packages: ["api", "seeds", "dashboard"] },
  { name: "all", packages: ["api", "seeds", "dashboard", "bench"] },
];

/**
 * Installs what the lockfile names for a part, unless it already stands: "server" and "running" without the dependencies of development
 * (linters, compilers, browsers' drivers), "all" with them and with the benchmarks and their competitors. A developer's own
 * installation is kept whole: less than all of it would take the compiler away again.
 */
export async function installDependencies(needed = "running") {
  const part = holdsDevelopment() ? "all" : needed;
  const at = PARTS.findIndex(({ name }) => name === part);
  if (PARTS.slice(at).some((one) => stands(stamp(one), wanted(one)))) return;
  const { packages } = PARTS[at];
  const filters =
    part === "all"
      ? []
      : [
          "--prod",
          ...["estate-atlas", ...packages.map((name) => `@estate-atlas/${name}`)].flatMap((name) => ["--filter", name]),
        ];
  const install = async () => {
    const { code, output } = await run("npx", ["--yes", PNPM, ...filters, "install", "--frozen-lockfile"], {
      env: { CI: "true" },
    });
    if (code !== 0) throw new Error(`The dependencies could not be installed; npx ${PNPM} said:\n${output.trim()}`);
    return "installed";
  };
  // The pages' own come beside the server's start, which prints its steps meanwhile.
  await (needed === "running" ? install() : step("Dependencies", install));
  record(stamp(PARTS[at]), wanted(PARTS[at]));
}

const holdsDevelopment = () => existsSync(resolve(root, "node_modules/typescript/package.json"));

const stamp = ({ name }) => `node_modules/.installed-${name}`;

const wanted = ({ packages }) =>
  fingerprint([...MANIFESTS, ...packages.map((name) => `${name}/package.json`)], process.versions.modules);
