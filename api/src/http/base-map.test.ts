import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tinyPmtiles, vectorPmtiles } from "../../test/fixtures/tiny-pmtiles.ts";
import { testConfig } from "../../test/test-config.ts";
import { baseMapOrigins, baseMapShown } from "../base-maps/base-map-settings.ts";
import { ConfigError, readConfig } from "../config.ts";
import { serveBaseMaps } from "./base-map.ts";
import { contentSecurityPolicy, serveDashboard } from "./dashboard.ts";
import { maskedErrors } from "./masked-errors.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-base-map-"));
const file = join(folder, "office.pmtiles");
const archive = tinyPmtiles();
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = { nameZh: "底图", nameEn: "Base", attribution: "Office of Maps" };
const XYZ = { kind: "xyz", id: "streets", ...NAMES, tiles: "https://{a-c}.tiles.example/{z}/{x}/{y}.png" };
const pmtiles = (name: string) => ({ kind: "pmtiles", id: "p", ...NAMES, file: join(folder, `${name}.pmtiles`) });
const configOf = (baseMaps: unknown, more: NodeJS.ProcessEnv = {}) =>
  readConfig({ BASE_MAPS: typeof baseMaps === "string" ? baseMaps : JSON.stringify(baseMaps), ...more });
const faultsOf = (baseMaps: unknown, more: NodeJS.ProcessEnv = {}): string => {
  try {
    configOf(baseMaps, more);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error("expected the configuration to be refused");
};

describe("base maps in the configuration", () => {
  beforeAll(() => {
    writeFileSync(file, archive);
    writeFileSync(join(folder, "vector.pmtiles"), vectorPmtiles(["contours", "water", "roads"]));
    writeFileSync(join(folder, "contours.pmtiles"), vectorPmtiles(["contours", "hillshade"]));
    writeFileSync(join(folder, "unnamed.pmtiles"), vectorPmtiles(null));
    writeFileSync(join(folder, "cut.pmtiles"), vectorPmtiles(["water"]).subarray(0, 140));
    writeFileSync(join(folder, "avif.pmtiles"), Buffer.from(archive).fill(5, 99, 100));
    writeFileSync(join(folder, "brotli.pmtiles"), Buffer.from(archive).fill(3, 97, 98));
    writeFileSync(join(folder, "other.pmtiles"), "SQLite format 3");
  });

  it("are none where nothing is said, and then pages reach no host", () => {
    const config = readConfig({});
    expect(config.baseMaps).toEqual([]);
    expect(contentSecurityPolicy(config)).not.toContain("http");
  });

  it("are XYZ tiles, with every host that shares the work spelled out", () => {
    const [map] = configOf([{ ...XYZ, maxZoom: 16, approvalNumber: "GS(2026)1号" }]).baseMaps;
    expect(map).toEqual({
      ...NAMES,
      id: "streets",
      kind: "RASTER",
      approvalNumber: "GS(2026)1号",
      tileSize: 256,
      minZoom: 0,
      maxZoom: 16,
      layers: [["a", "b", "c"].map((host) => `https://${host}.tiles.example/{z}/{x}/{y}.png`)],
    });
  });

  it("are Tianditu's two maps where there is a key, each with its names over it", () => {
    const { baseMaps } = readConfig({ TIANDITU_KEY: "k&y" });
    expect(baseMaps.map(({ id }) => id)).toEqual(["tianditu-vector", "tianditu-imagery"]);
    const [vector] = baseMaps;
    expect(vector?.kind === "RASTER" && vector.layers.map((urls) => [urls.length, urls[7]])).toEqual([
      [8, expect.stringMatching(/^https:\/\/t7\.tianditu\.gov\.cn\/vec_w\/wmts\?.*TILEMATRIX=\{z\}.*&tk=k%26y$/)],
      [8, expect.stringContaining("LAYER=cva")],
    ]);
    expect(vector?.approvalNumber).toMatch(/^GS/);
    expect(readConfig({ TIANDITU_KEY: "k", TIANDITU_APPROVAL_NUMBER: "GS(2027)9号" }).baseMaps[0]!.approvalNumber).toBe(
      "GS(2027)9号",
    );
  });

  it("widen the policy to their hosts and no further", () => {
    const config = configOf([XYZ, { kind: "pmtiles", id: "office", ...NAMES, file }], { TIANDITU_KEY: "k" });
    expect(baseMapOrigins(config.baseMaps)).toHaveLength(11);
    const policy = new Map(
      contentSecurityPolicy(config)
        .split("; ")
        .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
    );
    const hosts = ["a", "b", "c"].map((host) => `https://${host}.tiles.example`);
    const national = Array.from({ length: 8 }, (_, i) => `https://t${i}.tianditu.gov.cn`);
    expect(policy.get("img-src")).toEqual(["'self'", "data:", "blob:", ...national, ...hosts]);
    expect(policy.get("connect-src")).toEqual(["'self'", ...national, ...hosts]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
  });

  it("are files of vector tiles with a layer that is drawn, their metadata packed or not", () => {
    expect(configOf([pmtiles("vector")]).baseMaps[0]).toMatchObject({ kind: "PMTILES", id: "p" });
    const plain = vectorPmtiles(["water"]);
    const [at, length] = [24, 32].map((field) => Number(plain.readBigUInt64LE(field)));
    const packed = gzipSync(plain.subarray(at, at! + length!));
    const header = Buffer.from(plain.subarray(0, 127));
    header.writeBigUInt64LE(127n, 24);
    header.writeBigUInt64LE(BigInt(packed.length), 32);
    header[97] = 2;
    writeFileSync(join(folder, "packed.pmtiles"), Buffer.concat([header, packed]));
    expect(configOf([pmtiles("packed")]).baseMaps).toHaveLength(1);
  });

  it("are Mapbox styles only beside a token", () => {
    const style = { kind: "mapbox", id: "mb", ...NAMES, style: "mapbox://styles/mapbox/streets-v12" };
    expect(configOf([style], { MAPBOX_TOKEN: "pk.x" }).baseMaps[0]).toMatchObject({ kind: "MAPBOX", id: "mb" });
    expect(faultsOf([style])).toContain("BASE_MAPS[0]: a Mapbox style needs MAPBOX_TOKEN beside it");
  });

  it.each([
    ["no JSON", "[{", "BASE_MAPS: expected a JSON list"],
    ["no list", { a: 1 }, "BASE_MAPS: expected a JSON list, got object"],
    ["another kind", [{ kind: "wms" }], 'BASE_MAPS[0].kind: expected one of xyz, pmtiles, mapbox, got "wms"'],
    ["no template", [{ ...XYZ, tiles: "https://tiles.example/{z}/{x}.png" }], "BASE_MAPS[0].tiles: expected https"],
    [
      "a host that would widen the policy",
      [{ ...XYZ, tiles: "https://a.example; script-src *//{z}/{x}/{y}" }],
      "tiles",
    ],
    [
      "a host that is none",
      [{ ...XYZ, tiles: "https://{s}.tiles.example/{z}/{x}/{y}.png" }],
      'BASE_MAPS[0].tiles: expected an address once {a-c} is spelt out, got "https://{s}.tiles',
    ],
    [
      "zooms the wrong way round",
      [{ ...XYZ, minZoom: 12, maxZoom: 3 }],
      "maxZoom: expected a whole number from 12 to 24, got 3",
    ],
    ["one id twice", [XYZ, XYZ], 'BASE_MAPS[1].id: expected an id of its own, got "streets" again'],
    ["no attribution", [{ ...XYZ, attribution: "" }], "BASE_MAPS[0].attribution: expected whose map it is"],
    ["a missing file", [pmtiles("none")], "file: expected a file that can be read, got ENOENT"],
    [
      "vector tiles of another schema",
      [pmtiles("contours")],
      "BASE_MAPS[0].file: expected vector tiles with layers of Protomaps or OpenMapTiles (landcover, landuse, park, water, waterway, water_name, roads, transportation, transportation_name, building, buildings, place, places), got contours, hillshade",
    ],
    ["vector tiles that name no layers", [pmtiles("unnamed")], "places), got none"],
    ["a file cut short", [pmtiles("cut")], "expected metadata within the file"],
    ["tiles in AVIF", [pmtiles("avif")], "expected vector tiles (MVT) or tiles in PNG, JPEG or WebP, got AVIF"],
    ["what browsers cannot unpack", [pmtiles("brotli")], "expected a compression by gzip or none, got brotli"],
    ["another format", [pmtiles("other")], "expected a PMTiles archive"],
  ])("are refused for %s", (_name, baseMaps, message) => {
    expect(faultsOf(baseMaps)).toContain(message);
  });
});

describe("a base map's file", () => {
  let app: FastifyInstance;
  const url = "/base-map/office.pmtiles";
  beforeAll(() => {
    writeFileSync(file, archive);
    const config = testConfig({
      baseMaps: configOf([{ kind: "pmtiles", id: "office", ...NAMES, file }, XYZ]).baseMaps,
    });
    app = fastify();
    app.setErrorHandler(maskedErrors((_id, error) => expect(error).toBeUndefined()));
    serveDashboard(app, config, `${folder}/`);
    serveBaseMaps(app, config);
  });
  afterAll(() => app.close());

  it("is told by its address, never by its path", () => {
    const shown = baseMapShown(configOf([{ kind: "pmtiles", id: "office", ...NAMES, file }]).baseMaps[0]!);
    expect(shown).toMatchObject({ kind: "PMTILES", url });
    expect(JSON.stringify(shown)).not.toContain(folder);
  });

  it.each([
    ["bytes=0-126", 206, archive.subarray(0, 127), `bytes 0-126/${archive.length}`],
    ["bytes=-10", 206, archive.subarray(-10), `bytes ${archive.length - 10}-${archive.length - 1}/${archive.length}`],
    [
      `bytes=${archive.length - 1}-${archive.length + 500}`,
      206,
      archive.subarray(-1),
      `bytes ${archive.length - 1}-${archive.length - 1}/${archive.length}`,
    ],
    [undefined, 200, archive, undefined],
  ])("answers %s", async (range, status, bytes, contentRange) => {
    const answer = await app.inject({ url, headers: range === undefined ? {} : { range } });
    expect([answer.statusCode, answer.headers["content-range"]]).toEqual([status, contentRange]);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect([answer.headers["accept-ranges"], answer.headers["content-type"]]).toEqual([
      "bytes",
      "application/vnd.pmtiles",
    ]);
  });

  it("is read as it lies there, whatever lies beside it, and is missed where it is gone", async () => {
    const packed = join(folder, "office.pmtiles.gz");
    writeFileSync(packed, "other bytes");
    const beside = await app.inject({ url, headers: { "accept-encoding": "gzip" } });
    expect(beside.rawPayload.equals(archive)).toBe(true);
    rmSync(packed);
    rmSync(file);
    const gone = await app.inject({ url, headers: { range: "bytes=0-6" } });
    expect([gone.statusCode, gone.json()]).toEqual([
      404,
      { error: 'no file of the base map "office" is known', code: "NOT_FOUND" },
    ]);
    writeFileSync(file, archive);
  });

  it("refuses a range beyond its end, and changes its tag with its content", async () => {
    const beyond = await app.inject({ url, headers: { range: `bytes=${archive.length}-` } });
    expect([beyond.statusCode, beyond.headers["content-range"]]).toEqual([416, `bytes */${archive.length}`]);
    expect(beyond.json().errors[0].message).toBe(
      `Range: expected bytes that lie in the file, got "bytes=${archive.length}-"`,
    );
    const { headers } = await app.inject({ url });
    const again = await app.inject({ url, headers: { "if-none-match": String(headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it.each(["/base-map/nothing.pmtiles", "/base-map/streets.pmtiles", "/base-map/..%2foffice.pmtiles"])(
    "is not found at %s",
    async (address) => {
      const answer = await app.inject({ url: address });
      expect(answer.statusCode).toBe(404);
    },
  );
});
