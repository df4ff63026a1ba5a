import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";
import { type OfLinks, THESE_LINKS } from "./links.queries.ts";

/** A table of facts whose rows may name their estate in words. */
export interface NamingTable {
  readonly table: string;
  readonly idColumn: string;
  /** Whether a row may stand without an estate. */
  readonly standsAlone: boolean;
  /** Whether a row that says nothing of its region is in that of its estate. */
  readonly regionOfEstate: boolean;
}

const LINKED = "l.state in ('LINKED', 'CONFIRMED')";

/** Says of each staged row which link its words are, and of which rows its id says the estate after all. */
export function keepRecordMentions({ table }: Pick<NamingTable, "table">, staging: string) {
  return [
    command<{ readonly sourceId: number }>(`
      insert into estate_mentions (city_code, table_name, record_id, region_id, link_id, point_taken)
      select s.city_code, '${table}', s.own_id, s.link_region, l.link_id, s.region_taken from ${staging} s
      join estate_links l on l.city_code = s.city_code and l.source_id = :sourceId and l.own_id is null and l.region_id = s.link_region and l.plain = s.link_plain
      on conflict (city_code, table_name, record_id) do update set region_id = excluded.region_id, link_id = excluded.link_id, point_taken = excluded.point_taken`),
    command<{ readonly sourceId: number }>(`
      delete from estate_mentions m using ${staging} s
      where :sourceId::int is not null and s.estate_id_ref is not null and m.city_code = s.city_code and m.table_name = '${table}' and m.record_id = s.own_id`),
  ];
}

/** The tables, but for that of complaints, whose rows follow links. */
export const mentioningTables = statement<OfLinks>()({
  name: "importMentioningTables",
  text: `
    select distinct m.table_name from ${THESE_LINKS}
    join estate_mentions m on m.city_code = k.city_code and m.link_id = k.link_id where m.table_name <> 'complaints' order by m.table_name`,
  row: { table_name: "text" },
});

/** Rows get the estate that their link means, and its region where they said none. Those that may not stand without one stay where they are until it means another. */
export const followRecords = ({ table, idColumn, standsAlone, regionOfEstate }: NamingTable) =>
  command<OfLinks>(`
    update ${table} t set estate_id = f.meant${regionOfEstate ? ", region_id = case when f.point_taken then coalesce(f.region_id, t.region_id) else t.region_id end" : ""}
    from (
      select m.city_code, m.record_id, m.point_taken, e.estate_id as meant, e.region_id
      from (select distinct city_code, link_id from ${THESE_LINKS}) k
      join estate_mentions m on m.city_code = k.city_code and m.link_id = k.link_id and m.table_name = '${table}'
      join estate_links l on l.city_code = m.city_code and l.link_id = m.link_id
      left join estates e on e.city_code = l.city_code and e.estate_id = l.estate_id and ${LINKED}) f
    where t.city_code = f.city_code and t.${idColumn} = f.record_id and t.estate_id is distinct from f.meant${standsAlone ? "" : " and f.meant is not null"}`);

/** Of rows that an undone import wrote: those that are gone, or are again about another estate than the link says, follow it no more. */
export const takeRecordMentionsBack = ({ table, idColumn }: NamingTable) =>
  command<{ readonly cityCodes: readonly string[] }>(`
    delete from estate_mentions m using (
      select o.city_code, o.record_id from estate_mentions o
      join estate_links l on l.city_code = o.city_code and l.link_id = o.link_id
      left join ${table} t on t.city_code = o.city_code and t.${idColumn} = o.record_id
      where o.table_name = '${table}' and o.city_code = any(:cityCodes::text[])
        and (t.city_code is null or (${LINKED} and t.estate_id is distinct from l.estate_id))) g
    where m.table_name = '${table}' and m.city_code = g.city_code and m.record_id = g.record_id`);
