import { addChanges } from "../db/add-changes.ts";
import type { Queryable } from "../db/database.ts";
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

const MONTHS = "complaint_months";
const CELLS = "complaint_cells";

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
  await addCounts(client, MONTHS, MONTHS_KEY, countMonths(changes));
  await addCounts(client, CELLS, CELLS_KEY, countCells(changes));
}

/** Counts every complaint anew, emptying the rollups first; `into` names a table that takes the place of one. */
export async function recountComplaintMonthsAndCells(
  client: Queryable,
  into: (table: string) => string = (table) => table,
): Promise<void> {
  await giveRoomToSort(client);
  const all = `(select ${FACTS}, 1 as n from complaints)`;
  await client.query(`delete from ${into(MONTHS)}`);
  await client.query(insert(into(MONTHS), MONTHS_KEY, countMonths(all)));
  await client.query(`delete from ${into(CELLS)}`);
  await client.query(insert(into(CELLS), CELLS_KEY, countCells(all)));
}

const MONTHS_KEY = "city_code, region_id, month, category, source_id, status";
const CELLS_KEY = "city_code, grid, category, period, cell";
const FACTS = "city_code, region_id, reported_on, category, source_id, status, cell";

/** Adds counts to a table, and removes what comes down to 0. */
async function addCounts(client: Queryable, table: string, key: string, counts: string): Promise<void> {
  const changes = `${table}_changes`;
  const columns = key.split(", ");
  await client.query(`create temp table ${changes} on commit drop as ${counts}`);
  await addChanges(client, {
    table,
    key: columns,
    column: "complaints",
    sum: (stored, change) => `${stored}.complaints + ${change}.complaints`,
    changes,
  });
  await client.query(
    `delete from ${table} t using ${changes} d
     where ${columns.map((column) => `t.${column} = d.${column}`).join(" and ")} and d.complaints < 0 and t.complaints = 0`,
  );
  await client.query(`drop table ${changes}`);
}

// Rows go in by key order, so that a month's rows lie side by side on disk.
function insert(table: string, key: string, rows: string): string {
  return `insert into ${table} (${key}, complaints) select ${key}, complaints from (${rows}) r order by ${key}`;
}

const FIRST_OF_MONTH = "c.reported_on - (extract(day from c.reported_on)::int - 1)";

/** Sums by street (a community counts in its parent), and by whole city. `changes` has the columns of FACTS and n, +1 or −1. */
function countMonths(changes: string): string {
  return `
    with by_region as materialized (
      select c.city_code, c.region_id, ${FIRST_OF_MONTH} as month, c.category, c.source_id, c.status, sum(c.n)::int as n
      from ${changes} c
      group by 1, 2, 3, 4, 5, 6 having sum(c.n) <> 0
    )
    select ${MONTHS_KEY}, sum(n)::int as complaints
    from (
      select b.city_code, case when r.level = 'COMMUNITY' then coalesce(r.parent_id, b.region_id) else b.region_id end as region_id,
        b.month, b.category, b.source_id, b.status, b.n
      from by_region b left join regions r on r.region_id = b.region_id
      union all
      select city_code, ${WHOLE_CITY}, month, category, source_id, status, n from by_region
    ) parts
    group by ${MONTHS_KEY} having sum(n) <> 0`;
}

/**
 * Sums by square: each category apart on the coarser grid, all together on both. (By category on the finer grid nearly every
 * complaint would have a row of its own.) Complaints without a place are left out.
 */
function countCells(changes: string): string {
  const [coarse, fine] = ROLLUP_GRIDS;
  const every = (grid: number, period: string, from: string): string => `
    select city_code, ${grid}::smallint as grid, '${EVERY_CATEGORY}' as category, ${period} as period, cell, sum(n)::int as complaints
    from ${from} group by city_code, ${period}, cell having sum(n) <> 0`;
  return `
    with by_cell as materialized (
      select c.city_code, c.category, ${FIRST_OF_MONTH} as month, ${coarserSql("c.cell", coarse)} as cell, sum(c.n)::int as n
      from ${changes} c
      where c.cell is not null
      group by 1, 2, 3, 4 having sum(c.n) <> 0
    ), by_month as materialized (
      select city_code, month, cell, sum(n)::int as n from by_cell group by 1, 2, 3
    ), by_fine_cell as (
      select c.city_code, ${FIRST_OF_MONTH} as month, ${coarserSql("c.cell", fine)} as cell, sum(c.n)::int as n
      from ${changes} c
      where c.cell is not null
      group by 1, 2, 3
    )
    select city_code, ${coarse}::smallint as grid, category, to_char(month, 'YYYY-MM') as period, cell, n as complaints from by_cell
    union all ${every(coarse, "to_char(month, 'YYYY-MM')", "by_month")}
    union all ${every(coarse, `to_char(month, 'YYYY-"Q"Q')`, "by_month")}
    union all ${every(coarse, "to_char(month, 'YYYY')", "by_month")}
    union all ${every(fine, "to_char(month, 'YYYY-MM')", "by_fine_cell")}`;
}
