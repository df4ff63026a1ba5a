import { readFileSync } from "node:fs";

const text = (name: string): string => readFileSync(new URL(`texts/${name}`, import.meta.url), "utf8").trim();

/**
 * What is compiled into the files of @electric-sql/pglite and @electric-sql/pglite-postgis, whose own manifests do not say it: as
 * `version()` and `postgis_full_version()` tell, and what those are linked with.
 */
export const EMBEDDED_PARTS = [
  ["PostgreSQL 18.3", "PostgreSQL License", "https://www.postgresql.org/about/licence/"],
  ["PostGIS 3.6.2", "GPL-2.0-or-later", "https://postgis.net"],
  ["GEOS 3.14.0", "LGPL-2.1-or-later", "https://libgeos.org"],
  ["PROJ 9.7.0", "MIT", "https://proj.org"],
  ["LibTIFF 4.7.1 (within PROJ)", "libtiff", "https://libtiff.gitlab.io/libtiff/"],
  ["FlatGeobuf (within PostGIS)", "BSD-2-Clause", "https://flatgeobuf.org"],
  ["SQLite (within PROJ)", "public domain", "https://www.sqlite.org/copyright.html"],
  ["libxml2 2.14.5", "MIT", "https://gitlab.gnome.org/GNOME/libxml2"],
  ["JSON-C 0.18", "MIT", "https://github.com/json-c/json-c"],
  ["zlib", "Zlib", "https://zlib.net"],
  ["musl and Emscripten's run time", "MIT", "https://emscripten.org"],
] as const;

/** The embedded database's part of the notices. */
export function embeddedDatabaseNotice(): string {
  return [
    "The embedded database runs as a program of its own kind inside the server's process (WebAssembly). Its files come unchanged from the",
    "npm packages @electric-sql/pglite and @electric-sql/pglite-postgis, both Apache-2.0, and contain:",
    "",
    ...EMBEDDED_PARTS.map(([name, license, home]) => `  ${name} — ${license} — ${home}`),
    "",
    "PostGIS is under the GNU General Public License, version 2 or later, GEOS under the GNU Lesser General Public License, version 2.1 or",
    "later. Their complete source, with the build that makes these files, is at https://github.com/electric-sql/postgres-pglite and",
    "https://github.com/electric-sql/pglite. With DATABASE_URL none of them is used: the server then only speaks to PostgreSQL.",
    "",
    text("GPL-2.0.txt"),
    "",
    text("LGPL-2.1.txt"),
  ].join("\n");
}
