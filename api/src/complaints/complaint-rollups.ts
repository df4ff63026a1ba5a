import type { Queryable } from "../db/database.ts";
import { coarserSql } from "./cell-sql.ts";

// complaint_months and complaint_cells: counts of complaints by month, kept in the transaction that writes the complaints.
// Sums that every overview asks for are stored beside their parts, under a value that no part can have:

/** region_id of the rows of complaint_months that count a whole city (city_code). */
export const WHOLE_CITY = 0;
/** category of the rows of complaint_cells that count every category. */
export const EVERY_CATEGORY = "";

/** Tables to count into, of the shape of complaint_months and complaint_cells. */
export interface RollupTables {
  readonly months: string;
  readonly cells: string;
}

const STORED: RollupTables = { months: "complaint_months", cells: "complaint_cells" };

/**
 * Adds what a transaction changed to complaint_months and complaint_cells: complaints_after less complaints_before, the temp tables
 * of complaints' shape in which the writer keeps the new and the old versions of rows. Rows that come down to 0 are removed.
 */
export async function applyToComplaintMonthsAndCells(client: Queryable): Promise<void> {
  const changes = `
    (select *, 1 as n from complaints_after
     union all
     select *, -1 as n from complaints_before)`;
  await client.query(`${insertMonths(STORED.months, changes)}
    on conflict (${MONTHS_KEY}) do update set complaints = ${STORED.months}.complaints + excluded.complaints`);
  await client.query(`${insertCells(STORED.cells, changes)}
    on conflict (${CELLS_KEY}) do update set complaints = ${STORED.cells}.complaints + excluded.complaints`);
  // Only a key that a complaint left can have come down to 0.
  const before = "(select *, 1 as n from complaints_before)";
  await client.query(`delete from ${STORED.months} where complaints = 0
    and (${MONTHS_KEY}) in (select ${MONTHS_KEY} from (${countMonths(before)}) gone)`);
  await client.query(`delete from ${STORED.cells} where complaints = 0
    and (${CELLS_KEY}) in (select ${CELLS_KEY} from (${countCells(before)}) gone)`);
}

/** Counts every complaint anew into `target`, emptying it first; without a target, into the stored rollups. */
export async function recountComplaintMonthsAndCells(client: Queryable, target: RollupTables = STORED): Promise<void> {
  const all = "(select *, 1 as n from complaints)";
  await client.query(`delete from ${target.months}`);
  await client.query(insertMonths(target.months, all));
  await client.query(`delete from ${target.cells}`);
  await client.query(insertCells(target.cells, all));
}

const MONTHS_KEY = "city_code, region_id, month, category, source_id, status";
const CELLS_KEY = "city_code, grid, category, month, cell";

// Rows go in by key order, so that a month's rows lie side by side on disk.
function insertMonths(table: string, changes: string): string {
  return `insert into ${table} (${MONTHS_KEY}, complaints) ${countMonths(changes)} order by ${MONTHS_KEY}`;
}

function insertCells(table: string, changes: string): string {
  return `insert into ${table} (${CELLS_KEY}, complaints) ${countCells(changes)} order by ${CELLS_KEY}`;
}

const MONTH = "c.reported_on - (extract(day from c.reported_on)::int - 1)";

/** Sums by street (a community counts in its parent), and by whole city. `changes` has complaints' columns and n, +1 or −1. */
function countMonths(changes: string): string {
  return `
    with by_region as materialized (
      select c.city_code, c.region_id, ${MONTH} as month, c.category, c.source_id, c.status, sum(c.n)::int as n
      from ${changes} c
      group by 1, 2, 3, 4, 5, 6
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

/** Sums by square of both grids, each category apart and all together; complaints without a place are left out. */
function countCells(changes: string): string {
  return `
    with fine as materialized (
      select c.city_code, c.category, ${MONTH} as month, ${coarserSql("c.cell", 15)} as cell, sum(c.n)::int as n
      from ${changes} c
      where c.cell is not null
      group by 1, 2, 3, 4 having sum(c.n) <> 0
    ), coarse as materialized (
      select city_code, category, month, cell >> 4 as cell, sum(n)::int as n from fine group by 1, 2, 3, 4
    )
    select ${CELLS_KEY}, sum(n)::int as complaints
    from (
      select city_code, 15 as grid, category, month, cell, n from fine
      union all select city_code, 15, '${EVERY_CATEGORY}', month, cell, n from fine
      union all select city_code, 13, category, month, cell, n from coarse
      union all select city_code, 13, '${EVERY_CATEGORY}', month, cell, n from coarse
    ) parts
    group by ${CELLS_KEY} having sum(n) <> 0`;
}
