import type pg from "pg";

/** Of what is missing nothing: `least` and `greatest` would leave it out. */
const within100 = (column: string): string =>
  `case when ${column} is not null then least(greatest(${column}, 0), 100) end`;
const STARS = `case when score is null then null when score >= 90 then 'STARS_5' when score >= 80 then 'STARS_4' when score >= 70 then 'STARS_3'
  when score >= 60 then 'STARS_2' else 'STARS_1' end`;
const NO_GRADE = "null";
const WEIGHED = ["residents", "bureau", "street", "community"].map(
  (column, at) => [column, [50, 20, 15, 15][at]] as const,
);
/** Schemes whose scores are entered: of whom, a period to try, columns, and what they come to in SQL of its own. */
export const RECOUNTED_ENTRIES: readonly {
  readonly scheme: string;
  readonly of: "firm" | "estate";
  readonly period: string;
  readonly columns: readonly string[];
  readonly sql: { readonly score: string; readonly grade: string };
}[] = [
  {
    scheme: "qingdao-three-yellows",
    of: "firm",
    period: "2024-Q4",
    columns: ["score"],
    sql: {
      score: `round(${within100("score")}, 1)`,
      grade: "case when score is null then null when score >= 60 then 'NO_CARD' else 'YELLOW' end",
    },
  },
  {
    scheme: "firm-stars",
    of: "firm",
    period: "2024",
    columns: ["score"],
    sql: { score: `round(${within100("score")}, 1)`, grade: STARS },
  },
  {
    scheme: "smart-estate-stars",
    of: "estate",
    period: "2024",
    columns: ["score"],
    sql: { score: `round(${within100("score")}, 1)`, grade: STARS },
  },
  {
    scheme: "jinan-three-parts",
    of: "estate",
    period: "2024",
    columns: ["owners", "owners n", "site", "party"],
    sql: { score: `round(${within100("owners")} + ${within100("site")} + ${within100("party")}, 1)`, grade: NO_GRADE },
  },
  {
    scheme: "weihai-four-parties",
    of: "estate",
    period: "2024",
    columns: WEIGHED.map(([column]) => column),
    sql: {
      score: `case when residents is not null then round((${WEIGHED.map(([column, weight]) => `coalesce(${column} * ${weight}, 0)`).join(" + ")})
        / (${WEIGHED.map(([column, weight]) => `case when ${column} is null then 0 else ${weight} end`).join(" + ")}), 2) end`,
      grade: NO_GRADE,
    },
  },
];

/** Subject, score as it is printed, rank and own grade of what is entered in a period, without those of whom nothing was. */
export async function recountEntries(
  pool: Pick<pg.Pool, "query">,
  asked: { readonly scheme: string; readonly below: string; readonly period: string },
): Promise<{ subject: string; score: string | null; rank: number | null; grade: string | null }[]> {
  const { columns, sql } = RECOUNTED_ENTRIES.find(({ scheme }) => scheme === asked.scheme)!;
  const criteria = columns.filter((column) => !column.endsWith(" n"));
  const { rows } = await pool.query(
    `with v as (
       select e.subject, e.criterion, case when count(answers) = count(*) then sum(value::numeric * answers) / sum(answers) else avg(value::numeric) end as value
       from evaluation_entries e join regions b on b.region_id = e.below
       where e.scheme = $1 and b.code = $2 and e.period = $3 group by 1, 2
     ), p as (
       select subject, ${criteria.map((column) => `max(value) filter (where criterion = '${column}') as ${column}`).join(", ")} from v group by subject
     ), s as (select subject, ${sql.score} as score from p)
     select subject, score::text as score, case when score is null then null else rank() over (order by score desc nulls last)::int end as rank,
       ${sql.grade} as grade from s`,
    [asked.scheme, asked.below, asked.period],
  );
  return rows;
}
