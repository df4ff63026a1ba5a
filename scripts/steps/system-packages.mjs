import { existsSync, readdirSync } from "node:fs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const needed = [
  {
    package: "postgresql-15-postgis-3",
    what: "PostgreSQL with PostGIS, for the tests on a native server",
    // A cluster of the distribution's own is not wanted; the tests start a throw-away one.
    present: () =>
      existsSync("/usr/lib/postgresql") &&
      readdirSync("/usr/lib/postgresql").some((v) => existsSync(`/usr/lib/postgresql/${v}/lib/postgis-3.so`)),
  },
  {
    // Without windows; a whole Chromium that is there already does as well, and takes a tenth more.
    package: "chromium-headless-shell",
    what: "Chromium, for the browser tests",
    present: () => ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].some((one) => existsSync(one)),
  },
  {
    package: "fonts-noto-cjk",
    what: "Chinese fonts, for the browser tests",
    present: () => existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
  },
];

/** Installs by apt-get what the tests need of the system, where it may; otherwise says what to install and leaves it. */
export async function installSystemPackages() {
  const missing = needed.filter((one) => !one.present());
  if (missing.length === 0) return;
  const names = missing.map((one) => one.package);
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall)
    await step(`System packages (${names.join(", ")})`, async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update"], { env });
      const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", ...names], { env });
      return code === 0 ? "installed" : `could not be installed:\n${output.slice(-2000)}`;
    });
  for (const one of needed.filter((one) => !one.present()))
    console.error(`\n!!! MISSING: ${one.what}. On Debian or Ubuntu: apt-get install ${one.package}\n`);
}
