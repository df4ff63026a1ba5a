import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { ownersOfSheets, type Styled, styledBy } from "../testing/style-sheets.ts";

interface Sheet extends Styled {
  readonly file: string;
  /** A page's module, or a room ("shell/") that several pages share. */
  readonly owner: string;
}
const isPage = ({ owner }: Sheet): boolean => /\.tsx$/.test(owner);

/**
 * A sheet once loaded stays, and styles every page that is opened after. So a page's own sheets begin with classes that no other page and no shared
 * piece names, and shared sheets of two rooms begin with different ones.
 */
function clashes(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((one) =>
    sheets
      .filter((other) => other.owner !== one.owner)
      .flatMap((other) =>
        [...one.roots]
          .filter((root) => (isPage(one) ? other.classes : other.roots).has(root))
          .map((root) => `${root}: ${one.file} and ${other.file}`),
      ),
  );
}
/** Selectors of pages' own sheets that begin with no class at all, and so style every page. */
const unscoped = (sheets: readonly Sheet[]): string[] =>
  sheets
    .filter(isPage)
    .flatMap(({ file, roots }) => [...roots].filter((root) => !root.startsWith(".")).map((root) => `${root}: ${file}`));

const SOURCE = resolve(import.meta.dirname, "..");
const SHEETS: readonly Sheet[] = [...ownersOfSheets()].map(([path, owner]) => ({
  file: relative(SOURCE, path),
  owner,
  ...styledBy(readFileSync(path, "utf8"), path),
}));

test("no page's styles reach another's elements once both are loaded", () => {
  expect(clashes(SHEETS)).toEqual([]);
  expect(unscoped(SHEETS)).toEqual([]);
});

test("every page's own sheets are looked at, and those that pages share", () => {
  const owners = new Set(SHEETS.map(({ owner }) => owner));
  expect([...owners]).toEqual(
    expect.arrayContaining(["views/party/party-page.tsx", "views/registers/register-page.tsx", "shell/", "scene/"]),
  );
  expect(SHEETS.filter(isPage).every(({ roots }) => roots.size > 0)).toBe(true);
});

const sheet = (owner: string, text: string): Sheet => ({ file: `${owner}.css`, owner, ...styledBy(text) });

test.each([
  ["two pages begin with one class", ".figures li { color: red }", ".figures { color: red }", 2],
  [
    "one begins with a class that the other names further in",
    ".figures li { color: red }",
    ".b .figures { color: red }",
    1,
  ],
  [
    "the same inside :is() and @media",
    "@media print { :is(.x, .figures) { color: red } }",
    ".b > .figures { color: red }",
    1,
  ],
  ["after a theme", '[data-theme="dark"] .figures { color: red }', ".b .figures { color: red }", 1],
  ["each in its own", ".a .figures { color: red }", ".b .figures { color: red }", 0],
  ["nested in its own", ".a { .figures { color: red } }", ".b .figures { color: red }", 0],
  ["an element that has another's within it", ".a:has(.figures) { color: red }", ".b .figures { color: red }", 0],
  ["a page of which :root has it", ":root:has(.a) { color: red }", ".b { color: red }", 0],
])("sheets of two pages: %s", (_, one, other, found) => {
  expect(clashes([sheet("a.tsx", one), sheet("b.tsx", other)])).toHaveLength(found);
});

test("a page may style shared pieces inside itself alone", () => {
  const shared = sheet("scene/", ".legend { color: red }");
  expect(clashes([shared, sheet("a.tsx", ".a .legend { color: blue }")])).toEqual([]);
  expect(clashes([shared, sheet("a.tsx", ".legend { color: blue }")])).not.toEqual([]);
  expect(clashes([shared, sheet("ui/", ".legend { color: blue }")])).not.toEqual([]);
  expect(unscoped([sheet("a.tsx", "table { color: blue }")])).toEqual(["table: a.tsx.css"]);
});
