import pg from "pg";
import { finding, type Section } from "../report.ts";

const [REGIONS, MONTHS, INDICATORS] = [2000, 36, 60];

/** Fills the stored indicators as full as they may become and asks PostgreSQL how large they are; an empty migrated database is needed. */
export async function rollupSize(databaseUrl: string): Promise<Section> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(
      `insert into indicator_months (city_code, region_id, indicator, first_month, numerators, denominators)
       select '3701', r, 'indicator_number_' || i, 24000, n.filled, n.filled
       from generate_series(1, $1::int) r, generate_series(1, $3::int) i,
         (select array_agg(random() * 100000) as filled from generate_series(1, $2::int)) n`,
      [REGIONS, MONTHS, INDICATORS],
    );
    const { rows } = await client.query("select pg_total_relation_size('indicator_months') / 1e6 as mb");
    return {
      title: "Size of the stored indicators",
      how: `indicator_months filled with ${REGIONS} regions × ${MONTHS} months × ${INDICATORS} indicators, numerators and denominators, indexes included.`,
      findings: [finding("on disk", Number(rows[0].mb), "MB", { most: 150 })],
    };
  } finally {
    await client.end();
  }
}
