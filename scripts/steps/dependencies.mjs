import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fingerprint, record, stands } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { slimPackages } from "./slim-packages.mjs";
import { step } from "./step.mjs";

const PNPM = "pnpm@12.21.0";
/** Where the packages of an installation for running are unpacked; its files are linked from here, and this is removed afterwards. */
const OWN_STORE = join(root, "node_modules/.store");
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
  const own = part === "all" ? installedFrom(OWN_STORE) : !existsSync(MODULES) || installedFrom(OWN_STORE);
  const install = async () => {
    const { code, output } = await run(
      "npx",
      [
        "--yes",
        PNPM,
        ...(part === "all" ? [] : only(packages)),
        ...(own ? ["--store-dir", OWN_STORE] : []),
        ...INSTALL,
      ],
      { env: { CI: "true" } },
    );
    if (code !== 0) throw new Error(`The dependencies could not be installed; npx ${PNPM} said:\n${output.trim()}`);
    if (own) {
      await rm(OWN_STORE, { recursive: true, force: true });
      await slimPackages();
    }
    return "installed";
  };
  // The pages' own come beside the server's start, which prints its steps meanwhile.
  await (needed === "running" ? install() : step("Dependencies", install));
  record(stamp(PARTS[at]), wanted(PARTS[at]));
}

/** The packages of the lockfile by their checksums, without the registry's word on each: that is asked for when the lockfile changes. */
const INSTALL = ["install", "--frozen-lockfile", "--trust-lockfile"];

const only = (packages) => [
  "--prod",
  ...["estate-atlas", ...packages.map((name) => `@estate-atlas/${name}`)].flatMap((name) => ["--filter", name]),
];

const MODULES = join(root, "node_modules/.modules.yaml");

/** pnpm takes away what it linked from another store and fetches all of it anew, so an installation goes on with the one it has. */
const installedFrom = (store) =>
  existsSync(MODULES) && readFileSync(MODULES, "utf8").includes(JSON.stringify(store).slice(0, -1));

const holdsDevelopment = () => existsSync(resolve(root, "node_modules/typescript/package.json"));

const stamp = ({ name }) => `node_modules/.installed-${name}`;

const wanted = ({ packages }) =>
  fingerprint([...MANIFESTS, ...packages.map((name) => `${name}/package.json`)], process.versions.modules);
