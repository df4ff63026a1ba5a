import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { declareEveryStatement } from "../../test/declared-statements.ts";
import { describeStatement } from "../../test/describe-statement.ts";
import { allStatements } from "./statement.ts";
import { hasFamily, tablesIn, WITHOUT_FAMILY } from "./table-families.ts";
import { type ColumnType, OIDS } from "./types.ts";

const files = await declareEveryStatement();

describeOnBoth("every declared statement", (getDatabase) => {
  it("is found", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(allStatements().length).toBeGreaterThan(0);
  });

  it("reads families whose versions are kept, so that no answer outlives what it was made from", async () => {
    const { rows } = await getDatabase().pool.query<{ family: string }>("select family from data_versions");
    const read = new Set(allStatements().flatMap(({ reads }) => reads));
    expect([...read].filter((family) => !rows.some((row) => row.family === family))).toEqual([]);
  });

  it("names no table whose family is not known", async () => {
    const { rows } = await getDatabase().pool.query<{ table: string }>(
      `select relname as "table" from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const tables = new Set(rows.map(({ table }) => table));
    const unknown = allStatements().flatMap(({ name, text }) =>
      tablesIn(text)
        .filter((table) => tables.has(table) && !hasFamily(table) && !WITHOUT_FAMILY.includes(table))
        .map((table) => `${name}: ${table}`),
    );
    expect(unknown).toEqual([]);
  });

  it("takes each list as one type: one that is cast to another is cast anew for every row that it is compared with", () => {
    const cast = allStatements().flatMap(({ name, text }) => {
      const types = new Map<string, Set<string>>();
      for (const [, parameter, type] of text.matchAll(/(\$\d+)::(\w+)\[\]/g))
        types.set(parameter!, (types.get(parameter!) ?? new Set()).add(type!));
      return [...types].flatMap(([parameter, of]) =>
        of.size > 1 ? [`${name}: ${parameter} as ${[...of].join()}`] : [],
      );
    });
    expect(cast).toEqual([]);
  });

  it.each(allStatements().map((declared) => [declared.name, declared] as const))(
    "%s returns the columns it declares",
    async (_name, declared) => {
      const columns = await describeStatement(getDatabase().pool, declared.text);
      const found = Object.fromEntries(columns.map(({ name, oid }) => [name, declaredType(oid) ?? `type ${oid}`]));
      const expected = Object.fromEntries(
        Object.entries(declared.row).map(([name, type]) => [name, type.replace("?", "")]),
      );
      expect(found).toEqual(expected);
      expect(columns.length).toBe(Object.keys(expected).length);
    },
  );
});

/** The name that a row declaration uses for a type. */
function declaredType(oid: number): ColumnType | undefined {
  return (Object.keys(OIDS) as ColumnType[]).find((type) => OIDS[type].includes(oid));
}
