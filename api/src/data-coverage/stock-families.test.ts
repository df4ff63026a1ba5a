import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { ALL_SUBJECTS } from "../facts/subjects.ts";
import { STOCK_FACTS } from "../indicators/facts/index.ts";
import { REGISTERS } from "../registers/registry.ts";
import { COMPLAINT_FAMILIES, DATA_FAMILIES } from "./data-family.ts";
import { STOCK_FAMILIES } from "./stock-families.ts";

const complaints: readonly string[] = ["COMPLAINTS", ...COMPLAINT_FAMILIES];

it("every family but complaints' has records, and every register is of one", () => {
  expect(Object.keys(STOCK_FAMILIES).sort()).toEqual(
    Object.keys(DATA_FAMILIES)
      .filter((family) => !complaints.includes(family))
      .sort(),
  );
  for (const { coverage, table } of REGISTERS) expect(STOCK_FAMILIES[coverage]).toContain(`from ${table} r `);
});

it("what any measure is known by is a family, so that a column that nobody brings is never counted as zero", () => {
  const known = Object.values(STOCK_FACTS).flatMap(({ knownBy: { rows, columns, codes } }) => [
    rows,
    ...Object.values(columns),
    ...Object.values(codes ?? {}),
  ]);
  expect(known.length).toBeGreaterThan(20);
  expect(known.filter((family) => DATA_FAMILIES[family] === undefined)).toEqual([]);
});

it("registers of one family are named together", () => {
  expect(DATA_FAMILIES.PARTY).toEqual({
    zh: "党组织、党建指导员",
    en: "Party organisations · Party-building instructors",
  });
});

describeOnBoth("families", (getDatabase) => {
  it("take the columns of estates and firms that may be unknown", async () => {
    const { rows } = await getDatabase().pool.query<{ of: string }>(
      `select table_name || '.' || column_name as of from information_schema.columns where is_nullable = 'YES'`,
    );
    const optional = new Set(rows.map(({ of }) => of));
    const named = ALL_SUBJECTS.flatMap(({ table, columns }) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(named.filter((column) => !optional.has(column))).toEqual([]);
  });

  it("give a city, a region, a source and a day", async () => {
    for (const [family, records] of Object.entries(STOCK_FAMILIES)) {
      const { fields } = await getDatabase().pool.query(`select * from (${records}) f limit 0`);
      expect([family, ...fields.map(({ name }) => name)]).toEqual([
        family,
        "city_code",
        "region_id",
        "source_id",
        "day",
      ]);
    }
  });
});
