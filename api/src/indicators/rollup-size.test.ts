import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";

const MEGABYTE = 2 ** 20;
const REGIONS = 2000;
/** Rows of one width take the room of as many: a tenth of the regions tells that of all. */
const WRITTEN = REGIONS / 10;

describeOnBoth("size of the rollups", (getDatabase, kind) => {
  it("2,000 regions × 36 months × 60 indicators, all of them ratios, stay under 150 MB", async () => {
    const { pool } = getDatabase();
    // Numbers that do not repeat, as wide as counts get; indexes included.
    await pool.query(`
      insert into indicator_months (city_code, region_id, indicator, first_month, numerators, denominators)
      select (370000 + r % 16 * 100)::text, r, 'an_indicator_with_a_long_name_' || i, 24287,
        array(select (r * 7919 + i * 104729 + m * 31)::float8 from generate_series(1, 36) m),
        array(select (r * 6007 + i * 15485863 + m * 17)::float8 from generate_series(1, 36) m)
      from generate_series(1, ${WRITTEN}) r, generate_series(1, 60) i`);
    const { rows } = await pool.query<{ bytes: string }>("select pg_total_relation_size('indicator_months') as bytes");
    const megabytes = (Number(rows[0]!.bytes) / MEGABYTE) * (REGIONS / WRITTEN);
    console.info(`indicator_months on the ${kind} database: ${megabytes.toFixed(1)} MB`);
    expect(megabytes).toBeGreaterThan(50);
    expect(megabytes).toBeLessThan(150);
  }, 120_000);
});
