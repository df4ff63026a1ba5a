import { expect, it } from "vitest";
import { type Database, inTransaction } from "../../src/db/database.ts";
import { writeComplaints } from "../../src/imports/write-complaints.ts";
import { importInto, rowsOf, type ScratchFile, TODAY } from "../fixtures/import-world.ts";

/** Complaints by file: their day, place and partition, a source's first file, and what is given in memory. */
export function importedComplaints(db: () => Database, file: ScratchFile): void {
  it("writes complaints with status, local day, categories and partitions, and changes only what differs", async () => {
    const lines = (closed: string) =>
      `工单编号,类别,受理时间,办结时间,满意度,经度,纬度,所属区县\nC1,停车,2026-03-31 23:50:00,${closed},满意,116.2,36.5,东山区\nC2,井盖,2026-04-01T00:10:00+00:00,,,,,西河\nC3,电梯,2026-04-02 08:00:00,,,118.1,36.1,南湖区\n`;
    const first = await importInto(db(), { kind: "complaints", path: file("c.csv", lines("")) });
    expect(first).toMatchObject({ inserted: 3, notes: ["new categories, named as in the file: 井盖"] });
    const state = `select c.external_id, c.category, c.status::text, c.reported_on, r.code, c.satisfaction, c.cell is null as no_cell,
      c.tableoid::regclass::text as partition from complaints c join regions r using (region_id) order by 1`;
    expect(await rowsOf(db(), state)).toEqual([
      {
        external_id: "C1",
        category: "PARKING",
        status: "RECEIVED",
        reported_on: "2026-03-31",
        code: "900101001",
        satisfaction: 4,
        no_cell: false,
        partition: "complaints_2026_03",
      },
      {
        external_id: "C2",
        category: "井盖",
        status: "RECEIVED",
        reported_on: "2026-04-01",
        code: "900102",
        satisfaction: null,
        no_cell: true,
        partition: "complaints_2026_04",
      },
      {
        external_id: "C3",
        category: "ELEVATOR",
        status: "RECEIVED",
        reported_on: "2026-04-02",
        code: "900201",
        satisfaction: null,
        no_cell: false,
        partition: "complaints_2026_04",
      },
    ]);
    const total =
      "select coalesce(sum(n), 0)::int as n from flow_days, unnest(measures[1:1]) as n where flow = 'complaints'";
    expect(await rowsOf(db(), total)).toEqual([{ n: 3 }]);
    expect(
      await importInto(db(), { kind: "complaints", path: file("c.csv", lines("2026-04-03 09:00:00")) }),
    ).toMatchObject({ inserted: 0, updated: 1, unchanged: 2 });
    expect((await rowsOf<{ status: string }>(db(), state))[0]).toMatchObject({ status: "CLOSED", code: "900101001" });
    expect(await rowsOf(db(), total)).toEqual([{ n: 3 }]);
  });

  it("writes a source's first file as it is read, in stretches, and again from the start where an id comes twice", async () => {
    const line = (i: number, id = `L${i}`): string =>
      `${id},NOISE,2026-07-0${1 + (i % 9)} 08:00:00,900101,${i % 2 ? 5 : ""}`;
    const lines = Array.from({ length: 20_500 }, (_, i) => line(i));
    const text = (extra: string[]): string =>
      ["id,category,reported_at,region_code,satisfaction", ...lines, ...extra, ""].join("\n");
    const twice = file("long-twice.csv", text([line(7), line(8, "L9")]));
    await expect(importInto(db(), { kind: "complaints", path: twice, sourceName: "long" })).rejects.toThrow(
      /row 20503, id: expected the same reported_at, satisfaction as row 11|row 20503, id: expected the same/,
    );
    const once = file("long.csv", text([line(7)]));
    expect(await importInto(db(), { kind: "complaints", path: once, sourceName: "long" })).toMatchObject({
      rowsRead: 20_501,
      inserted: 20_500,
      merged: 1,
    });
    const total =
      "select count(*)::int as n, (select sum(n)::int from flow_days, unnest(measures[1:1]) as n where flow = 'complaints') as counted from complaints";
    const [{ n, counted } = { n: 0, counted: 0 }] = await rowsOf<{ n: number; counted: number }>(db(), total);
    expect(counted).toBe(n);
    const other = file("long-other.csv", text([]));
    expect(await importInto(db(), { kind: "complaints", path: other, sourceName: "long-other" })).toMatchObject({
      inserted: 20_500,
      merged: 0,
    });
    const some = file("long-some.csv", [text([]).split("\n").slice(0, 1001).join("\n"), ""].join("\n"));
    expect(await importInto(db(), { kind: "complaints", path: some, sourceName: "long-other" })).toMatchObject({
      inserted: 0,
      unchanged: 1000,
    });
  }, 120_000);

  it("gives a first file's complaints the place of the estates they name, and refuses estates that nobody knows", async () => {
    const estates = file("named-estates.csv", "id,name,region_code\nN1,甲小区,900101\nN2,乙小区,900201\n");
    await importInto(db(), { kind: "estates", path: estates, sourceName: "named" });
    const header = "id,category,reported_at,estate_id\n";
    const known = "K1,NOISE,2026-05-01 08:00:00,N1\nK2,NOISE,2026-05-02 08:00:00,N2\n";
    const lost = file("named-lost.csv", `${header}${known}K3,NOISE,2026-05-03 08:00:00,N9\n`);
    await expect(importInto(db(), { kind: "complaints", path: lost, sourceName: "named" })).rejects.toThrow(
      /row 4, estate_id: .*N9/,
    );
    const found = file("named-found.csv", `${header}${known}`);
    expect(await importInto(db(), { kind: "complaints", path: found, sourceName: "named" })).toMatchObject({
      inserted: 2,
    });
    expect(
      await rowsOf(
        db(),
        `select c.external_id as id, r.code, e.external_id as estate from complaints c
         join regions r on r.region_id = c.region_id
         join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id
         where c.external_id like 'K%' order by 1`,
      ),
    ).toEqual([
      { id: "K1", code: "900101", estate: "N1" },
      { id: "K2", code: "900201", estate: "N2" },
    ]);
  });

  it("moves a complaint whose day changed to its new partition, once", async () => {
    const path = file("moved.csv", "id,category,reported_at,region_code\nC2,井盖,2026-05-05 10:00:00,900102\n");
    expect(await importInto(db(), { kind: "complaints", path })).toMatchObject({ inserted: 0, updated: 1 });
    expect(await rowsOf(db(), "select reported_on from complaints where external_id = 'C2'")).toEqual([
      { reported_on: "2026-05-05" },
    ]);
  });

  it("records complaints given in memory, with the ids of what was written", async () => {
    const rows = [
      { id: "M1", category: "NOISE", reported_at: "2026-06-01T08:00:00+08:00", longitude: 116.2, latitude: 36.2 },
      { id: "M2", category: "NOISE", reported_at: "2026-06-01T09:00:00+08:00", region_code: "900201" },
    ];
    const write = () =>
      inTransaction(db(), (client) => writeComplaints(client, rows, { sourceName: "app", today: TODAY }));
    const first = await write();
    expect(first).toMatchObject({ inserted: 2, updated: 0, unchanged: 0 });
    expect(first.written.map(({ externalId, cityCode, reportedOn }) => [externalId, cityCode, reportedOn])).toEqual([
      ["M1", "900100", "2026-06-01"],
      ["M2", "900200", "2026-06-01"],
    ]);
    expect(await write()).toEqual({ inserted: 0, updated: 0, unchanged: 2, written: [] });
  });
}
