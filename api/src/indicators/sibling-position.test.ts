import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask as askOpen } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import type { Changing } from "../accounts/account-changes.ts";
import { setCompared } from "../accounts/compared-regions.ts";
import { createToken } from "../accounts/tokens.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";

describeOnBoth(
  "a region's position among its siblings",
  (getDatabase, _kind, getConfig) => {
    let open: FastifyInstance;
    let closed: FastifyInstance;
    const tokens = new Map<string, string>();
    const changing = <T>(work: (as: Changing) => Promise<T>): Promise<T> =>
      inTransaction(getDatabase(), (client) =>
        work({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" }),
      );
    beforeAll(async () => {
      open = await buildServer({ database: getDatabase(), config: getConfig() });
      closed = await buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" } });
      await record(open, madeUpComplaints(150));
      for (const regionCode of ["370102", "370100"])
        tokens.set(
          regionCode,
          await changing((as) => createToken(as, { name: regionCode, role: "VIEWER", regionCode, days: 1 })),
        );
    });
    afterAll(() => Promise.all([open.close(), closed.close()]));

    const QUERY = (code: string, indicator = "complaints") =>
      `{ region(code: "${code}") { siblingPosition(indicator: "${indicator}", from: "2026-01", to: "2026-10") { position of quartile } } }`;
    const position = async (scope: string, code: string, indicator?: string) => {
      const response = await closed.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: QUERY(code, indicator) },
        headers: { authorization: `Bearer ${tokens.get(scope)}` },
      });
      expect(response.json().errors).toBeUndefined();
      return response.json().data.region.siblingPosition as { position: number; of: number } | null;
    };
    /** Positions of the counties of Jinan by plain SQL: fewer complaints are better. */
    const bySql = async (code: string) => {
      const { rows } = await getDatabase().pool.query<{ code: string; n: number }>(
        `select county.code, count(c.*)::int as n
         from regions county left join regions r on r.path <@ county.path
         left join complaints c on c.region_id = r.region_id and c.reported_on >= '2026-01-01' and c.reported_on < '2026-11-01'
         where county.parent_id = 2 and county.kind = 'ADMINISTRATIVE' and county.valid_to is null group by county.code`,
      );
      const own = rows.find((row) => row.code === code)!.n;
      return { position: 1 + rows.filter(({ n }) => n < own).length, of: rows.length };
    };

    it("is told to whoever sees the parent, as plain SQL counts it", async () => {
      const { position: place, of } = await bySql("370102");
      // the other server has to hear of what this one recorded
      await expect.poll(() => position("370100", "370102")).toEqual({ position: place, of, quartile: null });
      expect(await position("370100", "370103")).toMatchObject(await bySql("370103"));
    });

    it("is told to the region itself where an administrator allows it for the parent, and no longer once that ends", async () => {
      expect(await position("370102", "370102")).toBeNull();
      await changing((as) => setCompared(as, "370100", true));
      await expect.poll(() => position("370102", "370102")).toMatchObject(await bySql("370102"));
      // what lies beside it is as unknown as before
      expect(await position("370102", "370102")).toEqual(await position("370100", "370102"));
      const values = await closed.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: '{ region(code: "370103") { siblingPosition(indicator: "complaints") { position } } }' },
        headers: { authorization: `Bearer ${tokens.get("370102")}` },
      });
      expect(values.json().data).toEqual({ region: null });
      await changing((as) => setCompared(as, "370100", false));
      await expect.poll(() => position("370102", "370102")).toBeNull();
    });

    it("is none at a root", async () => {
      expect((await askOpen(open, QUERY("370000"))).data).toEqual({ region: { siblingPosition: null } });
    });
  },
  countedSmallWorld,
);
