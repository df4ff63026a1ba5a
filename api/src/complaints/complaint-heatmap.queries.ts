import { statement } from "../db/statement.ts";
import { columnSql, rowSql } from "./cell-sql.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";

// Squares, ascending, travel as one JSON array each for cells and counts: thousands of small rows would cost more than the counting.
const COLUMNS = `coalesce(json_agg(g.cell order by g.cell), '[]') as cells, coalesce(json_agg(g.n order by g.cell), '[]') as counts`;
const ROW = { cells: "json", counts: "json" } as const;

/** From the rollup: cities, grid, category ('' for all) and periods. */
export const cellsOfPeriods = statement<[cityCodes: string[], grid: number, categories: string[], periods: string[]]>()(
  {
    name: "heatmap cells of periods",
    text: `
    select ${COLUMNS} from (
      select cell, sum(complaints) as n from complaint_cells
      where city_code = any($1::text[]) and grid = $2::smallint and category = any($3::text[]) and period = any($4::text[])
      group by cell
    ) g`,
    row: ROW,
  },
);

/** From the raw rows; the shift makes squares of grid 20 coarser: 2 bits a grid. */
export const cellsOfRows = statement<[...ComplaintWhere, shift: number]>()({
  name: "heatmap cells of rows",
  slow: true,
  text: `
    select ${COLUMNS} from (
      select c.cell >> $11::int as cell, count(*) as n from complaints c
      where ${COMPLAINT_WHERE} and c.cell is not null
      group by 1
    ) g`,
  row: ROW,
});

/** Households of estates by column and row of grid 20, made coarser by the shift: one bit a grid. */
export const householdsByCell = statement<[cityCodes: string[], day: string, shift: number]>()({
  name: "households by heatmap cell",
  text: `
    select (${columnSql("st_x(e.location)")} >> $3::int)::int as grid_column,
      (${rowSql("st_y(e.location)")} >> $3::int)::int as grid_row, sum(e.households)::int as households
    from estates e
    where e.city_code = any($1::text[]) and e.location is not null and e.households > 0
      and (e.valid_from is null or e.valid_from <= $2::date) and (e.valid_to is null or e.valid_to > $2::date)
    group by 1, 2`,
  row: { grid_column: "int4", grid_row: "int4", households: "int4" },
});

/** Whether a source (null: any) is of demonstration data. */
export const anyDemoSource = statement<[names: string[] | null]>()({
  name: "any demonstration source",
  reads: ["complaints"],
  text: `select exists (select 1 from sources where demo and ($1::text[] is null or name = any($1))) as demo`,
  row: { demo: "bool" },
});
