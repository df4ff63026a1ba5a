import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type OpenAndScoped, openAndScoped } from "../../test/open-and-scoped.ts";
import type { Database } from "../db/database.ts";
import { encodeId } from "../graphql/opaque-id.ts";

/** Mediation cases of e100 by stage. */
const STAGES = { CLOSED: 9, RECEIVED: 6, MEDIATING: 2 } as const;
/** Of other estates and none. In 370102002 (region 10) all are of one estate. */
const BESIDE = [
  [9, null, { CLOSED: 6, RECEIVED: 6, MEDIATING: 6 }],
  [3, null, { CLOSED: 6, MEDIATING: 6 }],
  [10, 101, { RECEIVED: 9, MEDIATING: 1 }],
] as const;
const ESTATE = encodeId("estate", "370100", "100");

async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  for (const [region, estate, stages] of [[9, 100, STAGES], ...BESIDE] as const)
    for (const [stage, count] of Object.entries(stages))
      await database.pool.query(
        `insert into mediation_cases (city_code, source_id, external_id, region_id, estate_id, stage, received_on, closed_on, result)
       select '370100', 1, concat_ws(' ', $3::int, $4::text, $1::text, n), $3, $4::bigint, $1, '2026-10-10',
         case when $1 = 'CLOSED' then date '2026-10-12' end, case when $1 = 'CLOSED' then 'SETTLED' end
       from generate_series(1, $2::int) n`,
        [stage, count, region, estate],
      );
}

interface BrokenDown {
  readonly region: { readonly code: string } | null;
  readonly total: number | null;
  readonly suppressed: boolean;
  readonly parts: readonly { readonly count: number | null }[];
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
      expect(some).toEqual({ CLOSED: 9, RECEIVED: "suppressed", MEDIATING: "suppressed" });
      expect((await counts(closed, `groupBy: [], ${OF_ESTATE}`)).map(({ records }) => records)).toEqual([17]);
    });

    it("are not told by their region, where all in it is of one estate, nor by what it divides into", async () => {
      const byStage = (region: string) => `groupBy: [CODE], code: "stage", filter: { under: "${region}" }`;
      expect(await byCode(open, byStage("370102002"))).toEqual({ RECEIVED: 9, MEDIATING: 1 });
      const nothing = [{ code: null, period: null, records: null, suppressed: true, sums: [] }];
      expect(await counts(closed, byStage("370102002"))).toEqual(nothing);
      expect(await counts(closed, 'groupBy: [], filter: { under: "370102002" }')).toMatchObject([{ records: 10 }]);
      const filtered = 'groupBy: [], filter: { under: "370102002", codes: [{ field: "stage", codes: ["MEDIATING"] }] }';
      expect(await counts(closed, filtered)).toEqual(nothing);
      expect(await byCode(closed, byStage("370102"))).toEqual(await byCode(open, byStage("370102")));

      // nor where it is counted by finer regions that it has not, or by coarser ones that it lies in
      for (const level of ["COMMUNITY", "COUNTY", "PROVINCE"]) {
        const byLevel = `groupBy: [REGION, CODE], level: ${level}, code: "stage", filter: { under: "370102002" }`;
        expect(await byCode(open, byLevel)).toEqual({ RECEIVED: 9, MEDIATING: 1 });
        expect(await counts(closed, byLevel)).toEqual(nothing);
      }

      const breakdown = async (app: FastifyInstance, region: string) => {
        const row = "region { code } total suppressed parts { code count }";
        const query = `{ breakdown(by: "mediation_cases.stage", region: "${region}", from: "2026-10-01", to: "2026-10-31") { whole { ${row} } rows { ${row} } noData { zh } } }`;
        return (await served.ask(app, query)).breakdown as Record<"whole", BrokenDown> & {
          rows: BrokenDown[];
          noData: null;
        };
      };
      const [all, some] = [await breakdown(open, "370102"), await breakdown(closed, "370102")];
      expect(some.whole).toEqual(all.whole);
      const hidden = some.rows.filter(({ suppressed }) => suppressed);
      // what is of no street would tell the other one
      expect(hidden.map(({ region }) => region?.code)).toEqual(["370102002", undefined]);
      for (const { total, parts } of hidden)
        expect([total, ...parts.map(({ count }) => count)].every((count) => count === null)).toBe(true);
      const street = await breakdown(closed, "370102002");
      expect(street).toMatchObject({ whole: { total: null, suppressed: true }, noData: null });
    });

    it("of a register that names nobody are told of regions", async () => {
      const lifts = (app: FastifyInstance, filter: string) =>
        served.ask(
          app,
          `{ registerCounts(register: "lift_faults", groupBy: [CODE], code: "kind", filter: { ${filter} }) { code records suppressed } }`,
        );
      expect(await lifts(closed, 'under: "370102"')).toEqual(await lifts(open, 'under: "370102"'));
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
