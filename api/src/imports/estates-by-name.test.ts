import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, importWorld, refusal, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";

const file = scratchFiles();

const ESTATES = [
  "id,name,region_code,longitude,latitude,valid_to",
  "E1,阳光花园,900101001,,,",
  "E2,阳光花园,900102,,,",
  "E3,金色家园,900101001,,,",
  "E4,金色家园（二期）,900101001,,,",
  "E5,锦绣小区,900101,,,",
  "E6,同名苑,900102,,,",
  "E7,同名苑,900102,,,",
  "E8,旧苑,900102,,,2020-01-01",
  "E9,湖景,900201,,,",
];

const HEADER = "工单编号,区县,街道,小区名称,类别,受理时间,经度,纬度";
const ROWS = [
  "C1,东山区,解放街道,阳光花园,噪音,2026-03-01 08:00,,",
  "C2,西河县,,阳光花园小区,噪音,2026-03-01 08:00,,",
  "C3,,,金色家园(二期),噪音,2026-03-01 08:00,116.2,36.5",
  // hangs at the county, and no other of the county has its name
  "C4,东山区,解放街道,锦绣,噪音,2026-03-01 08:00,,",
  "C5,西河县,,同名苑,噪音,2026-03-01 08:00,,",
  "C6,东山区,,同名苑,噪音,2026-03-01 08:00,,",
  "C7,西河县,,旧苑,噪音,2026-03-01 08:00,,",
  "C8,,,湖景,噪音,2026-03-01 08:00,,",
  "C9,东山区,,暂无,噪音,2026-03-01 08:00,,",
];

describeOnBoth(
  "complaints that name their estate",
  (getDatabase) => {
    const db = () => getDatabase();
    const bring = (name: string, lines: readonly string[], more: { dryRun?: boolean; referenceSource?: string } = {}) =>
      importInto(db(), { kind: "complaints", path: file(name, lines.join("\n")), sourceName: "12345", ...more });
    const estateOf = async () =>
      Object.fromEntries(
        (
          await rowsOf<{ id: string; estate: string | null; region: string }>(
            db(),
            `select c.external_id as id, e.external_id as estate, r.code as region
             from complaints c join regions r using (region_id) left join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id`,
          )
        ).map(({ id, estate, region }) => [id, [estate, region]]),
      );
    const notes = [
      "小区名称: 5 cells led to the estate that they mean there (row 2 阳光花园 → E1 of bureau; row 3 阳光花园小区 → E2 of bureau; row 4 金色家园(二期) → E4 of bureau …)",
      "小区名称: 1 cell whose estate is doubtful, left without one until somebody says (row 6 同名苑 → E6 of bureau?)",
      "小区名称: 2 cells naming no estate known there, left without one (row 7 同名苑 → blank; row 8 旧苑 → blank)",
    ];
    const expected = {
      C1: ["E1", "900101001"],
      C2: ["E2", "900102"],
      C3: ["E4", "900101001"],
      C4: ["E5", "900101001"],
      C5: [null, "900102"],
      C6: [null, "900101"],
      C7: [null, "900102"],
      C8: ["E9", "900201"],
      C9: [null, "900101"],
    };

    it("get the one of that name in their place, none where several or none have it, and the trial says so", async () => {
      expect((await bring("trial.csv", [HEADER, ...ROWS], { dryRun: true })).notes).toEqual(
        expect.arrayContaining(notes),
      );
      const report = await bring("first.csv", [HEADER, ...ROWS]);
      expect(report).toMatchObject({ inserted: 9, refused: 0 });
      expect(report.notes).toEqual(expect.arrayContaining(notes));
      expect(await estateOf()).toEqual(expected);
      expect(await bring("first.csv", [HEADER, ...ROWS])).toMatchObject({ inserted: 0, updated: 0, unchanged: 9 });
    });

    it("find it staged as well, where rows repeat, and keep what is known where the name says nothing", async () => {
      const again = [
        HEADER,
        ...ROWS,
        ROWS[0]!,
        ROWS[7]!.replace("C8", "D8"),
        ROWS[0]!.replace("C1", "D1").replace("阳光花园", ""),
      ];
      expect(await bring("again.csv", again)).toMatchObject({ inserted: 2, updated: 0, merged: 1 });
      expect(await bring("blank.csv", [HEADER, ROWS[0]!.replace("阳光花园", "不详")])).toMatchObject({
        updated: 0,
        unchanged: 1,
      });
      expect(await estateOf()).toEqual({ ...expected, D8: ["E9", "900201"], D1: [null, "900101001"] });
    });

    it("go by the id where the row has one, and are refused without a place where the name is not certain", async () => {
      const lines = [`${HEADER},小区编号`, `${ROWS[4]!.replace("C5", "F5")},E7`];
      await bring("by-id.csv", lines, { referenceSource: "bureau" });
      expect((await estateOf()).F5).toEqual(["E7", "900102"]);
      const path = file("nowhere.csv", [HEADER, "G1,,,同名苑,噪音,2026-03-01 08:00,,"].join("\n"));
      expect(await refusal(db(), { kind: "complaints", path, sourceName: "12345" })).toMatch(
        /row 2, 经度: expected coordinates, a stated region, or an estate/,
      );
    });

    it("look among the estates of one source where another has them too", async () => {
      await importInto(db(), {
        kind: "estates",
        sourceName: "second",
        path: file("second.csv", ESTATES.slice(0, 2).join("\n")),
      });
      const line = ROWS[0]!.replace("C1", "H1");
      const both = await bring("both.csv", [HEADER, line], { dryRun: true });
      expect(both.notes).toContain(
        "小区名称: 1 cell led to the estate that they mean there (row 2 阳光花园 → E1 of bureau)",
      );
      await bring("both.csv", [HEADER, line], { referenceSource: "second" });
      expect(
        await rowsOf(
          db(),
          `select s.name from complaints c join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id
           join sources s on s.source_id = e.source_id where c.external_id = 'H1'`,
        ),
      ).toEqual([{ name: "second" }]);
    });
  },
  async (database) => {
    await importWorld(database, file);
    await importInto(database, {
      kind: "estates",
      path: file("estates.csv", ESTATES.join("\n")),
      sourceName: "bureau",
    });
  },
);
