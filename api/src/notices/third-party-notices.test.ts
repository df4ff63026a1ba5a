import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeOnEmbedded } from "../../test/databases.ts";
import { EMBEDDED_PARTS } from "./embedded-database.ts";
import { foldersItRuns, packageAt } from "./package-notices.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const api = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(api, "package.json"), "utf8"));

it("names every package that the server is declared to use, and none of development's, each with its licence in full", async () => {
  const text = await thirdPartyNotices("/nowhere");
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect(text).toContain(`  ${name} ${version} — `);
  for (const name of Object.keys(manifest.devDependencies)) expect(text).not.toContain(`  ${name} `);
  // one that only another brings
  expect(text).toMatch(/ {2}pg-protocol \d/);
  expect(text).toContain("Permission is hereby granted, free of charge");
  expect(text).not.toContain("— not stated");
});

it("names what the built pages contain, from the list that their build left", async () => {
  const dashboard = mkdtempSync(join(tmpdir(), "atlas-notices-"));
  mkdirSync(join(dashboard, ".vite"));
  writeFileSync(join(dashboard, ".vite/packages.json"), JSON.stringify(["dashboard/node_modules/mapbox-gl"]));
  const text = await thirdPartyNotices(dashboard);
  rmSync(dashboard, { recursive: true });
  const pages = text.slice(text.indexOf("In the pages"), text.indexOf("In the server"));
  expect(pages).toMatch(/ {2}mapbox-gl 3\.\d+\.\d+ — SEE LICENSE/);
  expect(pages).toMatch(/Mapbox Terms of Service|mapbox\.com\/legal/i);
});

it("follows dependencies as they are installed", async () => {
  const names = (await Promise.all([...(await foldersItRuns(api))].map(packageAt))).map(({ name }) => name);
  expect(names).toContain("avvio");
  expect(names).not.toContain("vitest");
});

describeOnEmbedded("third-party notices", (getDatabase) => {
  it("name the parts of the embedded database in the versions that it tells of itself, with the GPL and the LGPL", async () => {
    const { rows } = await getDatabase().pool.query("select version() || postgis_full_version() as told");
    const told = String(rows[0].told);
    const versionOf = (part: string): string | undefined =>
      EMBEDDED_PARTS.find(([name]) => name.startsWith(`${part} `))?.[0].split(" ")[1];
    expect({
      PostgreSQL: versionOf("PostgreSQL"),
      PostGIS: versionOf("PostGIS"),
      GEOS: versionOf("GEOS"),
      PROJ: versionOf("PROJ"),
      libxml2: versionOf("libxml2"),
      "JSON-C": versionOf("JSON-C"),
    }).toEqual({
      PostgreSQL: /PostgreSQL ([\d.]+)/.exec(told)?.[1],
      PostGIS: /POSTGIS="([\d.]+)/.exec(told)?.[1],
      GEOS: /GEOS="([\d.]+)/.exec(told)?.[1],
      PROJ: /PROJ="([\d.]+)/.exec(told)?.[1],
      libxml2: /LIBXML="([\d.]+)/.exec(told)?.[1],
      "JSON-C": /LIBJSON="([\d.]+)/.exec(told)?.[1],
    });
    const text = await thirdPartyNotices("/nowhere");
    expect(text).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 2, June 1991/);
    expect(text).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/);
  });
});
