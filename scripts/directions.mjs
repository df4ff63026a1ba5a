// node scripts/directions.mjs: imports point the way that data flows (docs/architecture.md); those that do not are told.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ORDERED } from "./rooms.mjs";
import { wrongImports } from "./steps/directions.mjs";
import { root } from "./steps/root.mjs";

const FOLDERS = ["api", "seeds", "dashboard", "bench"];
const LEFT_OUT = /(^|\/)(node_modules|dist|generated)(\/|$)/;

const modulesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (LEFT_OUT.test(path)) return [];
    if (entry.isDirectory()) return modulesIn(path);
    return /\.(ts|tsx|mjs|js)$/.test(path) ? [path] : [];
  });

const texts = new Map(FOLDERS.flatMap(modulesIn).map((file) => [file, readFileSync(join(root, file), "utf8")]));
const wrong = wrongImports(texts, (file) => LEFT_OUT.test(file) || existsSync(join(root, file)), ORDERED);
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
