import { mkdir, writeFile } from "node:fs/promises";
import { shippedScheme, shippedSchemes } from "../src/evaluation/read-scheme.ts";
import { schemePage } from "../src/evaluation/scheme-page.ts";

const FOLDER = new URL("../../docs/evaluation/", import.meta.url);

await mkdir(FOLDER, { recursive: true });
for (const id of shippedSchemes()) {
  await writeFile(new URL(`${id}.md`, FOLDER), schemePage(shippedScheme(id).scheme));
  console.log(`wrote docs/evaluation/${id}.md`);
}
