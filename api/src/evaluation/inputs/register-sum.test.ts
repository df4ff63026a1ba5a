import { expect, it } from "vitest";
import { describeOnBoth } from "../../../test/databases.ts";
import { SCHEME_HEADER } from "../../../test/fixtures/scheme-header.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";
import type { Context } from "../../context.ts";
import { openPlatform } from "../../open-platform.ts";
import { shellContext } from "../../shell-context.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import { parseScheme } from "../read-scheme.ts";
import type { SUBJECTS } from "../scheme.ts";
import { countSubjects } from "./gather-inputs.ts";

const PARTS = [
  ["acts", ""],
  ["interviews", ", where: { kind: [INTERVIEW] }"],
  ["found", ", sum: problems, where: { kind: [INSPECTION, NOTICE] }"],
  ["fined", ", sum: fine"],
  ["points", ", points: [{ where: { kind: [FINE] }, each: 2.5 }, { where: { kind: [NOTICE] }, each: 1 }]"],
  ["year", ", where: { kind: [FINE] }, months: 12"],
] as const;

const schemeOf = (subject: (typeof SUBJECTS)[number], register = "supervision_acts", more: string = PARTS[0][1]) =>
  `${SCHEME_HEADER.replace("COUNTY", subject).replace("HALF_YEAR", "QUARTER").replace("WEIGHTED", "SUM")}${(more === ""
    ? PARTS
    : [["one", more]]
  )
    .map(
      ([id, from]) =>
        `  - { id: ${id}, name: { zh: ${id}, en: ${id} }, from: { register: ${register}${from} }, scoring: value, missing: ABSENT }\n`,
    )
    .join("")}`;

describeOnBoth(
  "values that are entries of a register",
  (getDatabase, _kind, getConfig) => {
    const counted = async (context: Context, subject: (typeof SUBJECTS)[number]) =>
      (
        await countSubjects(
          context,
          parseScheme(schemeOf(subject), "s.yaml"),
          context.region("370100"),
          evaluatedPeriod("QUARTER", "2026-Q3"),
        )
      ).map(({ name, values }) => [name, ...PARTS.map(([id]) => values.get(id)?.valueOf() ?? null)]);

    it("are what plain SQL counts of counties, estates, and the firms that entries name; where nothing is on record there is no value", async () => {
      const { pool } = getDatabase();
      // of every kind, in the quarter and before, of an estate, a firm or neither; 2025-09-30 has expired at the end of 2026-09
      await pool.query(
        `insert into supervision_acts (city_code, source_id, external_id, region_id, estate_id, firm_id, acted_on, kind, problems, fine)
         select '370100', 1, 'a' || n, 9, case when n % 3 <> 0 then 1 + n % 90 end, case when n % 2 = 0 then 1 + n % 4 end,
           (array['2025-09-30', '2025-10-01', '2026-06-30', '2026-07-01', '2026-08-15', '2026-09-30', '2026-10-01']::date[])[1 + n % 7], kind,
           n % 5, case when kind = 'FINE' then n * 100.25 end
         from (select n, (array['INSPECTION', 'NOTICE', 'INTERVIEW', 'FINE'])[1 + n / 7 % 4] as kind from generate_series(1, 400) n) k`,
      );
      const platform = await openPlatform(getDatabase(), { ...getConfig(), today: "2026-11-20" });
      for (const { name, ...values } of (await counted(shellContext(platform), "COUNTY")).map(([name, ...of]) => ({
        name,
        of,
      })))
        expect([name, values.of]).toEqual([name, PARTS.map(() => null)]);
      await pool.query(
        `insert into data_coverage (city_code, region_id, family, source_id, first_day, last_day)
         select '370100', 3, family, 1, '2025-01-01'::date, '2026-11-20'::date
         from unnest(array['SUPERVISION_ACTS', 'SUPERVISION_ACTS_FINE', 'SUPERVISION_ACTS_PROBLEMS', 'ESTATES']) family`,
      );
      const context = shellContext(await openPlatform(getDatabase(), { ...getConfig(), today: "2026-11-20" }));
      const sums = `count(*) filter (where q)::int as acts, count(*) filter (where q and kind = 'INTERVIEW')::int as interviews,
        coalesce(sum(problems) filter (where q and kind in ('INSPECTION', 'NOTICE')), 0)::int as found, coalesce(sum(fine) filter (where q), 0)::float8 as fined,
        (2.5 * count(*) filter (where q and kind = 'FINE') + count(*) filter (where q and kind = 'NOTICE'))::float8 as points,
        count(*) filter (where kind = 'FINE' and acted_on between '2025-10-01' and '2026-09-30')::int as year`;
      const acts = "(select *, acted_on between '2026-07-01' and '2026-09-30' as q from supervision_acts) a";
      for (const [subject, sql] of [
        ["COUNTY", `select '历下区' as name, ${sums} from ${acts}`],
        [
          "ESTATE",
          `select e.name, ${sums} from estates e left join ${acts} on a.estate_id = e.estate_id where e.city_code = '370100' group by e.name`,
        ],
        [
          "FIRM",
          `select f.name, ${sums} from property_firms f left join ${acts} on a.firm_id = f.firm_id group by f.name`,
        ],
      ] as const) {
        const { rows } = await pool.query(sql);
        const expected = rows.map(({ name, ...of }) => [name, ...PARTS.map(([id]) => of[id])]);
        const found = (await counted(context, subject)).filter(([name]) => name !== "市中区");
        // no row tells a fine: it is not known, and not 0
        const told = found.map((of) =>
          of.map((value, at) => (PARTS[at - 1]?.[0] === "fined" && value === null ? 0 : value)),
        );
        const inOrder = (of: unknown[][]) => of.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        expect(inOrder(told)).toEqual(inOrder(expected));
        expect(expected.some(([, , , , fined]) => fined > 0)).toBe(true);
      }
    });

    it.each([
      [
        "a register that there is not",
        "ESTATE",
        "luck",
        ", months: 2",
        /from\.register: expected one of .*supervision_acts/,
      ],
      ["one of neither estates nor firms", "ESTATE", "policies", ", months: 2", /each of one estate or firm|one of/],
      [
        "a column that has no sum",
        "COUNTY",
        "supervision_acts",
        ", sum: matter",
        /from\.sum: expected one of problems, fine, got matter/,
      ],
      [
        "a code that there is not",
        "COUNTY",
        "supervision_acts",
        ", where: { kind: [TEA] }",
        /from\.where\.kind\[0\]: expected one of INSPECTION, /,
      ],
      [
        "a column of no codes",
        "COUNTY",
        "supervision_acts",
        ", where: { matter: [TEA] }",
        /from\.where\.matter: expected one of kind, got matter/,
      ],
      [
        "months that are none",
        "COUNTY",
        "supervision_acts",
        ", months: 0",
        /from\.months: expected months from 1 to 120, got 0/,
      ],
      [
        "entries that expire on no day",
        "COUNTY",
        "supervision_acts",
        ", months: 2, until: matter",
        /from\.until: expected one of due_on, done_on, got matter/,
      ],
      [
        "entries that expire on their own day, or never",
        "COUNTY",
        "credit_entries",
        ", until: until_day",
        /from: expected months, after which entries without a day of their own expire, got until alone/,
      ],
      [
        "a sum and points",
        "COUNTY",
        "supervision_acts",
        ", sum: fine, points: [{ where: { kind: [FINE] }, each: 1 }]",
        /from: expected a sum or points, got both/,
      ],
    ] as const)("of %s are refused with line and column", (_, subject, register, more, said) => {
      expect(() => parseScheme(schemeOf(subject, register, more), "s.yaml")).toThrow(said);
      expect(() => parseScheme(schemeOf(subject, register, more), "s.yaml")).toThrow(/^s\.yaml:12:\d+: /);
    });
  },
  smallWorld,
);
