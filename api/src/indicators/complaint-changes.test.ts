import { expect, it } from "vitest";
import { describeOnBoth, repeated, rolledBack } from "../../test/databases.ts";
import { COUNTED_WORLD_TODAY, countedWorld } from "../../test/fixtures/counted-world.ts";
import { numbersFrom } from "../../test/numbers-from.ts";
import { complaintsFlow } from "../complaints/complaints.flow.ts";
import type { Queryable } from "../db/queryable.ts";
import { reconcile } from "./reconcile.ts";
import { applyFlowChanges, recountAll } from "./rollup.ts";

const today = COUNTED_WORLD_TODAY;

/** Writes complaints as an importer does: the old versions kept aside, the rows changed, the new versions kept aside, the rollups told. */
async function change(client: Queryable, which: string, sql: string, parameters: unknown[] = []): Promise<void> {
  await client.query("create temp table if not exists complaints_before (like complaints) on commit drop");
  await client.query("create temp table if not exists complaints_after (like complaints) on commit drop");
  await client.query(`insert into complaints_before select * from complaints where ${which}`);
  await client.query(sql, parameters);
  await client.query(`insert into complaints_after select * from complaints where ${which}`);
  await applyFlowChanges(client, complaintsFlow, { today });
  // To make and drop them costs more than all the rest.
  await client.query("delete from complaints_before; delete from complaints_after");
}

const INSERT = `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at, closed_at, escalated_at, cell)
  select city_code, $2::date, 1, $1, region_id, $3, $4::complaint_status, $2::timestamp at time zone 'Asia/Shanghai',
    case when $5::int is not null then $2::timestamp at time zone 'Asia/Shanghai' + make_interval(hours => $5::int) end,
    case when $6 then $2::timestamp at time zone 'Asia/Shanghai' + interval '3 days' end, $7::bigint
  from regions order by region_id offset $8::int limit 1`;

describeOnBoth(
  "complaints added to the rollups as they change",
  (getDatabase, databaseKind) => {
    for (const seed of repeated(databaseKind, [1, 20, 300]))
      it(`after a random sequence of changes nothing differs from a recount (seed ${seed})`, async () => {
        await rolledBack(getDatabase(), async (client) => {
          await recountAll(client, { today });
          const random = numbersFrom(seed);
          const below = (n: number) => Math.floor(random() * n);
          const pick = <T>(...of: T[]): T => of[below(of.length)]!;
          const add = async (id: string) => {
            // from before the window of months to today
            const day = new Date(Date.parse("2026-11-20") - below(1200) * 86_400_000).toISOString().slice(0, 10);
            const status = pick("RECEIVED", "ASSIGNED", "CLOSED", "REOPENED");
            const hours = status === "CLOSED" ? pick(0, 71, 72, 73, 500) : null;
            const values = [
              id,
              day,
              pick("NOISE", "PARKING"),
              status,
              hours,
              random() < 0.3,
              below(1_000_000),
              below(11),
            ];
            await change(client, `external_id = '${id}'`, INSERT, values);
          };
          for (let step = 0; step < 25; step++) {
            const some = `external_id like 'random%' and hashtext(external_id || '${step}') % 3 = 0`;
            const kind = below(5);
            if (kind < 2) await add(`random-${step}`);
            else if (kind === 2)
              await change(
                client,
                some,
                `update complaints set status = 'CLOSED', closed_at = reported_at + interval '3 days' where ${some}`,
              );
            else if (kind === 3) await change(client, some, `delete from complaints where ${some}`);
            // moved to another region of the same city, and to another day: the key changes
            else
              await change(
                client,
                some,
                `update complaints c set reported_on = c.reported_on - 20, reported_at = c.reported_at - interval '20 days',
                   region_id = (select max(region_id) from regions r where r.city_code = c.city_code) where ${some}`,
              );
          }
          const { differences, compared } = await reconcile(client);
          expect(differences).toEqual([]);
          expect(compared.flow_days).toBeGreaterThan(10);
        });
      });

    it("the first complaint of a database that has never been counted starts the rollups", async () => {
      await rolledBack(getDatabase(), async (client) => {
        await client.query("delete from rollup_state");
        await change(client, "external_id = 'first'", INSERT, [
          "first",
          today,
          "NOISE",
          "RECEIVED",
          null,
          false,
          null,
          6,
        ]);
        expect((await reconcile(client)).differences).toEqual([]);
      });
    });

    it("reconcile finds what does not fit the facts", async () => {
      type Planted = readonly [name: string, sql: string, expected: RegExp];
      const lostDay: Planted = [
        "a lost day",
        "delete from flow_days where day = '2026-10-05'",
        /^flow_days: 900100 complaints 8 2026-10-05: stored \{0,0,0,0\}, counted \{1,/,
      ];
      // each of a row of its own, so that they are looked for in one counting
      const others: readonly Planted[] = [
        [
          "a count too many",
          "update indicator_months set numerators[37] = numerators[37] + 1 where indicator = 'estates' and region_id = 4",
          /^indicator_months: 900101 estates 2026-11 numerators: stored 7, counted 6$/,
        ],
        [
          "a lost row",
          "delete from indicator_months where indicator = 'old_neighbourhoods' and region_id = 6",
          /^indicator_months: 900201 old_neighbourhoods 2026-11 numerators: stored 0, counted 1$/,
        ],
        [
          "a changed day",
          "update flow_days set measures[1][1] = 5 where day = '2026-10-05'",
          /^flow_days: 900100 complaints 8 2026-10-05: stored \{5,/,
        ],
        [
          "a month too many",
          "insert into complaint_months select city_code, region_id, month, 'OTHER', source_id, status, 3 from complaint_months limit 1",
          /^complaint_months: .*OTHER.*: stored 3, counted 0$/,
        ],
        [
          "a fact that nobody told of",
          "delete from estates where built_year = 1998",
          /^indicator_months: 900000 estates 2026-11 numerators: stored 11, counted 10$/,
        ],
        [
          "complaints of which the whole chain of rollups lost sight",
          "update indicator_months set numerators[2] = numerators[2] + 1 where indicator = 'complaints' and region_id = 8",
          /^complaints by path: 900101002 2023-12: stored 2, counted 1$/,
        ],
        [
          "a first day that no complaint has",
          "update data_coverage set first_day = '2020-01-01' where family = 'COMPLAINTS' and region_id = 4",
          /^data_coverage: 900101 COMPLAINTS of source 1: stored 2020-01-01 to 2026-11-19, counted 2023-11-30 to 2026-11-19$/,
        ],
        [
          "a parent that is not its children's sum",
          "update indicator_months set numerators[1] = 100 where indicator = 'households' and region_id = 1",
          /^parents: region_id 1, estates: sum\(f\.households\), 2023-11: stored 100, counted /,
        ],
      ];
      await rolledBack(getDatabase(), async (client) => {
        await recountAll(client, { today });
        expect((await reconcile(client)).differences).toEqual([]);
        await client.query(
          "drop table recounted_flow_days, recounted_complaint_months, recounted_complaint_cells, recounted_indicator_months, compared_ties, compared_members, compared_matters",
        );
        for (const planted of [others, [lostDay]]) {
          await client.query("savepoint nothing_planted");
          for (const [, sql] of planted) await client.query(sql);
          const { differences } = await reconcile(client);
          await client.query("rollback to savepoint nothing_planted");
          const lines = differences.map(
            ({ table, key, stored, counted }) => `${table}: ${key}: stored ${stored}, counted ${counted}`,
          );
          for (const [name, , expected] of planted)
            expect(
              lines.filter((line) => expected.test(line)),
              `${name}: ${lines.slice(0, 40).join("\n")}`,
            ).toHaveLength(1);
        }
      });
    });
  },
  countedWorld,
);
