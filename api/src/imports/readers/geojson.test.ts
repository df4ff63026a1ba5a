import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";

const file = scratchFiles();
const read = (text: string, name = "a.geojson") => readWhole(file(name, text));
const point = (properties: object | null, coordinates: unknown = [116.5, 36.5]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
});
const collection = (features: object[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });

it("reads properties that first appear late, and none where a feature has none", async () => {
  const features = [
    ...Array.from({ length: 300 }, (_, i) => point({ id: i })),
    point({ id: 300, late: "x" }),
    point(null),
  ];
  const { columns, cells } = await read(collection(features));
  expect(columns).toEqual(["id", "late"]);
  expect([cells[0], ...cells.slice(-2)]).toEqual([
    ["0", ""],
    ["300", "x"],
    ["", ""],
  ]);
});

it("reads features one after another, and in a list without a collection around it", async () => {
  const features = [point({ id: 1 }), point({ id: 2 })];
  const lines = features.map((feature) => JSON.stringify(feature)).join("\n");
  for (const text of [lines, JSON.stringify(features), collection(features)])
    expect((await read(text)).cells).toEqual([["1"], ["2"]]);
  await expect(read("[[116.5,36.5]]")).rejects.toThrow("Expected a Feature, got [116.5,36.5]");
  await expect(read("[]")).rejects.toThrow(/at least one feature/);
});

it("keeps what a double has rounded as it is written, for an id is refused by that", async () => {
  const text = `{"type":"Feature","geometry":{"type":"Point","coordinates":[1.165e+02,36.5]},"properties":{"id":3.70102199001011e+17,"n":1.2e3}}`;
  const { cells, geometries } = await read(text);
  expect(cells).toEqual([["3.70102199001011e+17", "1200"]]);
  expect(geometries).toEqual([{ type: "Point", coordinates: [116.5, 36.5] }]);
});

it("keeps whole numbers beyond doubles, in coordinates none, and takes NaN for nothing", async () => {
  const text = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[116.1234567890123456,36.5]},
    "properties":{"id":9007199254740993,"in":"n: 12345678901234567890","list":[9007199254740993],"share":NaN}},
    {"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,NaN]},"properties":{"id":-90071992547409931}}]}`;
  const { cells, geometries } = await read(text);
  expect(cells).toEqual([
    ["9007199254740993", "n: 12345678901234567890", '["9007199254740993"]', ""],
    ["-90071992547409931", "", "", ""],
  ]);
  expect(geometries).toEqual([{ type: "Point", coordinates: [116.12345678901235, 36.5] }, null]);
});

const ring = (x: number) => [
  [x, 0],
  [x + 1, 0],
  [x + 1, 1],
  [x, 0],
];
it.each([
  ["none", null, null],
  ["an empty point", { type: "Point", coordinates: [] }, null],
  ["an empty polygon", { type: "Polygon", coordinates: [[]] }, null],
  ["an empty collection", { type: "GeometryCollection", geometries: [] }, null],
  ["points of one", { type: "MultiPoint", coordinates: [[1, 2]] }, { type: "Point", coordinates: [1, 2] }],
  [
    "a collection of polygons",
    {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", coordinates: [ring(0)] },
        { type: "MultiPolygon", coordinates: [[ring(5)], []] },
      ],
    },
    { type: "MultiPolygon", coordinates: [[ring(0)], [ring(5)]] },
  ],
] as const)("takes %s for what it is", async (_, geometry, known) => {
  expect((await read(collection([{ type: "Feature", properties: { id: 1 }, geometry }]))).geometries).toEqual([known]);
});

it.each([
  ["a text", '"POINT(1 2)"', "a GeoJSON geometry"],
  [
    "a ring that is no list",
    '{"type":"Polygon","coordinates":[{"a":1}]}',
    "a GeoJSON geometry with a list of positions",
  ],
  [
    "numbers for positions",
    '{"type":"Polygon","coordinates":[[1,2,3,4]]}',
    "a GeoJSON geometry with a list of numbers",
  ],
  ["nothing for a polygon", '{"type":"MultiPolygon","coordinates":[null]}', "a GeoJSON geometry with a list of rings"],
  ["a number for a point", '{"type":"MultiPoint","coordinates":[5]}', "a GeoJSON geometry with a list of numbers"],
  ["NaN in a ring", '{"type":"Polygon","coordinates":[[[NaN,36],[1,2]]]}', "positions of two numbers"],
  [
    "a number for members",
    '{"type":"GeometryCollection","geometries":5}',
    "a GeoJSON geometry with a list of geometries",
  ],
])("refuses a feature alone whose shape has %s", async (_, geometry, expected) => {
  const of = (id: number, shape: string) => `{"type":"Feature","properties":{"id":${id}},"geometry":${shape}}`;
  const { faults, cells } = await read(`[${of(1, geometry)},${of(2, "null")}]`);
  expect(faults).toEqual([[1, expected, expect.any(String)]]);
  expect(cells).toEqual([["2"]]);
});

it("refuses a feature alone whose coordinates are text", async () => {
  const { faults, cells } = await read(collection([point({ id: 1 }, ["116", "36"]), point({ id: 2 })]));
  expect(faults).toEqual([[1, "positions of two numbers", '["116","36"]']]);
  expect(cells).toEqual([["2"]]);
});

it.each([
  ["before", (crs: object) => collection([point({ id: 1 })], { crs })],
  ["after", (crs: object) => JSON.stringify({ type: "FeatureCollection", features: [point({ id: 1 })], crs })],
])("finds the crs %s the features", async (_, text) => {
  const named = (name: string) => read(text({ type: "name", properties: { name } }));
  expect((await named("urn:ogc:def:crs:OGC:1.3:CRS84")).stated).toMatchObject({ crs: "wgs84", unusable: null });
  expect((await named("EPSG:4490")).stated).toMatchObject({ crs: "cgcs2000" });
  expect((await named("urn:ogc:def:crs:EPSG::4610")).stated?.name).toContain("Xian 1980");
  expect((await named("urn:ogc:def:crs:EPSG::2433")).stated?.name).toContain(
    "Beijing 1954 (北京54) / 3-degree Gauss-Krüger, central meridian 108° E",
  );
  expect((await read(text({ type: "EPSG", properties: { code: 4326 } }))).stated).toMatchObject({ crs: "wgs84" });
});

it.each([
  ["a line each", (lines: string[]) => lines.join("\n")],
  ["record separators", (lines: string[]) => lines.map((line) => `\u001e${line}\n`).join("")],
])("reads features one after another, with %s", async (_, join) => {
  const lines = [point({ id: 1 }), point({ id: 2, name: "乙" })].map((feature) => JSON.stringify(feature));
  expect((await read(join(lines), "a.geojsonl")).cells).toEqual([
    ["1", ""],
    ["2", "乙"],
  ]);
});

it("holds features longer than a chunk of the file", async () => {
  const long = Array.from({ length: 120_000 }, (_, i) => [100 + (i % 10), 36.123456 + i / 1e7]);
  const shape = { type: "Feature", properties: { id: '1"}]{\\' }, geometry: { type: "Polygon", coordinates: [long] } };
  const { geometries, cells } = await read(collection([shape, point({ id: 2 })]));
  expect(cells).toEqual([['1"}]{\\'], ["2"]]);
  expect(geometries[0]).toEqual(shape.geometry);
});

it.each([
  ["nothing in it", '{"type":"FeatureCollection","features":[]}', /at least one feature under "features", got none/],
  [
    "an end that is missing",
    '{"type":"FeatureCollection","features":[{"type":"Fea',
    /a whole value expected at character 53/,
  ],
  ["a slip", '{"type":"FeatureCollection","features":[{"type":"Feature" "x":1}]}', /cannot be parsed: feature 1: /],
  ["a name with an escape that is none", '{"ty\\xpe":"FeatureCollection"}', /cannot be parsed: the name of a member: /],
  ["lists within lists", `${"[".repeat(300_000)}`, /lists and objects at most 200 deep expected at character 20\d,/],
  ["a list of numbers", "[1, 2]", /Expected a Feature, got 1/],
  ["a text", '"a"', /a FeatureCollection or a Feature expected at character 1, got "a"/],
  ["TopoJSON", '{"type":"Topology","objects":{}}', /TopoJSON/],
  ["Esri JSON", '{"features":[{"attributes":{"a":1}}]}', /Esri JSON/],
])("refuses %s", async (_, text, says) => {
  await expect(read(text)).rejects.toThrow(says);
});
