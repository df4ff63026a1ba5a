import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Rule, type Selector, transform } from "lightningcss";

const SOURCE = resolve(import.meta.dirname, "..");
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;
const read = (file: string): string => readFileSync(file, "utf8");

/** Style sheets that a module brings into a page, by itself and by all that it imports. */
function sheetsOf(module: string, seen = new Set<string>()): Set<string> {
  if (seen.has(module)) return new Set();
  seen.add(module);
  if (module.endsWith(".css")) return new Set([module]);
  if (!/\.tsx?$/.test(module)) return new Set();
  const imported = [...read(module).matchAll(IMPORTED)].map(([, to]) => resolve(dirname(module), to!));
  return new Set(imported.flatMap((to) => [...sheetsOf(to, seen)]));
}

/** Page modules by their file names: those that the router draws. */
function pages(): string[] {
  const router = join(SOURCE, "router.tsx");
  return [...new Set([...read(router).matchAll(IMPORTED)].map(([, to]) => resolve(SOURCE, to!)))].filter((to) =>
    relative(SOURCE, to).startsWith("views/"),
  );
}

/** "shell/" of "shell/a/b.css", "views/estate/" of "views/estate/panels/b.css". */
const roomOf = (file: string): string => /^(?:views\/)?[^/]+\//.exec(file)![0];

/** Every sheet and whose it is: of a page that alone brings it in, else of the room that it stands in. */
export function ownersOfSheets(): Map<string, string> {
  const byPage = new Map(pages().map((page) => [page, sheetsOf(page)]));
  const owners = new Map<string, string>();
  for (const sheet of new Set([...byPage.values()].flatMap((sheets) => [...sheets]))) {
    const users = [...byPage].filter(([, sheets]) => sheets.has(sheet)).map(([page]) => page);
    owners.set(sheet, users.length === 1 ? relative(SOURCE, users[0]!) : roomOf(relative(SOURCE, sheet)));
  }
  return owners;
}

/** What a sheet styles. */
export interface Styled {
  /** Classes that its selectors begin with, each with its dot; a selector that begins with none as it begins ("table"). */
  readonly roots: ReadonlySet<string>;
  /** Every class that it names. */
  readonly classes: ReadonlySet<string>;
}

/** What a sheet's text styles; rules inside `@media` and others count as they stand, nested rules by what they are nested in. */
export function styledBy(text: string, filename = "sheet.css"): Styled {
  const roots = new Set<string>();
  const classes = new Set<string>();
  transform({
    filename,
    code: Buffer.from(text),
    visitor: {
      StyleSheet({ rules }) {
        for (const selector of rules.flatMap(selectorsOf)) for (const root of rootsOf(selector)) roots.add(root);
      },
      Selector(selector) {
        for (const part of selector) if (part.type === "class") classes.add(`.${part.name}`);
      },
    },
  });
  return { roots, classes };
}

function selectorsOf(rule: Rule): Selector[] {
  if (rule.type === "style") return rule.value.selectors;
  const inside = (rule as { value?: { rules?: Rule[] } | null }).value?.rules ?? [];
  return inside.flatMap(selectorsOf);
}

/**
 * A selector begins where its first element is named: `:root` and a theme before it hold for the page as a whole. What an element has within it names it
 * only where nothing else does.
 */
function rootsOf(selector: Selector): string[] {
  const ends = selector.findIndex(({ type }) => type === "combinator");
  const first = ends === -1 ? selector : selector.slice(0, ends);
  const named = (kinds: readonly string[]): string[] =>
    first.flatMap((part): string[] => {
      if (part.type === "class") return [`.${part.name}`];
      const isSeveral =
        part.type === "pseudo-class" && (part.kind === "is" || part.kind === "where" || part.kind === "has");
      return isSeveral && kinds.includes(part.kind) ? part.selectors.flatMap(rootsOf) : [];
    });
  for (const kinds of [["is", "where"], ["has"]]) {
    const found = named(kinds);
    if (found.some((root) => root.startsWith("."))) return found;
  }
  const ofWholePage = first.every(
    (part) => part.type === "attribute" || (part.type === "pseudo-class" && part.kind === "root"),
  );
  if (ofWholePage && ends !== -1) return rootsOf(selector.slice(ends + 1));
  return [first.map((part) => ("name" in part && part.name) || ("kind" in part && part.kind) || part.type).join(":")];
}
