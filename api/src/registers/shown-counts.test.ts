import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type OpenAndScoped, openAndScoped } from "../../test/open-and-scoped.ts";
import type { Database } from "../db/database.ts";
import { encodeId } from "../graphql/opaque-id.ts";

/** Mediation cases of e100 by stage. */
const STAGES = { CLOSED: 9, RECEIVED: 6, MEDIATING: 2 } as const;
const ESTATE = encodeId("estate", "370100", "100");

async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  for (const [stage, count] of Object.entries(STAGES))
    await database.pool.query(
      `insert into mediation_cases (city_code, source_id, external_id, region_id, estate_id, stage, received_on, closed_on, result)
       select '370100', 1, $1::text || n, 9, 100, $1, '2026-10-10',
         case when $1 = 'CLOSED' then date '2026-10-12' end, case when $1 = 'CLOSED' then 'SETTLED' end
       from generate_series(1, $2::int) n`,
      [stage, count],
    );
}

describeOnBoth(
  "small counts of an estate's records by a code",
  (getDatabase, _kind, getConfig) => {
    let served: OpenAndScoped;
    let open: FastifyInstance;
    let closed: FastifyInstance;
    beforeAll(async () => {
      served = await openAndScoped(getDatabase(), getConfig());
      ({ open, closed } = served);
    });
    afterAll(() => served.close());

    const counts = async (app: FastifyInstance, asked: string) => {
      const query = `{ registerCounts(register: "mediation_cases", ${asked}) { code period records suppressed sums { field } } }`;
      return (await served.ask(app, query)).registerCounts as {
        code: string | null;
        period: string | null;
        records: number | null;
        suppressed: boolean;
        sums: object[];
      }[];
    };
    const byCode = async (app: FastifyInstance, asked: string) =>
      Object.fromEntries(
        (await counts(app, asked)).map(({ code, records, suppressed }) => [code, suppressed ? "suppressed" : records]),
      );
    const OF_ESTATE = `filter: { estate: "${ESTATE}" }`;

    it("are told to whoever may see persons, and kept back from others with what would tell of them", async () => {
      expect(await byCode(open, `groupBy: [CODE], code: "stage", ${OF_ESTATE}`)).toEqual(STAGES);
      const some = await byCode(closed, `groupBy: [CODE], code: "stage", ${OF_ESTATE}`);
      expect(some).toMatchObject({ CLOSED: 9, RECEIVED: 6, MEDIATING: "suppressed" });
      expect(Object.values(some).filter((value) => value === "suppressed").length).toBeGreaterThan(1);
      expect(await byCode(closed, `groupBy: [CODE], code: "stage", filter: { under: "370100" }`)).toEqual(STAGES);
      expect((await counts(closed, `groupBy: [], ${OF_ESTATE}`)).map(({ records }) => records)).toEqual([17]);
    });

    it("are not told by a filter, by months, or by two codes", async () => {
      const filtered = (codes: string) =>
        counts(closed, `groupBy: [], filter: { estate: "${ESTATE}", codes: [${codes}] }`);
      const [small] = await filtered('{ field: "stage", codes: ["MEDIATING"] }');
      expect(small).toMatchObject({ records: null, suppressed: true, sums: [] });
      const [large] = await filtered('{ field: "stage", codes: ["CLOSED"] }');
      expect(large).toMatchObject({ records: 9, suppressed: false });
      expect(await filtered('{ field: "stage", codes: ["CLOSED"] }, { field: "result", codes: ["SETTLED"] }')).toEqual([
        { code: null, period: null, records: null, suppressed: true, sums: [] },
      ]);
      const months = await counts(closed, `groupBy: [MONTH, CODE], code: "stage", ${OF_ESTATE}`);
      expect(months.find(({ code }) => code === "MEDIATING")).toMatchObject({ period: "2026-10", suppressed: true });
    });
  },
  world,
);
