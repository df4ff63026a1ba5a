import { expect, it } from "vitest";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { DELETE, GRADED } from "./run-queries.ts";

const CREDIT = `case when score is null then 'C-ABSENT' when score >= 85 then 'AAA' when score >= 80 then 'AA' when score >= 70 then 'A'
  when score < 60 and bad > 0 then 'C' else 'B' end`;

/** Firms' credit from the entries of the register: what is in force at the year's end, recounted by plain SQL. */
export function creditedFirms(world: EvaluatedWorld): void {
  const { getDatabase, asked, make } = world;

  it("firms' credit is that of the entries in force at the year's end, to the last digit; without any a firm is absent", async () => {
    const { pool } = getDatabase();
    // of three firms in four: all kinds, with an end of their own or none, told long before, within the year, after it; ends on the last day and the day after
    await pool.query(
      `insert into credit_entries (city_code, source_id, external_id, region_id, firm_id, kind, points, entered_on, until_day)
       select '370100', 1, 'c' || n, 3, f.firm_id, (array['BASE', 'GOOD', 'BAD'])[1 + n % 3],
         case n % 3 when 0 then 15 + n % 60 when 1 then n % 14 + 0.25 else n % 5 * 0.75 end,
         (array['2019-03-01', '2023-12-31', '2024-01-01', '2024-06-30', '2024-12-31', '2025-01-01']::date[])[1 + n / 3 % 6],
         (array[null, null, '2025-01-01', '2024-12-31', '2027-01-01']::date[])[1 + n / 18 % 5]
       from generate_series(1, 270) n join (select firm_id, row_number() over (order by firm_id) as place, count(*) over () as all_of
         from property_firms where city_code = '370100') f on f.place = 1 + n % greatest(f.all_of - 1, 1)
       where not (n / 3 % 6 = 5 and n / 18 % 5 = 3) and not (n / 3 % 6 = 5 and n / 18 % 5 = 2) and not (n / 3 % 6 = 4 and n / 18 % 5 = 3)`,
    );
    for (const [scheme, score] of [
      ["shandong-firm-credit", "base + good - bad"],
      ["yantai-firm-credit", "least(base, 80) + least(good, 40) - bad"],
    ] as const) {
      const id = await make("2024", scheme);
      const { rows } = await pool.query(
        `with held as (
           select f.name, c.kind, c.points from property_firms f left join credit_entries c on c.city_code = f.city_code and c.firm_id = f.firm_id
             and c.entered_on <= '2024-12-31' and coalesce(c.until_day > '2024-12-31', c.entered_on > '2023-12-31')
           where f.city_code = '370100'
         ), p as (
           select name, count(kind) as entries, coalesce(sum(points) filter (where kind = 'BASE'), 0) as base,
             coalesce(sum(points) filter (where kind = 'GOOD'), 0) as good, coalesce(sum(points) filter (where kind = 'BAD'), 0) as bad from held group by name
         ), s as (select name, bad, case when entries > 0 then round(${score}, 2) end as score from p)
         select name, score::text as score, case when score is not null then rank() over (order by score desc nulls last)::int end as rank, ${CREDIT} as grade from s`,
      );
      const { nodes } = (await asked(GRADED, { id })).run.scores;
      const byName = new Map(rows.map(({ name, ...told }) => [name, told]));
      expect(nodes.filter(({ rank }: { rank: number | null }) => rank !== null).length).toBeGreaterThanOrEqual(2);
      expect(nodes.some(({ grade }: { grade: string }) => grade === "C-ABSENT")).toBe(true);
      for (const { name, subject: _, ...told } of nodes) expect([name, told]).toEqual([name, byName.get(name)]);
      await asked(DELETE, { id });
    }
  });
}
