import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shippedScheme, shippedSchemes } from "./read-scheme.ts";
import { schemePage } from "./scheme-page.ts";

const FOLDER = new URL("../../../docs/evaluation/", import.meta.url);

it("each scheme that is shipped has its page, which says what its file says (npm run scheme-pages)", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(shippedSchemes().map((id) => `${id}.md`));
  for (const id of shippedSchemes())
    expect(readFileSync(new URL(`${id}.md`, FOLDER), "utf8")).toBe(schemePage(shippedScheme(id).scheme));
});
