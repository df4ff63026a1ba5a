import { inScope, statement } from "../db/statement.ts";
import { columnSql, rowSql } from "./cell-sql.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";

// Squares, ascending, travel as one JSON array each for cells and counts: thousands of small rows would cost more than the counting.
const COLUMNS = `coalesce(json_agg(g.cell order by g.cell), '[]') as cells, coalesce(json_agg(g.n order by g.cell), '[]') as counts`;
const ROW = { cells: "json", counts: "json" } as const;

/** From the rollup; a category of '' is all. */
export const cellsOfPeriods = statement<{
  readonly cityCodes: readonly string[];
  readonly grid: number;
  readonly categories: readonly string[];
  readonly periods: readonly string[];
}>()({
  name: "heatmap cells of periods",
  text: `
    select ${COLUMNS} from (
      select u.cell, sum(u.n) as n from complaint_cells cross join lateral unnest(cells, complaints) as u (cell, n)
      where city_code = any(:cityCodes::text[]) and grid = :grid::smallint and category = any(:categories::text[])
        and period = any(:periods::text[])
      group by u.cell
    ) g`,
  row: ROW,
});

/** From the raw rows; the shift makes squares of grid 20 coarser: 2 bits a grid. */
export const cellsOfRows = statement<ComplaintWhere & { readonly shift: number }>()({
  name: "heatmap cells of rows",
  slow: true,
  text: `
    select ${COLUMNS} from (
      select c.cell >> :shift::int as cell, count(*) as n from complaints c
      where ${COMPLAINT_WHERE} and c.cell is not null
      group by 1
    ) g`,
  row: ROW,
});

/** Households of estates by column and row of grid 20, made coarser by the shift: one bit a grid. */
export const householdsByCell = statement<{
  readonly cityCodes: readonly string[];
  readonly day: string;
  readonly shift: number;
}>()({
  name: "households by heatmap cell",
  text: `
    select (${columnSql("st_x(e.location)")} >> :shift::int)::int as grid_column,
      (${rowSql("st_y(e.location)")} >> :shift::int)::int as grid_row, sum(e.households)::int as households
    from estates e
    where e.city_code = any(:cityCodes::text[]) and ${inScope("e.region_id", "e.estate_id")} and e.location is not null and e.households > 0
      and (e.valid_from is null or e.valid_from <= :day::date) and (e.valid_to is null or e.valid_to > :day::date)
    group by 1, 2`,
  row: { grid_column: "int4", grid_row: "int4", households: "int4" },
});

/** Whether a source (null: any) is of demonstration data. */
export const anyDemoSource = statement<Pick<ComplaintWhere, "sources">>()({
  name: "any demonstration source",
  reads: ["complaints"],
  text: `select exists (select 1 from sources where demo and (:sources::text[] is null or name = any(:sources))) as demo`,
  row: { demo: "bool" },
});
