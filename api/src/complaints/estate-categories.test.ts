import { expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import type { Database } from "../db/database.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { buildServer } from "../server.ts";

/** Noise about e3: closed after 10, 20 and 60 hours; closed after 5 and opened again; and one only received. */
async function world(database: Database): Promise<void> {
  await smallWorld(database);
  await database.pool.query(
    `insert into complaint_categories (category, name_zh, name_en) values ('NOISE', '噪音', 'Noise') on conflict do nothing`,
  );
  await database.pool.query(
    `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at,
       closed_at, reopened_at, escalated_at, satisfaction)
     select '370100', (t at time zone 'Asia/Shanghai')::date, 1, 'noise' || n, 9, 3, 'NOISE', status::complaint_status, t,
       t + hours * interval '1 hour', case when again then t + 9 * interval '1 hour' end, case when up then t + interval '1 hour' end, stars
     from (values
       (1, '2026-10-05T08:00:00+08:00'::timestamptz, 'CLOSED', 10, false, false, 5),
       (2, '2026-10-06T08:00:00+08:00', 'CLOSED', 20, false, false, null),
       (3, '2026-10-07T08:00:00+08:00', 'CLOSED', 60, false, true, 2),
       (4, '2026-10-08T08:00:00+08:00', 'REOPENED', 5, true, false, null),
       (5, '2026-10-31T08:00:00+08:00', 'RECEIVED', null, false, false, null)
     ) as v (n, t, status, hours, again, up, stars)`,
  );
}

const FIELDS =
  "category { category nameZh } complaints closed everEscalated everReopened medianHoursToClose satisfaction";
const NOISE = {
  category: { category: "NOISE", nameZh: "噪音" },
  complaints: 5,
  closed: 3,
  everEscalated: 1,
  everReopened: 1,
  medianHoursToClose: 20,
  satisfaction: 3.5,
};

describeOnBoth(
  "complaints of an estate by category",
  (getDatabase, _home, getConfig) => {
    it("counts them with how they were dealt with, for several estates and periods at once", async () => {
      const app = await buildServer({ database: getDatabase(), config: getConfig() });
      const { data, errors } = await ask(
        app,
        `{
          noisy: estate(id: "${encodeId("estate", "370100", "3")}") {
            complaintCategories { ${FIELDS} }
            early: complaintCategories(from: "2026-10-06", to: "2026-10-07") { complaints medianHoursToClose }
            late: complaintCategories(from: "2026-10-31") { complaints closed medianHoursToClose satisfaction }
          }
          parked: estate(id: "${encodeId("estate", "370100", "2")}") { complaintCategories { category { category } complaints } }
          quiet: estate(id: "${encodeId("estate", "370100", "100")}") { complaintCategories { complaints } }
        }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        noisy: {
          complaintCategories: [NOISE],
          early: [{ complaints: 2, medianHoursToClose: 40 }],
          late: [{ complaints: 1, closed: 0, medianHoursToClose: null, satisfaction: null }],
        },
        parked: { complaintCategories: [{ category: { category: "PARKING" }, complaints: 3 }] },
        quiet: { complaintCategories: [] },
      });
      await app.close();
    });
  },
  world,
);
