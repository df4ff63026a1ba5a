import { expect, it } from "vitest";
import { type Database, inTransaction } from "../../src/db/database.ts";
import { importRows } from "../../src/imports/import-file.ts";
import { rowsOf, TODAY } from "../fixtures/import-world.ts";

/** Rows given in memory of all that is said of estates. */
export function importedRecords(db: () => Database): void {
  it("reads party organisations, committees, instructors, renovations, episodes, firms and observations", async () => {
    const common = { sourceName: "housing", crs: "wgs84", today: TODAY, name: "memory" } as const;
    const given = [
      ["firms", [{ id: "F1", name: "安居物业", region_code: "900100", credit_code: "91370000", star_rating: "三星" }]],
      [
        "organisations",
        [
          {
            id: "O1",
            parent_id: "",
            type: "街道党工委",
            form: "单独组建",
            name: "街道",
            estate_id: "",
            firm_id: "",
            region_code: "900101001",
          },
          {
            id: "O2",
            parent_id: "O1",
            type: "ESTATE_BRANCH",
            form: "联合组建",
            name: "支部",
            estate_id: "E1",
            firm_id: "",
            region_code: "",
          },
          {
            id: "O3",
            parent_id: "",
            type: "物业企业党支部",
            form: "",
            name: "企业支部",
            estate_id: "",
            firm_id: "F1",
            region_code: "",
          },
        ],
      ],
      ["committees", [{ id: "W1", estate_id: "E2", formed_on: "2024-05-01", members: 5, party_members: 3 }]],
      ["instructors", [{ id: "I1", estate_id: "E3", name: "王", from: "2025-01-01" }]],
      [
        "renovations",
        [{ id: "R1", estate_id: "E1", planned_on: "2025-01-01", started_on: "2025-06-01", finished_on: "" }],
      ],
      [
        "observations",
        [
          {
            city_code: "900100",
            scope: "市",
            indicator: "committees",
            qualifier: "余",
            value: "405",
            unit: "committees",
            as_of: "2022-10",
            note: "",
            source: "article",
          },
        ],
      ],
    ] as const;
    for (const [kind, rows] of given) {
      const write = () => inTransaction(db(), (client) => importRows(client, { ...common, kind, rows }));
      expect(await write(), kind).toMatchObject({ inserted: rows.length, refused: 0 });
      expect(await write(), kind).toMatchObject({ inserted: 0, updated: 0, unchanged: rows.length });
    }
    expect(
      await rowsOf(
        db(),
        "select o.external_id, o.form::text, p.external_id as parent from party_organisations o left join party_organisations p on p.city_code = o.city_code and p.organisation_id = o.parent_id order by 1",
      ),
    ).toEqual([
      { external_id: "O1", form: "INDEPENDENT", parent: null },
      { external_id: "O2", form: "JOINT", parent: "O1" },
      { external_id: "O3", form: "INDEPENDENT", parent: null },
    ]);
    expect(await rowsOf(db(), "select qualifier::text, as_of_days::text from observations")).toEqual([
      { qualifier: "OVER", as_of_days: "[2022-10-01,2022-11-01)" },
    ]);
  });

  it("lets an episode end and the next begin in one file, and refuses two modes on one day", async () => {
    const common = {
      kind: "episodes",
      sourceName: "housing2",
      referenceSource: "housing",
      crs: "wgs84",
      today: TODAY,
      name: "m",
    } as const;
    await inTransaction(db(), (client) =>
      importRows(client, {
        kind: "estates",
        sourceName: "housing",
        crs: "wgs84",
        today: TODAY,
        name: "e",
        rows: [{ id: "E9", name: "九", region_code: "900102" }],
      }),
    );
    const write = (rows: Record<string, string>[]) =>
      inTransaction(db(), (client) => importRows(client, { ...common, rows }));
    await write([{ id: "P1", estate_id: "E9", mode: "国企托底", from: "2020-01-01", to: "" }]);
    const next = [
      { id: "P1", estate_id: "E9", mode: "国企托底", from: "2020-01-01", to: "2024-01-01" },
      { id: "P2", estate_id: "E9", mode: "合并管理", from: "2024-01-01", to: "" },
    ];
    expect(await write(next)).toMatchObject({ inserted: 1, updated: 1 });
    await expect(write([{ id: "P3", estate_id: "E9", mode: "MARKET", from: "2023-06-01", to: "" }])).rejects.toThrow(
      /one mode|one management mode on any day, got an overlap with one known already/,
    );
  });
}
