import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { embeddedDatabaseNotice } from "./embedded-database.ts";
import { foldersItRuns, type InstalledPackage, packageAt } from "./package-notices.ts";

const API = resolve(import.meta.dirname, "../..");
const ROOT = resolve(API, "..");

/** The list of packages in the built dashboard, which its build leaves there: their folders, from the project's root. */
export const BUNDLED = ".vite/packages.json";

/**
 * The third-party notices of what runs here: the packages that the built dashboard in `dashboard` contains, those that the server loads, and
 * what the embedded database is made of. Each package by name, version and licence first, then every licence in full.
 */
export async function thirdPartyNotices(dashboard: string): Promise<string> {
  const list = join(dashboard, BUNDLED);
  const bundled = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as string[]) : [];
  return [
    "Third-party notices · 第三方软件声明",
    "Estate Atlas (小区治理一张图) is built from and runs with the software below; each stands under the licence of its authors.",
    chapter("In the pages", await notices(bundled.map((folder) => join(ROOT, folder)))),
    chapter("In the server", await notices(await foldersItRuns(API))),
    chapter("In the embedded database", embeddedDatabaseNotice()),
  ].join("\n\n");
}

const chapter = (title: string, content: string): string =>
  `${"=".repeat(80)}\n${title}\n${"=".repeat(80)}\n\n${content}`;

async function notices(folders: Iterable<string>): Promise<string> {
  // one after the other: some hundred packages, and the server answers others meanwhile
  const packages: InstalledPackage[] = [];
  for (const folder of folders) packages.push(await packageAt(folder));
  packages.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const lines = packages.map((one) => `  ${nameOf(one)} — ${one.license}${one.home ? ` — ${one.home}` : ""}`);
  // Many packages have the same licence word for word; it stands once, under all their names.
  const byText = new Map<string, string[]>();
  for (const one of packages)
    for (const text of one.texts) byText.set(text, [...(byText.get(text) ?? []), nameOf(one)]);
  const texts = [...byText].map(([text, names]) => `${"-".repeat(80)}\n${[...new Set(names)].join(", ")}\n\n${text}`);
  return [[...new Set(lines)].join("\n"), ...texts].join("\n\n");
}

const nameOf = ({ name, version }: InstalledPackage): string => `${name} ${version}`;
