import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { testConfig } from "../../../test/test-config.ts";
import { openDatabase } from "../open-database.ts";
import { prepareDirectory } from "./database-directory.ts";

const silent = (): void => undefined;

describe("the folder of the database", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "atlas-directory-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const put = (path: string, content = ""): void => {
    mkdirSync(join(dataDir, path, ".."), { recursive: true });
    writeFileSync(join(dataDir, path), content);
  };
  const made = () => readdirSync(join(dataDir, "database"));

  it("is begun anew after an interruption, as often as it takes, and never once it was complete", () => {
    expect(prepareDirectory(dataDir).state).toBe("new");
    put("database/PG_VERSION", "18\n");
    put("database/base/1/1259");
    expect(prepareDirectory(dataDir).state).toBe("interrupted");
    expect(made()).toEqual([]);
    put("database/PG_VERSION", "18\n");
    prepareDirectory(dataDir);
    put("database/PG_VERSION", "18\n");
    prepareDirectory(dataDir).complete();
    put("database/PG_VERSION", "18\n");
    expect(prepareDirectory(dataDir).state).toBe("made");
    expect(made()).toEqual(["PG_VERSION"]);
  });

  it("keeps a database that was put in the place of an unfinished one", () => {
    prepareDirectory(dataDir);
    // The first is only moved, so that the second cannot get its inode.
    renameSync(join(dataDir, "database"), join(dataDir, "moved"));
    put("database/PG_VERSION", "18\n");
    expect(prepareDirectory(dataDir).state).toBe("made");
    expect(made()).toEqual(["PG_VERSION"]);
  });

  it.each([
    ["part of a database", "base/1/1259"],
    ["files of somebody else", "通知.docx"],
  ])("is refused with %s in it, and nothing is touched", (_, file) => {
    put(`database/${file}`, "kept");
    expect(() => prepareDirectory(dataDir)).toThrow(/not a whole database: PG_VERSION is missing.*DATA_DIR/s);
    expect(readFileSync(join(dataDir, "database", file), "utf8")).toBe("kept");
  });

  it("is refused where it is that of a PostgreSQL server", () => {
    put("PG_VERSION", "15\n");
    expect(() => prepareDirectory(dataDir)).toThrow(/server's own data folder.*DATABASE_URL/s);
    expect(readdirSync(dataDir)).toEqual(["PG_VERSION"]);
  });

  it.each([
    ["a file stands in its place", () => put("database", "text"), /EEXIST.*DATA_DIR/s],
    [
      "the disk is full",
      () => {
        const version = readFileSync(new URL("../../../package.json", import.meta.url), "utf8").match(
          /pglite-postgis": "(.*?)"/,
        )![1];
        // The system's own full device.
        symlinkSync("/dev/full", join(dataDir, `postgis-${version}.tar.gz.making`));
      },
      /ENOSPC.*disk is full: free some space/s,
    ],
  ])("is refused with what to do where %s", async (_, arrange, message) => {
    arrange();
    await expect(openDatabase(testConfig({ dataDir }), silent)).rejects.toMatchObject({
      name: "DatabaseError",
      message: expect.stringMatching(message),
    });
    expect(readdirSync(dataDir)).not.toContain("database.lock");
  });
});

describe.runIf(kindsToTest().includes("embedded"))("a damaged embedded database", { timeout: 180_000 }, () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "atlas-damaged-"));
    cpSync(inject("databases").embeddedTemplate!, dataDir, { recursive: true });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const garbage = Buffer.alloc(8192, "garbage");

  it.each([
    ["base/5/1259", "invalid page in block 0"],
    ["global/pg_control", "database files are incompatible with server"],
  ])("is refused in its server's words, and left as it is (%s)", async (file, words) => {
    const path = join(dataDir, "database", file);
    writeFileSync(path, garbage);
    await expect(openDatabase(testConfig({ dataDir }), silent)).rejects.toMatchObject({
      name: "DatabaseError",
      message: expect.stringMatching(new RegExp(`cannot be opened.*${words}.*put the folder back.*DATA_DIR`, "s")),
    });
    expect(readFileSync(path).equals(garbage)).toBe(true);
    expect(readdirSync(dataDir)).not.toContain("database.lock");
  });

  it("opens where only what was unpacked of PostGIS is broken, which is had anew", async () => {
    writeFileSync(join(dataDir, readdirSync(dataDir).find((name) => name.startsWith("postgis-"))!), garbage);
    const database = await openDatabase(testConfig({ dataDir }), silent);
    expect((await database.pool.query("select postgis_lib_version() <> '' as found")).rows).toEqual([{ found: true }]);
    expect((await database.pool.query("select count(*) > 0 as kept from schema_migrations")).rows[0].kept).toBe(true);
    await database.close();
  });
});
