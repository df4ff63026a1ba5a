import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { expect, it } from "vitest";
import { documentsIn } from "./page-documents.ts";

const SOURCES = join(import.meta.dirname, "../src");

it("finds the text of every document of the pages", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^(?!testing\/).*(?<!\.test)\.tsx?$/.test(file),
  );
  let found = 0;
  for (const file of files) {
    const source = readFileSync(join(SOURCES, file), "utf8");
    const texts = documentsIn(source);
    expect([file, texts.length]).toEqual([file, source.match(/\bgraphql\(/g)?.length ?? 0]);
    for (const text of texts) {
      expect(parse(text).definitions.length).toBeGreaterThan(0);
      expect(text).not.toContain("@_unmask");
    }
    found += texts.length;
  }
  expect(found).toBeGreaterThan(100);
});
