import pg from "pg";
import { median } from "../load.ts";
import { finding, type Section } from "../report.ts";
import { startUncached } from "../uncached-server.ts";

const ROUNDS = 9;

/** More mediation cases in every city, each moved in time as a whole, up to this many in all. */
export const fill = (records: number): string => `
  insert into mediation_cases (city_code, source_id, external_id, region_id, estate_id, received_on, closed_on, stage, result, amount, applicant)
  select city_code, source_id, external_id || '-' || n, region_id, estate_id, received_on - n::int % 700, closed_on - n::int % 700, stage, result, amount, applicant
  from mediation_cases, generate_series(1, ${records} / (select count(*) from mediation_cases)) as n
  limit ${records} - (select count(*) from mediation_cases)`;

const INSIDE =
  "m.region_id in (select region_id from regions where path <@ (select path from regions where code = '370000'))";

interface Question {
  readonly what: string;
  readonly query: string;
  /** The same as one would type it into psql. */
  readonly sql: readonly string[];
  /** Of both answers, what has to agree. */
  readonly agree: (data: Record<string, unknown>) => number;
  readonly ofRows: (rows: Record<string, unknown>[][]) => number;
}

interface Page {
  readonly mediationCases: { readonly totalCount: number };
}
interface Counts {
  readonly registerCounts: readonly { readonly records: number }[];
}
const sum = (rows: readonly { records: unknown }[]): number =>
  rows.reduce((all, { records }) => all + Number(records), 0);
const recordsOf = (data: Record<string, unknown>): number => sum((data as unknown as Counts).registerCounts);
const recordsOfRows = ([rows]: Record<string, unknown>[][]): number => sum(rows as { records: unknown }[]);

const QUESTIONS: readonly Question[] = [
  {
    what: "first page with its total",
    query: `{ mediationCases(filter: { under: "370000" }, first: 50) { totalCount nodes {
      id receivedOn stage result amount closedOn estate { id name } region { code nameZh ancestors { code nameZh } } } } }`,
    sql: [
      `select count(*) as records from mediation_cases m where ${INSIDE}`,
      `select m.*, e.name, r.name_zh, (select json_agg(a.name_zh order by a.level) from regions a where a.path @> r.path)
       from mediation_cases m join regions r using (region_id) left join estates e on e.city_code = m.city_code and e.estate_id = m.estate_id
       where ${INSIDE} order by m.received_on desc, m.city_code desc, m.case_id desc limit 50`,
    ],
    agree: (data) => (data as unknown as Page).mediationCases.totalCount,
    ofRows: recordsOfRows,
  },
  {
    what: "counts and sums by month",
    query: `{ registerCounts(register: "mediation_cases", groupBy: [MONTH], filter: { under: "370000" }) { period records sums { sum records } } }`,
    sql: [
      `select to_char(m.received_on, 'YYYY-MM'), count(*) as records, sum(m.amount), count(m.amount) from mediation_cases m where ${INSIDE} group by 1`,
    ],
    agree: recordsOf,
    ofRows: recordsOfRows,
  },
  {
    what: "counts and sums by county and stage",
    query: `{ registerCounts(register: "mediation_cases", groupBy: [REGION, CODE], level: COUNTY, code: "stage", filter: { under: "370000" }) {
      region { code nameZh } code records sums { sum records } } }`,
    sql: [
      `select c.code, m.stage, count(*) as records, sum(m.amount), count(m.amount) from mediation_cases m join regions r using (region_id)
       left join regions c on c.level = 'COUNTY' and c.path @> r.path where ${INSIDE} group by 1, 2`,
    ],
    agree: recordsOf,
    ofRows: recordsOfRows,
  },
];

/** A register of a million records: answers over HTTP, uncached, against the bare SQL in the database, in turn. */
export async function registers(databaseUrl: string): Promise<Section> {
  const server = await startUncached(databaseUrl);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: filled } = await client.query("select count(*)::int as records from mediation_cases");
    const findings = [];
    for (const { what, query, sql, agree, ofRows } of QUESTIONS) {
      const ask = async (): Promise<number> => agree(await server.ask<Record<string, unknown>>(query));
      const bare = async (): Promise<number> => {
        const answers = [];
        for (const text of sql) answers.push((await client.query(text)).rows as Record<string, unknown>[]);
        return ofRows(answers);
      };
      const [ours, theirs] = [await ask(), await bare()];
      if (ours !== theirs) throw new Error(`${what}: the answer holds ${ours} records, the bare SQL ${theirs}`);
      const ratios: number[] = [];
      for (let n = 0; n < ROUNDS; n += 1) {
        const begun = performance.now();
        await ask();
        const half = performance.now();
        await bare();
        ratios.push((half - begun) / (performance.now() - half));
      }
      findings.push(finding(`${what}: ours ÷ bare SQL, time`, median(ratios), "×", { most: 2 }));
    }
    return {
      title: `A register of ${Number(filled[0].records).toLocaleString("en")} records`,
      how: "Mediation cases of the province: what the register's page asks, over HTTP without the response cache, against the SQL one would type for the same; both hold the same records.",
      findings,
    };
  } finally {
    await client.end();
    await server.end();
  }
}
