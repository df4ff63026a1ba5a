import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ORDERED } from "../../.dependency-cruiser.mjs";

const root = new URL("../../", import.meta.url).pathname;
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");

/** First cells of the table under the heading that names a folder. */
function roomsOnPage(folder: string): string[] {
  const section = page.split(/^## /m).find((text) => text.split("\n")[0]!.includes(folder)) ?? "";
  return [...section.matchAll(/^\| `([^`]+?)\/?`/gm)].map(([, room]) => room!);
}

describe.each(Object.entries<readonly string[]>(ORDERED))("the rooms of %s", (folder, rooms) => {
  it("all have their place in the order", () => {
    const there = readdirSync(join(root, folder)).filter((name) => !/\.test\.tsx?$|\.d\.ts$/.test(name));
    expect(there.sort()).toEqual([...rooms].sort());
  });

  it("are told in this order by docs/architecture.md", () => {
    expect(roomsOnPage(folder)).toEqual(rooms);
  });
});
