import { statement } from "../db/statement.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";

// One JSON array a column, as for a still heatmap; entries by frame, so that a reader takes each frame in one piece.
const COLUMNS = `coalesce(json_agg(g.frame order by g.frame, g.cell), '[]') as frames,
    coalesce(json_agg(g.cell order by g.frame, g.cell), '[]') as cells, coalesce(json_agg(g.n order by g.frame, g.cell), '[]') as counts`;
const ROW = { frames: "json", cells: "json", counts: "json" } as const;

const monthNumber = (day: string): string => `(extract(year from ${day})::int * 12 + extract(month from ${day})::int)`;

/** From the rollup of squares; a category of '' is all. */
export const framesOfMonths = statement<{
  readonly cityCodes: readonly string[];
  readonly grid: number;
  readonly categories: readonly string[];
  /** "YYYY-MM", in order. */
  readonly months: readonly string[];
  /** The frame that the first of them is. */
  readonly firstFrame: number;
}>()({
  name: "heatmap frames of months",
  text: `
    select ${COLUMNS} from (
      select array_position(:months::text[], period) - 1 + :firstFrame::int as frame, u.cell, sum(u.n) as n
      from complaint_cells cross join lateral unnest(cells, complaints) as u (cell, n)
      where city_code = any(:cityCodes::text[]) and grid = :grid::smallint and category = any(:categories::text[])
        and period = any(:months::text[])
      group by period, u.cell
    ) g`,
  row: ROW,
});

/**
 * From the raw rows, of which no more than `limit` are read; the shift makes squares of grid 20 coarser, 2 bits a grid. Frames count from
 * `origin`, the first day of the first: by so many days, or by calendar months where `days` is 0.
 */
export const framesOfRows = statement<
  ComplaintWhere & {
    readonly shift: number;
    readonly origin: string;
    readonly days: number;
    readonly limit: number;
  }
>()({
  name: "heatmap frames of rows",
  slow: true,
  text: `
    select ${COLUMNS} from (
      select case when :days::int > 0 then (r.reported_on - :origin::date) / :days::int
          else ${monthNumber("r.reported_on")} - ${monthNumber(":origin::date")} end as frame,
        r.cell >> :shift::int as cell, count(*) as n
      from (select c.reported_on, c.cell from complaints c where ${COMPLAINT_WHERE} and c.cell is not null limit :limit::int) r
      group by 1, 2
    ) g`,
  row: ROW,
});

/** First and last day of the complaints of a filter that have a place; null where none have. */
export const daysOfFilter = statement<ComplaintWhere>()({
  name: "heatmap frames' days",
  text: `select min(c.reported_on) as first, max(c.reported_on) as last from complaints c where ${COMPLAINT_WHERE} and c.cell is not null`,
  row: { first: "date?", last: "date?" },
});
