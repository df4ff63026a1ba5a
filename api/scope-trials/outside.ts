import { bumpVersions, type Database, inTransaction } from "../src/db/database.ts";
import type { Queryable } from "../src/db/queryable.ts";
import { recountAll } from "../src/indicators/rollup.ts";
import { REGISTERS } from "../src/registers/registry.ts";
import type { Given } from "./accounts.ts";
import { TODAY } from "./today.ts";

// What lies outside of a scope, by plain SQL alone: nothing here asks the server, its trees or its statements.

/** Counted from the others. */
const ROLLUPS = ["indicator_months", "flow_days", "complaint_months", "complaint_cells"];
/** Since when data are on record is known by the county: of a street it tells a day that may be that of a record in the next one, by intent. */
const KNOWN = "data_coverage";

interface TableOfRows {
  readonly table: string;
  readonly hasRegion: boolean;
  readonly hasEstate: boolean;
  readonly hasFirm: boolean;
  readonly hasComplaint: boolean;
  /** The number that its rows have beside the city; null without one. */
  readonly key: string | null;
}

/** The tables whose rows lie in regions: those with a city's code or a region, rollups and reference data apart; complaints, estates and firms last. */
export async function tablesOfRows(on: Queryable): Promise<readonly TableOfRows[]> {
  const { rows } = await on.query<{ table: string; columns: string[]; key: string | null }>(
    `select c.relname as table, array_agg(a.attname::text) as columns,
       (select k.attname::text from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary and k.atttypid = 'int8'::regtype limit 1) as key
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname not like 'access%' and c.relname not in ('regions', 'region_boundaries')
       and c.relname <> all($1)
     group by c.oid, c.relname
     having bool_or(a.attname = 'city_code') or bool_or(a.attname = 'region_id')
     order by c.relname in ('complaints', 'estates', 'property_firms'), c.relname`,
    [[...ROLLUPS, KNOWN]],
  );
  return rows.map(({ table, columns, key }) => ({
    table,
    hasRegion: columns.includes("region_id"),
    hasEstate: columns.includes("estate_id") && table !== "estates",
    hasFirm: columns.includes("firm_id") && table !== "property_firms",
    hasComplaint: columns.includes("complaint_id") && table !== "complaints",
    key,
  }));
}

/** What an account sees, by plain SQL: regions, and where it is a firm's, of what lies in them the rows of its estates alone. */
export interface Inside {
  readonly codes: ReadonlySet<string>;
  readonly ids: readonly number[];
  readonly estates: readonly string[] | null;
}

/** That of an account that has a right in these regions, or within the estates of a firm. */
export async function insideOf(on: Queryable, { firm }: Given, codes: readonly string[]): Promise<Inside> {
  const regions = await regionsIn(on, firm === undefined ? codes : [firm.cityCode]);
  if (firm === undefined) return { ...regions, estates: null };
  const { rows } = await on.query<{ estate_id: string }>(
    `select estate_id from management_episodes
     where city_code = $1 and firm_id = $2 and daterange(valid_from, valid_to) @> $3::date order by estate_id`,
    [firm.cityCode, firm.firmId, TODAY],
  );
  return { ...regions, estates: rows.map(({ estate_id }) => estate_id) };
}

/** SQL of the condition that a row `t` is of one of the estates $1; null where rows of its table are of none. */
function isOfEstate({ table, hasEstate, hasComplaint }: TableOfRows): string | null {
  if (table === "estates" || hasEstate || table === "complaints") return "t.estate_id = any($1::bigint[])";
  // what the queue lists is for supervisors alone
  if (table === "complaint_dues" || table === "complaint_due_differences") return null;
  if (hasComplaint)
    return `(select c.estate_id from complaints c where c.city_code = t.city_code and c.complaint_id = t.complaint_id) = any($1::bigint[])`;
  if (table === "property_firms")
    return `exists (select from management_episodes m where m.city_code = t.city_code and m.firm_id = t.firm_id and m.estate_id = any($1::bigint[]))`;
  return null;
}

/** Tables whose rows say for themselves where they are, and name firms. */
const NAMING = ["appointments", "credit_entries", "firm_exits", "ratings", "supervision_acts"];
const isOn = (table: string, condition: string): string =>
  `exists (select from ${table} m where m.city_code = t.city_code and m.firm_id = t.firm_id and ${condition})`;

/** SQL of the condition that a firm `t` is named in the regions $1: on an estate there that it manages or has managed, or on a record. */
const IS_NAMED = [
  `exists (select from management_episodes m join estates e on e.city_code = m.city_code and e.estate_id = m.estate_id
  where m.city_code = t.city_code and m.firm_id = t.firm_id and e.region_id = any($1::int[]))`,
  ...NAMING.map((table) => isOn(table, "m.region_id = any($1::int[])")),
].join(" or ");

/** The same on records of the estates $1. */
const IS_NAMED_OF_ESTATES = NAMING.filter((table) => table !== "credit_entries")
  .map((table) => isOn(table, "m.estate_id = any($1::bigint[])"))
  .join(" or ");

/** SQL of the condition that a row `t` is seen, and the ids that are its $1. `listed`: without firms that are named there alone. */
const isSeen = (
  table: TableOfRows,
  { ids, estates }: Inside,
  listed = false,
): readonly [sql: string, ids: readonly unknown[]] => {
  const named = table.table !== "property_firms" || listed ? null : estates === null ? IS_NAMED : IS_NAMED_OF_ESTATES;
  const own = estates === null ? isPlaced(table) : (isOfEstate(table) ?? "$1::bigint[] is null");
  return [named === null ? own : `(${own} or ${named})`, estates ?? ids];
};

const isPlaced = (table: TableOfRows): string => `${placeOfRow(table)} = any($1::int[])`;

/** Whether an account is given a list of a table: a firm's is told that it may not where rows are of no estate, or wait for a data officer. */
export const isShown = (table: TableOfRows, { estates }: Inside): boolean =>
  estates === null || (isOfEstate(table) !== null && table.table !== "estate_links");

/** SQL of the region that a row `t` lies in: its own, else its estate's, else its firm's or its complaint's. */
function placeOfRow({ hasRegion, hasEstate, hasFirm, hasComplaint }: TableOfRows): string {
  const of = (table: string, id: string) =>
    `(select o.region_id from ${table} o where o.city_code = t.city_code and o.${id} = t.${id})`;
  const places = [
    ...(hasRegion ? ["t.region_id"] : []),
    ...(hasEstate ? [of("estates", "estate_id")] : []),
    ...(hasFirm ? [of("property_firms", "firm_id")] : []),
    ...(hasComplaint ? [of("complaints", "complaint_id")] : []),
  ];
  return `coalesce(${places.join(", ")})`;
}

/** Codes and ids of regions and all below them, by their paths. */
async function regionsIn(
  on: Queryable,
  codes: readonly string[],
): Promise<{ readonly codes: ReadonlySet<string>; readonly ids: readonly number[] }> {
  const { rows } = await on.query<{ code: string; region_id: number }>(
    "select distinct r.code, r.region_id from regions r join regions top on r.path <@ top.path where top.code = any($1)",
    [codes],
  );
  return { codes: new Set(rows.map(({ code }) => code)), ids: rows.map(({ region_id }) => region_id) };
}

/** Rows of a table that are seen; of estates those that stand today. `listed`: without firms that are named there alone. */
export async function countIn(on: Queryable, table: TableOfRows, inside: Inside, listed = false): Promise<number> {
  const [seen, ids] = isSeen(table, inside, listed);
  const standing = table.table === "estates" ? `and (t.valid_to is null or t.valid_to > '${TODAY}')` : "";
  const { rows } = await on.query<{ n: number }>(
    `select count(*)::int as n from ${table.table} t where ${seen} ${standing}`,
    [ids],
  );
  return rows[0]!.n;
}

/** The tables of the lists that the schema has: root field → table. */
export async function tablesOfLists(on: Queryable): Promise<ReadonlyMap<string, TableOfRows>> {
  const byName = new Map((await tablesOfRows(on)).map((one) => [one.table, one]));
  const named = [
    ["estates", "estates"],
    ["propertyFirms", "property_firms"],
    ["complaints", "complaints"],
    ["observations", "observations"],
    ["targets", "indicator_targets"],
    ["estateLinks", "estate_links"],
    ["alerts", "alerts"],
    ["dueDifferences", "complaint_due_differences"],
    ...REGISTERS.map(({ field, table }) => [field, table]),
  ] as const;
  return new Map(named.map(([field, table]) => [field!, byName.get(table!)!]));
}

const families = async (on: Queryable): Promise<string[]> => {
  const { rows } = await on.query<{ family: string }>("select family from data_versions order by family");
  return rows.map(({ family }) => family);
};

const columnsOf = async (on: Queryable, table: string): Promise<string> => {
  const { rows } = await on.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]!.columns;
};

/** Runs work that leaves rows without what they refer to. */
async function unreferenced(database: Database, work: (client: Queryable) => Promise<void>): Promise<void> {
  await inTransaction(database, async (client) => {
    await client.query("set local session_replication_role = replica");
    await work(client);
    await client.query("set local session_replication_role = origin");
    await bumpVersions(client, await families(client));
  });
}

/** Makes room for rows that go, and keeps a copy of what is counted from them, for `bringBack`. */
export async function keepAll(database: Database): Promise<void> {
  await inTransaction(database, async (client) => {
    await client.query("create schema kept");
    for (const { table } of await tablesOfRows(client))
      await client.query(`create table kept.${table} as select * from ${table} with no data`);
    for (const table of [...ROLLUPS, KNOWN]) await client.query(`create table kept.${table} as select * from ${table}`);
  });
}

/** Deletes every row that is not seen, and counts anew. */
export async function deleteOutside(database: Database, inside: Inside): Promise<void> {
  await unreferenced(database, async (client) => {
    for (const table of await tablesOfRows(client)) {
      const [seen, ids] = isSeen(table, inside);
      const from = `from ${table.table} t where (${seen}) is not true`;
      const { rowCount } = await client.query(`insert into kept.${table.table} select * ${from}`, [ids]);
      if (rowCount) await client.query(`delete ${from}`, [ids]);
    }
    await recountAll(client, { today: TODAY });
    await client.query(`delete from ${KNOWN}`);
    await takeKept(client, KNOWN);
  });
}

/** All rows as they were. */
export async function bringBack(database: Database): Promise<void> {
  await unreferenced(database, async (client) => {
    for (const { table } of await tablesOfRows(client))
      if ((await takeKept(client, table)) > 0) await client.query(`truncate kept.${table}`);
    for (const table of ROLLUPS) {
      await client.query(`delete from ${table}`);
      await takeKept(client, table);
    }
  });
}

/** Adds the rows that are kept to their table; how many. */
async function takeKept(client: Queryable, table: string): Promise<number> {
  const columns = await columnsOf(client, table);
  const { rowCount } = await client.query(
    `insert into ${table} (${columns}) overriding system value select ${columns} from kept.${table}`,
  );
  return rowCount ?? 0;
}
