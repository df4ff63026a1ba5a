import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./root.mjs";

const skipped = new Set(["node_modules", "dist", "browser-tests", "build", ".git"]);

function* filesUnder(path) {
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) if (!skipped.has(name)) yield* filesUnder(join(path, name));
}

/** A hash over the contents of files and folders (paths from the root) and any further words. */
export function fingerprint(paths, ...words) {
  const hash = createHash("sha256").update(words.join("\n"));
  for (const path of paths)
    for (const file of filesUnder(join(root, path)))
      hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Whether `stamp` (a file, path from the root) still holds `value`. */
export function stands(stamp, value) {
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

export function record(stamp, value) {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
