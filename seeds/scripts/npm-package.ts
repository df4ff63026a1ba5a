import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Installs one exact version of an npm package into a temporary folder, hands its folder to `use` and removes it again.
 * For packages that are read once to make a committed file, and are too big to depend on.
 */
export async function withNpmPackage<T>(name: string, version: string, use: (folder: string) => T | Promise<T>) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    const args = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder];
    execFileSync("npm", [...args, `${name}@${version}`], { stdio: "pipe", timeout: 300_000 });
    return await use(join(folder, "node_modules", name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
