// Runs one of the project's TypeScript programs, as one module: node scripts/bundled.mjs api/src/main.ts …
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleOf } from "./steps/bundle.mjs";

const program = resolve(process.argv[2]);
process.argv.splice(1, 2, program);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await bundleOf(program)).href);
