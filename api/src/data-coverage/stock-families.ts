import type { DataFamily } from "../facts/data-family.ts";
import { ALL_SUBJECTS } from "../facts/subjects.ts";
import { recordsOfFamilies } from "../registers/derive/facts.ts";
import { REGISTERS } from "../registers/registry.ts";

const ofSubjects: readonly (readonly [DataFamily, string])[] = ALL_SUBJECTS.flatMap(({ table, family, columns }) => [
  [family, owned(table)],
  ...Object.entries(columns).map(([column, known]) => [known.family, owned(table, column)] as const),
]);

const families = new Map<DataFamily, string[]>();
for (const [family, records] of [
  ...ofSubjects,
  ...REGISTERS.flatMap((register) => Object.entries(recordsOfFamilies(register))),
])
  families.set(family, [...(families.get(family) ?? []), records]);

/**
 * SQL of the records of each family but complaints: (city_code, region_id, source_id, day), the day from which the record speaks, null where
 * it has no beginning. Registers of one family add up.
 */
export const STOCK_FAMILIES: Readonly<Record<DataFamily, string>> = Object.fromEntries(
  [...families].map(([family, records]) => [family, records.join("\n      union all ")]),
);

function owned(table: string, column?: string): string {
  const known = column === undefined ? "" : ` where ${column} is not null`;
  return `select city_code, region_id, source_id, valid_from as day from ${table}${known}`;
}
