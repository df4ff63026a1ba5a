import { expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { buildServer } from "../server.ts";

const file = scratchFiles();

/** Of the province's changes: one county became one, a city was divided, one became another under a name that is not here. */
const TREE = `code,parent_code,level,name_zh,valid_to
370000,,PROVINCE,山东省,
370100,370000,CITY,济南市,
370200,370000,CITY,青岛市,
370116,370100,COUNTY,莱芜区,
370117,370100,COUNTY,钢城区,
370215,370200,COUNTY,即墨区,
370113,370100,COUNTY,别名区,
371200,370000,CITY,莱芜市,2019-01-09
370282,370200,COUNTY,即墨市,2017-09-20
370124,370100,COUNTY,长清县,2001-06-26
`;
const CASES = `案件编号,区划代码,受理日期,阶段
a,370282,2026-01-05,受理
b,370215,2026-01-06,受理
`;

describeOnBoth("closed regions whose file says no successor", (getDatabase, _kind, getConfig) => {
  it("have the one that the table lists where it is one alone, and records are imported and read by it", async () => {
    const database = getDatabase();
    await importInto(database, { kind: "regions", path: file("tree.csv", TREE), sourceName: "divisions" });
    const successors = () =>
      rowsOf<{ code: string; successor: string | null }>(
        database,
        "select r.code, s.code as successor from regions r left join regions s on s.region_id = r.successor_id where r.valid_to is not null order by 1",
      );
    const found = [
      { code: "370124", successor: null },
      { code: "370282", successor: "370215" },
      { code: "371200", successor: null },
    ];
    expect(await successors()).toEqual(found);
    // the same file again leaves them as they are
    await importInto(database, { kind: "regions", path: file("tree.csv", TREE), sourceName: "divisions" });
    expect(await successors()).toEqual(found);

    const report = await importInto(database, { kind: "mediation_cases", path: file("cases.csv", CASES) });
    expect(report).toMatchObject({ inserted: 2, refused: 0 });
    // a record that still hangs at the closed one, as older ones do
    await database.pool.query(
      `insert into mediation_cases (city_code, source_id, external_id, region_id, received_on, stage)
       select city_code, (select min(source_id) from sources), 'old', region_id, '2016-05-01', 'RECEIVED' from regions where code = '370282'`,
    );
    const app = await buildServer({ database, config: getConfig() });
    try {
      const { data, errors } = await ask(
        app,
        `{ region(code: "370215") { countedHere { code } mediationCases { totalCount } }
           registerCounts(register: "mediation_cases", groupBy: [REGION], level: COUNTY) { region { code } records } }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        region: { countedHere: [{ code: "370282" }], mediationCases: { totalCount: 3 } },
        registerCounts: [{ region: { code: "370215" }, records: 3 }],
      });
    } finally {
      await app.close();
    }
  });
});
