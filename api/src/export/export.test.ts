import { parse as parseCsv } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import { streamXlsxRows } from "hucre/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import type { Database } from "../db/database.ts";
import type { Reader } from "../db/reader.ts";
import { buildServer } from "../server.ts";

/** The database, whose pages of estates fail from the n-th on. */
function failingAfter(database: Database, pages: number): Database {
  let read = 0;
  const reader: Reader = {
    async query(text, values, signal) {
      if (text.includes("sort_text")) read += 1;
      if (read > pages) throw new Error("a page that fails");
      return database.reader.query(text, values, signal);
    },
  };
  return { ...database, reader, listen: database.listen.bind(database), close: database.close.bind(database) };
}

const ESTATES = `query Estates($year: Int) {
  estates(filter: { under: "370000", builtTo: $year }, order: BUILT_YEAR, first: 7) {
    totalCount
    nodes { ...Named region { nameZh code } location managementEpisodes { mode } mode }
  }
}
fragment Named on Estate { name builtYear }`;

describeOnOne("export of a query's list", (getDatabase, _home, getConfig) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    const database = getDatabase();
    await smallWorld(database);
    await database.pool.query(
      `update estates set name = '=1+1', address = '@SUM(A1)' where city_code = '370100' and estate_id = 1`,
    );
    app = await buildServer({ database, config: getConfig() });
  });
  afterAll(() => app?.close());

  const exporting = (format: string, payload: object) =>
    app.inject({ method: "POST", url: `/export?format=${format}`, payload });
  const columnOf = (body: string, column: number): string[] =>
    parseCsv(body, { bom: true, relax_column_count: true })
      .slice(1)
      .map((row: string[]) => row[column]!);

  it("writes all pages as CSV, in the query's order, with the rows that SQL counts", async () => {
    const { body, headers, statusCode } = await exporting("csv", { query: ESTATES, variables: { year: 2010 } });
    expect([statusCode, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(headers["content-disposition"]).toBe('attachment; filename="estates-2026-11-20.csv"');
    expect(
      body.startsWith("\uFEFFname,builtYear,region.nameZh,region.code,location.longitude,location.latitude,"),
    ).toBe(true);
    const { rows } = await getDatabase().pool.query(
      "select built_year from estates where city_code like '37%' and built_year <= 2010 order by built_year",
    );
    expect(headers["x-total-rows"]).toBe(String(rows.length));
    expect(columnOf(body, 1)).toEqual(rows.map(({ built_year }) => String(built_year)));
    expect(new Set(columnOf(body, 0)).size).toBe(rows.length);
  });

  it.each([
    ["zh", ["导出日期", "列表", "查询语句（筛选条件）", "变量（筛选条件）"], "演示数据"],
    [
      "en",
      ["Exported on", "List", "Query (what it is narrowed to)", "Variables (what it is narrowed to)"],
      "Demonstration",
    ],
  ])(
    "says of itself in %s its day, its query and filters, and whether it holds demonstration data",
    async (language, words, mark) => {
      const asked = { query: ESTATES, variables: { year: 2010 } };
      const payload = { query: "{ platform { demo } }" };
      const { demo } = (await app.inject({ method: "POST", url: "/graphql", payload })).json().data.platform;
      const [day, list, query, variables] = words as [string, string, string, string];
      const said: Record<string, unknown> = {
        [day]: "2026-11-20",
        [list]: "estates",
        [query]: expect.stringContaining('estates(filter:{under:"370000" builtTo:$year}'),
        [variables]: '{"year":2010}',
        ...(demo ? { [mark]: expect.anything() } : {}),
      };
      const bare = await exporting("csv", asked);
      const { body, headers } = await exporting(`csv&about=${language}`, asked);
      expect(bare.headers["x-about-lines"]).toBe("0");
      expect(body.startsWith(`${bare.body}\r\n`)).toBe(true);
      const lines = parseCsv(body.slice(bare.body.length), { relax_column_count: true, skip_empty_lines: true }) as [
        string,
        string,
      ][];
      expect(Object.fromEntries(lines)).toEqual(said);
      expect(headers["x-about-lines"]).toBe(String(lines.length + 1));

      const geojson = (await exporting(`geojson&about=${language}`, asked)).json();
      expect(geojson.about).toEqual(said);
      expect(geojson.features).toHaveLength(Number(headers["x-total-rows"]));

      const { rawPayload } = await exporting(`xlsx&about=${language}`, asked);
      const rows: unknown[][] = [];
      for await (const { values } of streamXlsxRows(new Uint8Array(rawPayload))) rows.push(values as unknown[]);
      expect(Object.fromEntries(rows.slice(-lines.length) as [string, string][])).toEqual(said);
      expect((await exporting("csv&about=fr", asked)).statusCode).toBe(400);
    },
  );

  it("calls columns and codes as the page that asks does, says of itself what it adds, and refuses words of no column", async () => {
    const query = `{ estates(filter: { under: "370000" }, order: BUILT_YEAR) { nodes { name mode region { nameZh } location } } }`;
    const wording = {
      heads: { name: "小区", "region.nameZh": "所在区划", "location.longitude": "经度" },
      codes: { mode: { MARKET: "市场化物业", NONE: "无物业" } },
      about: [["指标", "物业覆盖率，2026年10月"]],
    };
    const bare = parseCsv((await exporting("csv", { query })).body, { bom: true }) as string[][];
    const { body } = await exporting("csv&about=zh", { query, wording });
    const lines = parseCsv(body, { bom: true, relax_column_count: true }) as string[][];
    expect(lines[0]).toEqual(["小区", "mode", "所在区划", "经度", "location.latitude"]);
    const named = (mode: string): string => (wording.codes.mode as Record<string, string>)[mode] ?? mode;
    expect(bare.map(([, mode]) => mode)).toContain("MARKET");
    expect(lines.slice(1, bare.length)).toEqual(
      bare.slice(1).map(([name, mode, ...more]) => [name, named(mode!), ...more]),
    );
    expect(
      lines
        .slice(bare.length)
        .slice(0, 3)
        .map(([name]) => name),
    ).toEqual(["", "指标", "导出日期"]);
    const geojson = (await exporting("geojson&about=zh", { query, wording })).json();
    expect(Object.keys(geojson.features[0].properties)).toEqual(lines[0]);
    expect(geojson.about).toMatchObject({ 指标: "物业覆盖率，2026年10月", 导出日期: "2026-11-20" });
    for (const [bad, message] of [
      [
        { heads: { nmae: "小区" } },
        "wording: expected columns of the list: name, mode, region.nameZh, location.longitude, location.latitude, got",
      ],
      [{ heads: { name: "甲", mode: "甲" } }, "wording: expected a head of its own for every column, got"],
      [{ heads: { name: 1 } }, "heads.name: expected a text, got 1"],
      [[], "expected an object with heads, codes, about, got []"],
    ] as const) {
      const refused = await exporting("csv", { query, wording: bad });
      expect([refused.statusCode, refused.json().errors[0].message]).toEqual([400, expect.stringContaining(message)]);
    }
  });

  it("writes lists in cells as text once the file has words for what they hold, and as JSON without", async () => {
    const query = `{ regions(level: CITY) { nodes { code children { kind nameZh } } } }`;
    const bare = parseCsv((await exporting("csv", { query })).body, { bom: true }) as string[][];
    expect(bare[0]).toEqual(["code", "children"]);
    const told = bare.slice(1).map(([, below]) => JSON.parse(below!) as { kind: string; nameZh: string }[]);
    expect(told.flat().map(({ kind }) => kind)).toContain("ADMINISTRATIVE");
    const wording = {
      heads: { children: "下级", "children.nameZh": "名称" },
      codes: { "children.kind": { ADMINISTRATIVE: "行政区" } },
    };
    const lines = parseCsv((await exporting("csv", { query, wording })).body, { bom: true }) as string[][];
    expect(lines[0]).toEqual(["code", "下级"]);
    expect(lines.slice(1).map(([, said]) => said)).toEqual(
      told.map((own) =>
        own.map(({ kind, nameZh }) => `${kind === "ADMINISTRATIVE" ? "行政区" : kind} 名称 ${nameZh}`).join("; "),
      ),
    );
    const refused = await exporting("csv", { query, wording: { heads: { "children.share": "占比" } } });
    expect(refused.json().errors[0].message).toContain(
      "columns of the list: code, children, children.kind, children.nameZh, got",
    );
  });

  it("writes lists in the items of a list in a cell as text too, in brackets", async () => {
    const query = `{ regions(level: CITY) { nodes { code children { nameZh children { kind nameZh } } } } }`;
    const bare = parseCsv((await exporting("csv", { query })).body, { bom: true }) as string[][];
    type Part = { nameZh: string; children?: (Part & { kind: string })[] };
    const told = bare.slice(1).map(([, below]) => JSON.parse(below!) as Part[]);
    expect(told.flat().flatMap(({ children }) => children).length).toBeGreaterThan(0);
    const wording = {
      heads: { children: "下级", "children.children": "再下级", "children.children.nameZh": "名称" },
      codes: { "children.children.kind": { ADMINISTRATIVE: "行政区" } },
    };
    const lines = parseCsv((await exporting("csv", { query, wording })).body, { bom: true }) as string[][];
    const named = (kind: string): string => (kind === "ADMINISTRATIVE" ? "行政区" : kind);
    const inner = ({ children }: Part): string =>
      children!.length === 0
        ? ""
        : ` 再下级 (${children!.map(({ kind, nameZh }) => `${named(kind)} 名称 ${nameZh}`).join(", ")})`;
    expect(lines.slice(1).map(([, said]) => said)).toEqual(
      told.map((own) => own.map((part) => part.nameZh + inner(part)).join("; ")),
    );
  });

  it("neutralises formulas, and keeps negative numbers as numbers", async () => {
    const query = `{ estates(filter: { near: { longitude: 117.001, latitude: 36.65, radiusMeters: 10 } }) { nodes { name address } } }`;
    const { body } = await exporting("csv", { query });
    expect(columnOf(body, 0)).toEqual(["'=1+1"]);
    expect(columnOf(body, 1)).toEqual(["'@SUM(A1)"]);
  });

  it("writes instants as the clocks of China showed them, and says so in the head", async () => {
    const query = '{ complaints(filter: { under: "370100" }, order: REPORTED_ASC) { nodes { reportedAt } } }';
    const { rows } = await getDatabase().pool.query(
      `select to_char(reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as clock from complaints
       where city_code = '370100' order by reported_at`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const written = parseCsv((await exporting("csv", { query })).body, { bom: true }).flat();
    expect(written).toEqual(["reportedAt (Asia/Shanghai)", ...rows.map(({ clock }) => clock)]);
  });

  it("writes a workbook whose cells are those of the CSV, numbers as numbers, formulas as text", async () => {
    const asked = { query: ESTATES, variables: { year: 1985 } };
    const { rawPayload } = await exporting("xlsx", asked);
    const read: unknown[][] = [];
    for await (const { values } of streamXlsxRows(new Uint8Array(rawPayload))) read.push([...values]);
    const written = parseCsv((await exporting("csv", asked)).body, { bom: true }) as string[][];
    const asText = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));
    const padded = read.map((row) => read[0]!.map((_, i) => asText(row[i]).replace(/^=/, "'=")));
    expect(padded).toEqual(written);
    expect(typeof read[1]![1]).toBe("number");
    const { rawPayload: formula } = await exporting("xlsx", {
      query: `{ estates(filter: { nameContains: "=1" }) { nodes { name } } }`,
    });
    for await (const { values } of streamXlsxRows(new Uint8Array(formula))) read.push([...values]);
    expect(read.at(-1)).toEqual(["=1+1"]);
  });

  it("writes into a workbook what Excel can hold, and whatever text there is", async () => {
    const texts = ["_x0041_ a\u0001\uFFFF", `${"长".repeat(32_765)}😀 and on`];
    await getDatabase().pool.query(
      `update estates set address = case estate_id when 2 then $1 else $2 end where city_code = '370100' and estate_id in (2, 3)`,
      texts,
    );
    const query = `{ estates(filter: { near: { longitude: 117.001, latitude: 36.65, radiusMeters: 500 } }) { nodes { id address } } }`;
    const { rawPayload } = await exporting("xlsx", { query });
    const read: unknown[] = [];
    for await (const { values } of streamXlsxRows(new Uint8Array(rawPayload))) read.push(values[1]);
    expect(read).toContain("_x0041_ a\u0001\uFFFD");
    const long = read.map(String).find((text) => text.startsWith("长"))!;
    expect([long.length, long.slice(-3)]).toEqual([32_766, "长长…"]);
  });

  it("writes GeoJSON with each row where it lies", async () => {
    const { body, headers } = await exporting("geojson", { query: ESTATES, variables: { year: 1981 } });
    expect(headers["content-type"]).toContain("application/geo+json");
    const { type, features } = JSON.parse(body);
    expect(type).toBe("FeatureCollection");
    const { rows } = await getDatabase().pool.query(
      "select name, st_x(location) as lon from estates where city_code = '370100' and built_year <= 1981 order by name",
    );
    const found = features.map((f: { properties: { name: string }; geometry: { coordinates: number[] } }) => [
      f.properties.name,
      f.geometry.coordinates[0]!.toFixed(6),
    ]);
    expect(found.sort()).toEqual(rows.map(({ name, lon }) => [name, lon.toFixed(6)]).sort());
  });

  it("takes the list that is named, plain lists and columns too", async () => {
    const query = `{
      region(code: "370100") { children { code nameZh } estates(first: 2) { nodes { name } } }
      estatePoints(filter: { under: "370200" }) { names longitudes latitudes }
    }`;
    const children = await exporting("csv", { query, list: "region.children" });
    expect(columnOf(children.body, 0)).toEqual(["370102", "370103", "370171"]);
    expect(children.headers["x-list"]).toBe("region.children");
    const estates = await exporting("csv", { query, list: "region.estates" });
    expect(columnOf(estates.body, 0)).toHaveLength(120);
    const points = await exporting("geojson", { query, list: "estatePoints" });
    expect(JSON.parse(points.body).features).toHaveLength(10);
    expect(JSON.parse(points.body).features[0].geometry.coordinates[0]).toBeCloseTo(120.3, 6);
  });

  it.each([
    ["another format", "pdf", "{ regions { nodes { code } } }", {}, 400, "format: expected one of csv, xlsx, geojson"],
    ["no list", "csv", '{ region(code: "370100") { code } }', {}, 400, "a query that asks for a list"],
    [
      "a list that is not asked for",
      "csv",
      "{ regions { nodes { code } } }",
      { list: "estates" },
      400,
      "list: expected one of the query's lists: regions",
    ],
    ["no place", "geojson", "{ regions { nodes { code } } }", {}, 400, "a list whose rows have a place"],
    ["a field that is not there", "csv", "{ nowhere }", {}, 400, 'Cannot query field "nowhere"'],
    ["a syntax error", "csv", "{ regions(", {}, 400, "Syntax Error"],
    [
      "a mutation",
      "csv",
      'mutation { recordComplaints(source: "x", complaints: []) { __typename } }',
      {},
      400,
      "expected one query",
    ],
    [
      "a region that is not known",
      "csv",
      '{ choropleth(indicator: "estates", under: "999999") { values { code } } }',
      {},
      400,
      'no region "999999" is known',
    ],
    ["a variable of another type", "csv", ESTATES, { variables: { year: "soon" } }, 400, "$year"],
    [
      "a list without fields of its rows",
      "csv",
      "{ estates { totalCount } }",
      {},
      400,
      "a query that asks for a list, such as estates { nodes { name } }",
    ],
    [
      "columns that are no rows together",
      "csv",
      '{ region(code: "370100") { bbox centroid } }',
      {},
      400,
      'columns of equal length, element i of each being row i, got "bbox: 4, centroid: ',
    ],
    [
      "a list of lists beyond the cost of an answer",
      "csv",
      '{ region(code: "370000") { children { nameZh estates(first: 1000) { nodes { name complaints(first: 1000) { nodes { id } } } } } } }',
      {},
      400,
      "the answer would hold about",
    ],
    [
      "a row beyond the cost of an answer",
      "csv",
      "{ regions { nodes { estates(first: 1000) { nodes { complaints(first: 1000) { nodes { id } } } } } } }",
      {},
      400,
      "the answer would hold about",
    ],
    [
      "a path too long for a header",
      "csv",
      `{ ${"a".repeat(201)}: regions { nodes { code } } }`,
      {},
      400,
      "a path of at most 200 characters",
    ],
    ["no query", "csv", null, {}, 400, "query: expected a GraphQL query as text, got nothing"],
    [
      "a cursor that is a variable's default",
      "csv",
      'query($after: String = "nowhere") { regions(after: $after) { nodes { code } } }',
      {},
      400,
      "after: expected a cursor",
    ],
  ])("refuses %s before the first row", async (_name, format, query, more, status, message) => {
    const { statusCode, body } = await exporting(format, { query, ...more });
    expect([statusCode, JSON.parse(body).errors[0].message]).toEqual([status, expect.stringContaining(message)]);
  });

  it("refuses a fragment bomb without spelling it out, which would not end", async () => {
    const bomb = Array.from(
      { length: 6 },
      (_, i) => `fragment F${i} on RegionConnection { ${`...F${i + 1} `.repeat(30)} }`,
    ).join(" ");
    const query = `{ regions { ...F0 } } ${bomb} fragment F6 on RegionConnection { nodes { code } }`;
    const { statusCode, body } = await exporting("csv", { query });
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, "QUERY_TOO_LARGE"]);
    expect(JSON.parse(body).errors[0].message).toContain("selections once its fragments are spelt out");
  });

  it("repeats of what came only as much as one can read", async () => {
    const { body } = await exporting("csv", { query: "{ regions { nodes { code } } }", list: "a.".repeat(50_000) });
    expect(body.length).toBeLessThan(1000);
  });

  it("breaks off where a later page fails, and logs it", async () => {
    const logged: unknown[] = [];
    const watched = await buildServer({
      database: failingAfter(getDatabase(), 2),
      config: getConfig(),
      log: (_id, error) => logged.push(error),
    });
    const query = `{ estates { nodes { name ${Array.from({ length: 30 }, (_, i) => `a${i}: complaints(first: 100) { nodes { id status } }`).join(" ")} } } }`;
    await expect(watched.inject({ method: "POST", url: "/export?format=csv", payload: { query } })).rejects.toThrow();
    expect(logged.map(String)).toEqual([expect.stringContaining("page that fails")]);
    await watched.close();
  });

  it("says what an answer costs where that is asked for, and which part is too dear", async () => {
    const costed = async (query: string) =>
      (await app.inject({ method: "POST", url: "/graphql", payload: { query, extensions: { cost: true } } })).json();
    const cheap = await costed('{ estates(filter: { under: "370100" }, first: 50) { nodes { name builtYear } } }');
    expect(cheap.extensions.cost).toMatchObject({
      cost: 400,
      limit: 100_000,
      parts: [{ path: "estates", factor: 50 }],
    });
    const dear = await costed("{ regions(first: 100) { nodes { estates(first: 1000) { nodes { id name } } } } }");
    expect(dear.errors[0].extensions.parts[0]).toMatchObject({ factor: 100, path: "regions" });
    expect(dear.errors[0].message).toContain("Most of it is regions.nodes.estates");
    const counted = await costed(
      "{ propertyFirms(first: 2) { nodes { estates(first: 3) { nodes { complaints(first: 4) { nodes { id } } } } } } }",
    );
    const { cost, parts } = counted.extensions.cost;
    expect(parts.map((part: { factor: number }) => part.factor)).toEqual([2, 3, 4]);
    for (const part of parts) expect(part.cost).toBeLessThanOrEqual(cost);
    const plain = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ regions { totalCount } }" },
    });
    expect(plain.json().extensions).toBeUndefined();
  });
});
