import { expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { importInto, importWorld, refusal, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";

const file = scratchFiles();

/** More of the world: namesakes, a zone, a new area, and regions of the past with and without a successor. */
const MORE = `code,parent_code,level,kind,name_zh,valid_from,valid_to,successor_code
900101002,900101,STREET,,城关镇,,,
900102002,900102,STREET,,城关镇,,,
900102003,900102,STREET,,河口街道,,,
900171,900100,COUNTY,FUNCTIONAL_ZONE,甲市火炬高新技术产业开发区,,,
900172,900100,COUNTY,FUNCTIONAL_ZONE,甲市经济技术开发区,,,
900103,900100,COUNTY,,滨海新区,,,
900181,900100,COUNTY,,老河市,,2013-06-01,900102
900182,900100,COUNTY,,旧县,,2015-06-01,
`;

describeOnOne("places of rows", (getDatabase) => {
  const db = () => getDatabase();
  let files = 0;

  /** Imports complaints that state their regions in some columns; the codes that they come to, in the order of the rows. */
  async function codesOf(header: string, lines: readonly string[]) {
    const name = `stated-${++files}`;
    const text = [
      `id,category,reported_at,${header}`,
      ...lines.map((line, i) => `${i},NOISE,2026-05-01 08:00:00,${line}`),
    ];
    const path = file(`${name}.csv`, `${text.join("\n")}\n`);
    const report = await importInto(db(), { kind: "complaints", path, sourceName: name, skipBad: true });
    const stored = await rowsOf<{ id: string; code: string }>(
      db(),
      "select external_id as id, r.code from complaints join regions r using (region_id) join sources s using (source_id) where s.name = $1",
      [name],
    );
    const codes = new Map(stored.map(({ id, code }) => [Number(id), code]));
    return { report, codes: lines.map((_, i) => codes.get(i) ?? null) };
  }

  it("knows the world", async () => {
    await importWorld(db(), file);
    const report = await importInto(db(), { kind: "regions", path: file("more.csv", MORE), sourceName: "divisions" });
    expect(report).toMatchObject({ inserted: 8, refused: 0 });
  });

  it("reads county and street together, and the coarser where the finer is blank", async () => {
    const { codes, report } = await codesOf("所属区县,所属街道", [
      "东山区,解放街道",
      "西河县,",
      "西河县,暂无资料",
      ",解放街道",
      "东山区,城关镇",
      "西河县,城关镇",
      "甲市,河口街道",
    ]);
    expect(codes).toEqual(["900101001", "900102", "900102", "900101001", "900101002", "900102002", "900102003"]);
    expect(report).toMatchObject({ warnings: [], notes: [] });
  });

  it("refuses a name that several regions have, or that the stated parent has not, naming those that have it", async () => {
    const { report } = await codesOf("所属区县,所属街道", [",城关镇", "东山区,河口街道", "东山区,无此街道"]);
    expect(report.problems).toMatchObject([
      {
        row: 2,
        column: "所属街道",
        expected: expect.stringMatching(/城关镇 900101002 in 东山区, 城关镇 900102002 in 西河县/),
      },
      {
        row: 3,
        column: "所属街道",
        expected: expect.stringMatching(/within 东山区 900101 \(known elsewhere: 河口街道 900102003 in 西河县\)/),
      },
      { row: 4, column: "所属街道", expected: expect.stringMatching(/within 东山区 900101$/), got: "无此街道" },
    ]);
  });

  it("knows offices, names with their parents, doubled names, zones and new areas, and tells of them", async () => {
    const { codes, report } = await codesOf("所在区域", [
      "解放街道办事处",
      "解放办事处",
      "甲市东山区",
      "测试省甲市东山区解放街道",
      "东山东山",
      "东山区（甲市）".replace("（甲市）", ""),
      "高区",
      "甲市高新区",
      "经区",
      "开发区",
      "滨海",
      "滨海区",
      "和平社区居委会",
    ]);
    expect(codes).toEqual([
      "900101001",
      "900101001",
      "900101",
      "900101001",
      "900101",
      "900101",
      "900171",
      "900171",
      "900172",
      "900172",
      "900103",
      "900103",
      "900101001001",
    ]);
    expect(report.notes).toEqual([
      expect.stringMatching(
        /^所在区域: 11 cells writing a region otherwise than by its name .*row 2 解放街道办事处 → 解放街道 900101001/,
      ),
    ]);
  });

  it("takes the region before words that are no region's, unless they look like one's or are another's", async () => {
    const { codes, report } = await codesOf("所在区域", ["东山区火车站", "甲市东山商圈", "东山某某街道", "东山西河"]);
    expect(codes).toEqual(["900101", "900101", null, null]);
    expect(report.notes).toEqual([expect.stringMatching(/^所在区域: 2 cells whose further words name no region/)]);
  });

  it("refuses a name that several have where the point lies in none of them", async () => {
    const { codes, report } = await codesOf("街道,经度,纬度", [
      "城关镇,121.5,38.5",
      "城关镇,116.9,36.5",
      "城关镇,117.2,37.001",
    ]);
    expect(codes).toEqual([null, "900101002", "900102002"]);
    expect(report.problems).toMatchObject([
      { expected: expect.stringMatching(/several have this name \(城关镇 900101002 in 东山区/) },
    ]);
  });

  it("names what a zone's short name may mean where several cities have one, and looks below --under alone", async () => {
    const zone = "code,parent_code,level,kind,name_zh\n900271,900200,COUNTY,FUNCTIONAL_ZONE,乙市高新技术产业开发区\n";
    await importInto(db(), { kind: "regions", path: file("zone.csv", zone), sourceName: "divisions" });
    const { codes, report } = await codesOf("所在区县", ["高区", "甲市高区"]);
    expect(codes).toEqual([null, "900171"]);
    expect(report.problems).toEqual([
      {
        row: 2,
        column: "所在区县",
        expected:
          "a region's code, the regions above it, or --under, since several have this name (甲市火炬高新技术产业开发区 900171 in 甲市, 乙市高新技术产业开发区 900271 in 乙市)",
        got: "高区",
      },
    ]);
    const text = "id,category,reported_at,所在区县\n1,NOISE,2026-05-01 08:00:00,高区\n";
    const under = await importInto(db(), {
      kind: "complaints",
      path: file("under.csv", text),
      sourceName: "under",
      under: "900200",
    });
    expect(under).toMatchObject({ inserted: 1, refused: 0 });
    const stored =
      "select r.code from complaints join regions r using (region_id) join sources s using (source_id) where s.name = 'under'";
    expect(await rowsOf(db(), stored)).toEqual([{ code: "900271" }]);
  });

  it("takes a street of another county where the row names the zone that governs it", async () => {
    expect((await codesOf("区县,街道", ["高新区,河口街道"])).codes).toEqual(["900102003"]);
  });

  it("leads names and codes of the past to their successor, and refuses those that have none", async () => {
    const { codes, report } = await codesOf("区划代码,区县", ["900181,", ",老河市", ",老河", "900182,", ",旧县"]);
    expect(codes).toEqual(["900102", "900102", "900102", null, null]);
    expect(report.notes).toEqual([
      expect.stringMatching(
        /^区划代码: 1 cell of a region of the past \(老河市 900181, until 2013-06-01\), led to its successor \(row 2 900181 → 西河县 900102\)/,
      ),
      expect.stringMatching(/^区县: 2 cells of a region of the past/),
    ]);
    expect(report.problems.map(({ expected }) => expected)).toEqual([
      expect.stringMatching(/旧县 900182 was one until 2015-06-01, and its successor is not known here/),
      expect.stringMatching(/旧县 900182 was one until 2015-06-01/),
    ]);
  });

  it("reads codes in a column of names, and refuses published figures of a region of the past", async () => {
    expect((await codesOf("区县,街道", ["900101,900101001", "甲市,900102"])).codes).toEqual(["900101001", "900102"]);
    const header = "region_code,indicator,value,unit,as_of,article";
    const path = file(
      "past.csv",
      `${header}\n900181,oldCoverage,97.5,%,2012-01-31,甲\n900182,oldCoverage,1,%,2012-01-31,甲\n`,
    );
    const report = await importInto(db(), { kind: "observations", path, sourceName: "past", skipBad: true });
    expect(report).toMatchObject({
      inserted: 0,
      problems: [
        {
          row: 2,
          expected: expect.stringMatching(/a figure of its parts/),
          got: "900181, whose successor is 西河县 900102",
        },
        { row: 3, expected: expect.stringMatching(/旧县 900182 was one/) },
      ],
    });
  });

  it("reads codes with the zeros of statistics, the prefix of maps or a decimal point", async () => {
    const { codes } = await codesOf("区划代码", ["900101000000", "900101001000", "156900102", "900102.0"]);
    expect(codes).toEqual(["900101", "900101001", "900102", "900102"]);
  });

  it("lets the point decide where the stated name is not known, and says so", async () => {
    const { codes, report } = await codesOf("所在区域,经度,纬度", ["某某商圈,116.2,36.5", "某某商圈,,"]);
    expect(codes).toEqual(["900101001", null]);
    expect(report.notes[0]).toMatch(
      /^所在区域: 1 cell naming no region known here, placed by their points \(row 2 某某商圈/,
    );
  });

  it("gives a point up to 300 m off the boundaries to the nearest region, and refuses one further off", async () => {
    // a degree of latitude is some 111 km: 0.002 is 222 m, 0.003 is 333 m
    const { codes, report } = await codesOf("经度,纬度,区县", [
      "116.2,37.002,",
      "116.7,37.002,东山区",
      "116.2,37.003,",
      "116.2,37.3,东山区",
      "116.2,37.3,东山区",
      "0,0,西河县",
    ]);
    expect(codes).toEqual(["900101001", "900101", null, "900101", "900101", "900102"]);
    expect(report.notes).toEqual([
      expect.stringMatching(/^经度, 纬度: 2 cells up to 300 m outside the boundaries, given to the nearest region/),
      expect.stringMatching(/^经度, 纬度: 1 cell of 0, 0, which is no place/),
    ]);
    expect(report.warnings).toEqual([
      expect.stringMatching(
        /^2 rows lie outside every boundary .*at one spot over and over: 2 at 116.2, 37.3 \(from row 5 on\)/,
      ),
    ]);
  });

  it("tells of points that stand at one spot over and over", async () => {
    const rows = Array.from({ length: 15 }, (_, i) => `P${i},甲,116.${i < 11 ? 5 : i},36.5`);
    const path = file("repeated.csv", `id,name,lon,lat\n${rows.join("\n")}\n`);
    const report = await importInto(db(), { kind: "estates", path, sourceName: "repeated" });
    expect(report.warnings).toEqual([
      expect.stringMatching(/one spot over and over.*: 11 at 116\.5, 36\.5 \(from row 2 on\)$/),
    ]);
  });

  it("reads both coordinates from one cell, in either order where that is certain", async () => {
    const points = async (header: string, cells: string[]) => {
      const { codes, report } = await codesOf(
        header,
        cells.map((cell) => `"${cell}"`),
      );
      return codes.map((code, i) => code ?? report.problems.find(({ row }) => row === i + 2)?.expected);
    };
    const good = [
      "116.2,36.5",
      "36.5,116.2",
      "(116.2 36.5)",
      "POINT(116.2 36.5)",
      "116.2，36.5",
      "116.2;36.5",
      "东经116.2，北纬36.5",
      "116°12′E 36°30′N",
    ];
    expect(await points("经纬度", good)).toEqual(good.map(() => "900101001"));
    expect(await points("坐标", ["116.2"])).toEqual([
      expect.stringMatching(/longitude and latitude with a decimal point/),
    ]);
    expect(await points("经纬度", ["116,36"])).toEqual([
      expect.stringMatching(/longitude and latitude with a decimal point/),
    ]);
  });

  it("refuses the code of a region of the past for a new one, and leads it to the successor whose name it has", async () => {
    const taken = file("taken.csv", "code,name,level,parent_code\n900182,新区,COUNTY,900100\n");
    expect(await refusal(db(), { kind: "regions", path: taken })).toMatch(
      /row 2, code: expected the code of a region of today.*旧县 until 2015-06-01/,
    );
    const led = file("led.csv", "code,name,households\n900181,西河县,1234\n");
    const report = await importInto(db(), { kind: "regions", path: led });
    expect(report).toMatchObject({
      inserted: 0,
      updated: 1,
      notes: [expect.stringMatching(/led to its successor \(row 2 900181 → 西河县 900102\)/)],
    });
    const anew = file("anew.csv", "code,name,level,parent_code,valid_from\n900182,新区,COUNTY,900100,2020-01-01\n");
    expect(await importInto(db(), { kind: "regions", path: anew })).toMatchObject({ inserted: 1 });
    expect(
      await rowsOf(
        db(),
        "select code, name_zh, households, valid_to from regions where code in ('900102', '900181', '900182') order by code, valid_from nulls first",
      ),
    ).toEqual([
      { code: "900102", name_zh: "西河县", households: 1234, valid_to: null },
      { code: "900181", name_zh: "老河市", households: null, valid_to: "2013-06-01" },
      { code: "900182", name_zh: "旧县", households: null, valid_to: "2015-06-01" },
      { code: "900182", name_zh: "新区", households: null, valid_to: null },
    ]);
  });

  it("puts streets under the county in which they lie, where neither a column nor the code names it", async () => {
    const shape = (west: number) => ({
      type: "Polygon",
      coordinates: [
        [
          [west, 36.1],
          [west + 0.1, 36.1],
          [west + 0.1, 36.2],
          [west, 36.2],
          [west, 36.1],
        ],
      ],
    });
    const features = [
      { type: "Feature", properties: { code: "S1", name: "北关街道" }, geometry: shape(116.8) },
      { type: "Feature", properties: { code: "S2", name: "南关街道" }, geometry: shape(118.2) },
    ];
    const path = file("streets.geojson", JSON.stringify({ type: "FeatureCollection", features }));
    const report = await importInto(db(), { kind: "regions", path, level: "STREET" });
    expect(report.notes).toEqual([expect.stringMatching(/2 cells given their parent by location/)]);
    expect(
      await rowsOf(
        db(),
        "select r.code, p.code as parent, r.city_code from regions r join regions p on p.region_id = r.parent_id where r.code in ('S1', 'S2') order by 1",
      ),
    ).toEqual([
      { code: "S1", parent: "900101", city_code: "900100" },
      { code: "S2", parent: "900201", city_code: "900200" },
    ]);
  });

  it("leads districts that were merged, by the table of successions, where the city is the one meant", async () => {
    const tree =
      "code,name,level,parent_code,valid_to\n310000,上海市,PROVINCE,none,\n310106,静安区,COUNTY,310000,\n370000,山东省,PROVINCE,none,\n" +
      "370100,济南市,CITY,370000,\n370800,济宁市,CITY,370000,\n370103,市中区,COUNTY,370100,\n370811,任城区,COUNTY,370800,\n" +
      "370215,即墨区,COUNTY,370100,\n370282,即墨市,COUNTY,370100,2017-09-20\n";
    await importInto(db(), { kind: "regions", path: file("merged.csv", tree), sourceName: "merged" });
    const { codes, report } = await codesOf("市,区县", [
      "济宁市,市中区",
      "济南,市中区",
      ",市中区",
      ",闸北",
      ",上海市闸北区",
      ",即墨市",
    ]);
    expect(codes).toEqual(["370811", "370103", null, "310106", "310106", "370215"]);
    expect(report.problems).toMatchObject([
      { expected: expect.stringMatching(/市中区 370103 in 济南市, 任城区 370811 in 济宁市/) },
    ]);
    expect((await codesOf("行政区划代码", ["370802", "310108"])).codes).toEqual(["370811", "310106"]);
    const former = file("osm.csv", "code,name,valid_from,valid_to\n370282,即墨区,,\n");
    expect((await importInto(db(), { kind: "regions", path: former })).notes).toEqual([
      expect.stringMatching(/即墨市 until 2017-09-20\), led to its successor \(row 2 370282 → 即墨区 370215\)/),
    ]);
    expect(await rowsOf(db(), "select name_zh, valid_to from regions where code = '370282'")).toEqual([
      { name_zh: "即墨市", valid_to: "2017-09-20" },
    ]);
  });

  it("takes two ways to write a firm's name for one firm, now and with a later file, and keeps the first", async () => {
    const header = "小区编号,小区名称,区县,物业公司\n";
    const given = { kind: "estates", sourceName: "two-ways" } as const;
    const first = file(
      "firms-1.csv",
      `${header}F1,甲园,东山区,安居（集团）有限公司\nF2,乙园,东山区,安居(集团) 有限公司\n`,
    );
    expect((await importInto(db(), { ...given, path: first })).notes).toEqual([
      expect.stringMatching(
        /^service: 1 cell writing a firm's name otherwise \(row 3 安居\(集团\) 有限公司 → 安居（集团）有限公司\)/,
      ),
      expect.stringMatching(/1 firms \(1 new\), 2 episodes/),
    ]);
    const second = file("firms-2.csv", `${header}F3,丙园,东山区,安居【集团】有限公司\n`);
    await importInto(db(), { ...given, path: second });
    expect(
      await rowsOf(
        db(),
        "select f.name, count(*)::int as estates from property_firms f join management_episodes using (city_code, firm_id) where f.name like '安居%' group by 1",
      ),
    ).toEqual([{ name: "安居（集团）有限公司", estates: 3 }]);
  });
});
