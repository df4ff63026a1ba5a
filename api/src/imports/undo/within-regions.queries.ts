import { command } from "../../db/command.ts";
import type { FactTable } from "./imaged-tables.ts";

interface Within {
  readonly importId: string | null;
  readonly within: readonly number[];
}

/** Ids, as the source gives them, of rows that an import made or changed and that lie, or lay, in no region of `within`. */
export function rowsBeyond({ table, idColumn, ofCities, hangsAt }: FactTable) {
  const city = ofCities ? " and t.city_code = i.city" : "";
  const subjectId = hangsAt?.table === "estates" ? "estate_id" : "firm_id";
  const at =
    hangsAt === null
      ? ""
      : `left join ${hangsAt.table} a on a.city_code = t.city_code and a.${subjectId} = t.${hangsAt.column}`;
  const beyond = `coalesce(${hangsAt === null ? "t" : "a"}.region_id, 0) <> all(:within::int[])`;
  const ofImport = `i.import_id = :importId::bigint and i.table_name = '${table}'`;
  const now = (which: string): string => `
    select t.external_id from import_images i join ${table} t on t.source_id = i.source_id${city} and ${which} ${at}
    where ${ofImport} and ${beyond} order by t.${idColumn} limit 1000`;
  return [
    now(`i.before is null and t.${idColumn} between i.first_id and i.last_id`),
    now(`i.before is not null and t.${idColumn} = i.first_id`),
    `
    select t.external_id from (
      select (k.was).* from (
        select i.before::${table} as was from import_images i where ${ofImport} and i.before is not null) k) t ${at}
    where ${beyond} order by t.${idColumn} limit 1000`,
  ].map((text) => command<Within, { external_id: string }>(text));
}
