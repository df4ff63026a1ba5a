import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const SOURCES = import.meta.dirname;

/** Who reads for a caller on the pool that writes, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  "file-imports/named-mappings.ts": "a way to read files stands in the list as soon as it is kept, on a replica or not",
};

it("reads for a caller take their turn and are confined by Context.run, not sent to the pool beside it", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const beside = files.filter((file) => {
    const text = readFileSync(join(SOURCES, file), "utf8");
    const takesPool = /\bcontext\.database\.(pool|reader|primary|replica)\b/.test(text);
    const takesApart =
      /\bconst \{[^}]*\bdatabase\b[^}]*\} = context\b/.test(text) && /\bdatabase\.(pool|reader)\b/.test(text);
    return takesPool || takesApart;
  });
  expect(beside).toEqual(Object.keys(ALLOWED));
});
