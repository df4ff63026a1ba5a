import { writeFile } from "node:fs/promises";
import { codeListsFile, codeListsText, schemaFile, schemaText } from "./schema-text.ts";

await writeFile(schemaFile, await schemaText());
await writeFile(codeListsFile, await codeListsText());
for (const { pathname } of [schemaFile, codeListsFile]) console.log(`wrote ${pathname}`);
