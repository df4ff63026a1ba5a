import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction } from "../../src/db/database.ts";
import { reconcile } from "../../src/indicators/reconcile.ts";
import { buildServer } from "../../src/server.ts";
import { ask } from "../ask.ts";
import { describeOnBoth } from "../databases.ts";
import { importInto, refusal, scratchFiles } from "../fixtures/import-world.ts";
import { smallWorld } from "../fixtures/small-world.ts";
import { addTables } from "./add.ts";

// e1 and e2 lie in Lixia, e121 in Qingdao; e1 has two accounts, and account A of e2 is another one than that of e1
const LIXIA = `余额编号,小区编号,截至日期,账户,余额
a1,e1,2026-06-30,A,1000.10
a2,e1,2026-09-30,A,900.05
b1,e1,2026-03-31,B,500
c1,e2,2026-10-15,A,90071992547.93`;
const QINGDAO = `余额编号,小区编号,截至日期,账户,余额
d1,e121,2026-11-01,A,7`;

/** The last known of each account on a day, by other means: for each account the row that none follows by the day. */
const LAST_KNOWN = `
  select sum(b.balance)::text as sum, count(*)::int as records, min(b.known_on)::text as earliest, max(b.known_on)::text as latest
  from fund_balances b
  where b.known_on <= $1::date and b.city_code = any($2::text[]) and not exists (
    select from fund_balances l where (l.estate_id, l.account) = (b.estate_id, b.account) and l.known_on > b.known_on and l.known_on <= $1::date)`;

describeOnBoth(
  "a register of states known on days",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    const importOf = (name: string, content: string, referenceSource: string) =>
      importInto(getDatabase(), { kind: "fund_balances", path: file(name, content), referenceSource });
    beforeAll(async () => {
      expect(await importOf("lixia.csv", LIXIA, "survey")).toMatchObject({ inserted: 4 });
      expect(await importOf("qingdao.csv", QINGDAO, "invented")).toMatchObject({ inserted: 1 });
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(async () => app?.close());

    // biome-ignore lint/suspicious/noExplicitAny: an answer is read as it comes
    const data = async (query: string): Promise<any> => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      return answer.data;
    };
    const expected = async (day: string, cities: string[]) =>
      (await getDatabase().pool.query(LAST_KNOWN, [day, cities])).rows[0] as {
        sum: string | null;
        records: number;
        earliest: string;
        latest: string;
      };

    it("is summed over places and last known over time, month by month", async () => {
      const { registerCounts } = await data(
        `{ registerCounts(register: "fund_balances", groupBy: [MONTH], filter: {under: "370000", from: "2026-01-01"}) {
           period records sums { sum records } lastKnown { asOf earliest latest daysOld } } }`,
      );
      const ends = ["03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-20"].map(
        (day) => `2026-${day}`,
      );
      const wanted = await Promise.all(
        ends.map(async (asOf) => {
          const { sum, records, earliest, latest } = await expected(asOf, ["370100", "370200"]);
          const daysOld = (Date.parse(asOf) - Date.parse(earliest)) / 86_400_000;
          const lastKnown = { asOf, earliest, latest, daysOld };
          return { period: asOf.slice(0, 7), records, sums: [{ sum, records }], lastKnown };
        }),
      );
      expect(registerCounts).toEqual(wanted);
      // and by hand: in September the newer balance of account A, and account B as it was known in March
      expect(registerCounts[6]).toEqual({
        period: "2026-09",
        records: 2,
        sums: [{ sum: "1400.05", records: 2 }],
        lastKnown: { asOf: "2026-09-30", earliest: "2026-03-31", latest: "2026-09-30", daysOld: 183 },
      });
    });

    it("is counted on one day where no period is asked for, and by region", async () => {
      const counts = `records region { code } sums { sum }`;
      const answer = await data(
        `{ today: registerCounts(register: "fund_balances", groupBy: [REGION], level: COUNTY) { ${counts} }
           july: registerCounts(register: "fund_balances", groupBy: [REGION], level: CITY, filter: {to: "2026-07-15"}) { ${counts} }
           before: registerCounts(register: "fund_balances", groupBy: [], filter: {to: "2026-03-30"}) { ${counts} } }`,
      );
      expect(answer).toEqual({
        today: [
          { records: 3, region: { code: "370102" }, sums: [{ sum: "90071993947.98" }] },
          { records: 1, region: { code: "370202" }, sums: [{ sum: "7.00" }] },
        ],
        july: [{ records: 2, region: { code: "370100" }, sums: [{ sum: "1500.10" }] }],
        before: [],
      });
    });

    it("is an indicator that carries the last known forward, and says how old it is", async () => {
      const { indicator, lixia, shizhong, qingdao } = await data(
        `{ indicator(id: "fund_balance") { aggregation flow }
           lixia: region(code: "370102") { indicatorTrend(indicator: "fund_balance", from: "2026-02", to: "2026-09") {
             to value extent lastKnown { earliest latest daysOld } } }
           shizhong: region(code: "370103") { indicatorValue(indicator: "fund_balance") { value noData { reason } lastKnown { latest } } }
           qingdao: region(code: "370200") { indicatorValues(indicators: ["fund_balance", "estates_with_fund", "estates"]) { value lastKnown { latest daysOld } } } }`,
      );
      expect(indicator).toEqual({ aggregation: "LAST_KNOWN", flow: false });
      const march = { earliest: "2026-03-31", latest: "2026-03-31" };
      const june = { earliest: "2026-03-31", latest: "2026-06-30" };
      expect(lixia.indicatorTrend).toEqual([
        { to: "2026-02", value: null, extent: "NONE", lastKnown: null },
        { to: "2026-03", value: 500, extent: "WHOLE", lastKnown: { ...march, daysOld: 0 } },
        { to: "2026-04", value: 500, extent: "WHOLE", lastKnown: { ...march, daysOld: 30 } },
        { to: "2026-05", value: 500, extent: "WHOLE", lastKnown: { ...march, daysOld: 61 } },
        { to: "2026-06", value: 1500.1, extent: "WHOLE", lastKnown: { ...june, daysOld: 91 } },
        { to: "2026-07", value: 1500.1, extent: "WHOLE", lastKnown: { ...june, daysOld: 122 } },
        { to: "2026-08", value: 1500.1, extent: "WHOLE", lastKnown: { ...june, daysOld: 153 } },
        {
          to: "2026-09",
          value: 1400.05,
          extent: "WHOLE",
          lastKnown: { earliest: "2026-03-31", latest: "2026-09-30", daysOld: 183 },
        },
      ]);
      expect(shizhong.indicatorValue).toEqual({ value: null, noData: { reason: "NOT_COVERED" }, lastKnown: null });
      expect(qingdao.indicatorValues).toEqual([
        { value: 7, lastKnown: { latest: "2026-11-01", daysOld: 19 } },
        { value: 1, lastKnown: null },
        { value: 10, lastKnown: null },
      ]);
    });

    it("counts an estate once, however many accounts it has", async () => {
      const { region, choropleth } = await data(
        `{ region(code: "370000") { indicatorTrend(indicator: "estates_with_fund", from: "2026-09") { value } }
           choropleth(indicator: "fund_balance", under: "370000", level: COUNTY) { total { value } values { code value } } }`,
      );
      expect(region.indicatorTrend).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
      const { sum } = await expected("2026-11-20", ["370100", "370200"]);
      expect(choropleth).toEqual({
        total: { value: Number(sum) },
        values: [
          { code: "370102", value: 90071993947.98 },
          { code: "370103", value: null },
          { code: "370202", value: 7 },
        ],
      });
    });

    it("is described as what it is", async () => {
      const { register } = await data('{ register(id: "fund_balances") { time days columns { field summed } } }');
      expect(register).toMatchObject({ time: "STATE", days: ["knownOn"] });
    });

    it("refuses two states of one account on one day", async () => {
      const again = `余额编号,小区编号,截至日期,账户,余额\na9,e1,2026-06-30,A,1`;
      expect(
        await refusal(getDatabase(), {
          kind: "fund_balances",
          path: file("again.csv", again),
          referenceSource: "survey",
        }),
      ).toMatch(/Nothing was written: 1 row/);
    });

    it("is corrected by its id, and nothing stored differs from a recount", async () => {
      expect(await importOf("lixia.csv", LIXIA.replace("900.05", "800.04"), "survey")).toMatchObject({ updated: 1 });
      const { region } = await data(
        '{ region(code: "370102") { indicatorTrend(indicator: "fund_balance", from: "2026-09", to: "2026-09") { value } } }',
      );
      expect(region.indicatorTrend).toEqual([{ value: 1300.04 }]);
      const { differences } = await inTransaction(getDatabase(), (client) => reconcile(client));
      expect(differences).toEqual([]);
    });
  },
  async (database) => {
    await smallWorld(database);
    // the small world numbers its sources itself
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
    await addTables(database);
  },
);
