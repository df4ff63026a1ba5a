import { addChanges, type Changes } from "../db/add-changes.ts";
import type { Queryable } from "../db/queryable.ts";
import { giveRoomToSort } from "../db/sorting.ts";
import { anyRows } from "../facts/any-rows.ts";
import { ROLLUP_GRIDS } from "./cell.ts";
import { coarserSql } from "./cell-sql.ts";

// complaint_months and complaint_cells: counts of complaints by month, kept in the transaction that writes the complaints.
// Sums that every overview asks for are stored beside their parts, under a value that no part can have:

/** region_id of the rows of complaint_months that count a whole city (city_code). */
export const WHOLE_CITY = 0;
/** category of the rows of complaint_cells that count every category. */
export const EVERY_CATEGORY = "";

/**
 * Adds what a transaction changed to complaint_months and complaint_cells: complaints_after less complaints_before, the temp tables
 * of complaints' shape in which the writer keeps the new and the old versions of rows. Rows that come down to 0 are removed.
 * Writers must come one at a time (the caller holds the lock on rollup_state).
 */
export async function applyToComplaintMonthsAndCells(client: Queryable): Promise<void> {
  await giveRoomToSort(client);
  const after = `select ${FACTS}, 1 as n from complaints_after`;
  const before = `select ${FACTS}, -1 as n from complaints_before`;
  const changes = (await anyRows(client, "complaints_before")) ? `(${after} union all ${before})` : `(${after})`;
  await addCounts(client, MONTHS, countMonths(changes));
  await addCounts(client, CELLS, countCells(changes));
}

/** Counts every complaint anew, emptying the rollups first; `into` names a table that takes the place of one. */
export async function recountComplaintMonthsAndCells(
  client: Queryable,
  into: (table: string) => string = (table) => table,
): Promise<void> {
  await giveRoomToSort(client);
  const all = `(select ${FACTS}, 1 as n from complaints)`;
  for (const [rollup, counts] of [
    [MONTHS, countMonths(all)],
    [CELLS, countCells(all)],
  ] as const) {
    const columns = [...rollup.key, ...Object.keys(rollup.sums)].join(", ");
    await client.query(`delete from ${into(rollup.table)}`);
    // Rows go in by key order, so that a month's rows lie side by side on disk.
    await client.query(
      `insert into ${into(rollup.table)} (${columns}) select ${columns} from (${counts}) r order by ${rollup.key.join(", ")}`,
    );
  }
}

interface Rollup {
  readonly table: string;
  readonly key: readonly string[];
  readonly sums: Changes["sums"];
  /** SQL of what a row is that counts nothing any more. */
  readonly empty: string;
}

const FACTS = "city_code, region_id, reported_on, category, source_id, status, cell";

const MONTHS: Rollup = {
  table: "complaint_months",
  key: ["city_code", "region_id", "month", "category", "source_id", "status"],
  sums: { complaints: (stored, change) => `${stored}.complaints + ${change}.complaints` },
  empty: "t.complaints = 0",
};

/** SQL of what a column of arrays becomes: squares of both rows with the sums of their counts, in their order. */
const merged =
  (value: string) =>
  (stored: string, change: string): string =>
    `
    coalesce((select array_agg(${value} order by m.cell) from (
      select u.cell, sum(u.n)::int as n from (
        select unnest(${stored}.cells) as cell, unnest(${stored}.complaints) as n
        union all select unnest(${change}.cells), unnest(${change}.complaints)) u
      group by u.cell having sum(u.n) <> 0) m), '{}')`;

const CELLS: Rollup = {
  table: "complaint_cells",
  key: ["city_code", "grid", "category", "period"],
  sums: { cells: merged("m.cell"), complaints: merged("m.n") },
  empty: "t.cells = '{}'",
};

/** SQL of the counts of a table of the shape of complaint_cells, a row a square. */
export const cellByCell = (table: string): string =>
  `(select c.city_code, c.grid, c.category, c.period, u.cell, u.n as complaints
    from ${table} c cross join lateral unnest(c.cells, c.complaints) as u (cell, n))`;

/** Adds counts to a table, and removes what comes down to nothing. */
async function addCounts(client: Queryable, { table, key, sums, empty }: Rollup, counts: string): Promise<void> {
  const changes = `${table}_changes`;
  await client.query(`create temp table ${changes} on commit drop as ${counts}`);
  await addChanges(client, { table, key, sums, changes });
  await client.query(
    `delete from ${table} t using ${changes} d where ${key.map((column) => `t.${column} = d.${column}`).join(" and ")} and ${empty}`,
  );
  await client.query(`drop table ${changes}`);
}

/** Of timestamps: extract() counts in numerics, which takes three times as long. */
const FIRST_OF_MONTH = "date_trunc('month', c.reported_on::timestamp)::date";

/** Sums by street (a community counts in its parent), and by whole city. `changes` has the columns of FACTS and n, +1 or −1. */
function countMonths(changes: string): string {
  return `
    with by_street as materialized (
      select c.city_code, case when r.level = 'COMMUNITY' then coalesce(r.parent_id, c.region_id) else c.region_id end as region_id,
        ${FIRST_OF_MONTH} as month, c.category, c.source_id, c.status, sum(c.n)::int as complaints
      from ${changes} c left join regions r on r.region_id = c.region_id
      group by 1, 2, 3, 4, 5, 6 having sum(c.n) <> 0
    )
    select ${MONTHS.key.join(", ")}, complaints from by_street
    union all
    select city_code, ${WHOLE_CITY}, month, category, source_id, status, sum(complaints)::int
    from by_street group by city_code, month, category, source_id, status having sum(complaints) <> 0`;
}

/**
 * Sums by square, all squares of a period in one row, in their order: each category apart on the coarser grid, all together on both. (By category on the
 * finer grid nearly every complaint would have a count of its own.) Complaints without a place are left out.
 */
function countCells(changes: string): string {
  const [coarse, fine] = ROLLUP_GRIDS;
  const squares = (grid: number, category: string, period: string, from: string): string => `
    select city_code, ${grid}::smallint as grid, ${category} as category, ${period} as period,
      array_agg(cell order by cell) as cells, array_agg(n order by cell) as complaints
    from ${from} c group by c.period, ${category === "category" ? "category, " : ""}city_code`;
  const sums = (period: string, from: string): string =>
    `(select city_code, ${period} as period, cell, sum(n)::int as n from ${from} group by 1, 2, 3 having sum(n) <> 0)`;
  const every = `'${EVERY_CATEGORY}'`;
  return `
    with by_cell as materialized (
      select c.city_code, c.category, ${FIRST_OF_MONTH} as period, ${coarserSql("c.cell", coarse)} as cell, sum(c.n)::int as n
      from ${changes} c
      where c.cell is not null
      group by 1, 2, 3, 4 having sum(c.n) <> 0
    ), by_month as materialized (
      select city_code, period, cell, sum(n)::int as n from by_cell group by 1, 2, 3 having sum(n) <> 0
    ), by_fine_cell as (
      select c.city_code, ${FIRST_OF_MONTH} as period, ${coarserSql("c.cell", fine)} as cell, sum(c.n)::int as n
      from ${changes} c
      where c.cell is not null
      group by 1, 2, 3 having sum(c.n) <> 0
    )
    ${squares(coarse, "category", "to_char(c.period, 'YYYY-MM')", "by_cell")}
    union all ${squares(coarse, every, "to_char(c.period, 'YYYY-MM')", "by_month")}
    union all ${squares(coarse, every, `to_char(c.period, 'YYYY-"Q"Q')`, sums("date_trunc('quarter', period)::date", "by_month"))}
    union all ${squares(coarse, every, "to_char(c.period, 'YYYY')", sums("date_trunc('year', period)::date", "by_month"))}
    union all ${squares(fine, every, "to_char(c.period, 'YYYY-MM')", "by_fine_cell")}`;
}
