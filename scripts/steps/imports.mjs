import { posix } from "node:path";

/**
 * Where a file's imports lead, types' too: another file of ours by its path, a package by its name.
 * @typedef {{ readonly to: string, readonly ofTypesAlone: boolean }} Import
 */

// As the formatter writes them: a statement begins its line.
const STATEMENT = /^(?:import|export)(\s+type)?\s+(?:([^"'`;]*?)\sfrom\s+)?["']([^"'\n]+)["']/gm;
const EXPRESSION = /\bimport\(\s*["'`]([^"'`\n$]+)["'`]/g;
/** What the api opens to other packages (api/package.json). */
const OF_API = /^@estate-atlas\/api\/(.+)$/;

/**
 * @param {string} from the importing file's path, by which others of ours are named too
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(from, text) {
  const resolved = (/** @type {string} */ specifier) => {
    const path = specifier.replace(/\?.*$/, "");
    if (path.startsWith(".")) return posix.join(posix.dirname(from), path);
    const opened = OF_API.exec(path);
    return opened ? `api/src/${opened[1]}.ts` : packageOf(path);
  };
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, names, specifier]) => ({
      to: resolved(specifier ?? ""),
      ofTypesAlone: type !== undefined || areTypes(names ?? ""),
    })),
    ...[...text.matchAll(EXPRESSION)].map(([, specifier]) => ({ to: resolved(specifier ?? ""), ofTypesAlone: false })),
  ];
}

/** `{ type A, type B }` @param {string} names */
function areTypes(names) {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.trim();
  return !!inBraces && inBraces.split(",").every((name) => /^\s*(type\s|$)/.test(name));
}

/** @param {string} path */
const packageOf = (path) =>
  path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
