import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { createAccount, type GrantTold, grant } from "../accounts/account-changes.ts";
import { DataWatch } from "../data-watch/data-watch.ts";
import { bumpVersions, inTransaction } from "../db/database.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { buildServer } from "../server.ts";
import { ManagedEstates } from "./managed-estates.ts";

const PASSWORD = "a long pass phrase";
const FIRM = { cityCode: "370100", firmId: "3" };
const estate = (n: number): string => encodeId("estate", "370100", String(n));

describeOnBoth(
  "a firm's account",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let cookie = "";
    const give = (name: string, told: GrantTold): Promise<string> =>
      inTransaction(getDatabase(), (client) =>
        grant({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" }, name, told),
      );
    beforeAll(async () => {
      app = await buildServer({
        database: getDatabase(),
        config: { ...getConfig(), auth: "accounts" },
        pages: { has: () => true },
      });
      for (const name of ["jinhe", "li.wei"])
        await inTransaction(getDatabase(), (client) =>
          createAccount(
            { client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" },
            { name, password: PASSWORD },
          ),
        );
      await give("jinhe", { role: "VIEWER", regionCode: null, firm: FIRM });
      const signedIn = await app.inject({
        method: "POST",
        url: "/session",
        payload: { name: "jinhe", password: PASSWORD },
      });
      cookie = String(signedIn.headers["set-cookie"]).split(";", 1)[0]!;
    });
    afterAll(() => app.close());

    const ask = async (query: string) => {
      const response = await app.inject({ method: "POST", url: "/graphql", payload: { query }, headers: { cookie } });
      const { data, errors } = response.json();
      return { data, codes: (errors ?? []).map((one: { extensions: { code: string } }) => one.extensions.code) };
    };
    const managedToday = async (): Promise<number> => {
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        "select count(*)::int as n from management_episodes where firm_id = 3 and daterange(valid_from, valid_to) @> date '2026-11-20'",
      );
      return rows[0]!.n;
    };
    const endContract = (n: number): Promise<unknown> =>
      inTransaction(getDatabase(), async (client) => {
        await client.query("update management_episodes set valid_to = '2026-11-20' where external_id = $1", [
          `now${n}`,
        ]);
        await bumpVersions(client, ["estates"]);
      });

    it("says whose it is, and opens where its estates are", async () => {
      const session = await app.inject({ url: "/session", headers: { cookie } });
      const firm = { id: encodeId("firm", "370100", "3"), name: "物业公司3" };
      expect(session.json().grants).toEqual([{ role: "VIEWER", region: null, firm, personal: false }]);
      const query = `{ platform { ownFirm } propertyFirm(id: "${firm.id}") { name estates { totalCount } } estates { totalCount } }`;
      const { data } = await ask(query);
      expect(data).toEqual({
        platform: { ownFirm: firm.id },
        propertyFirm: { name: "物业公司3", estates: { totalCount: await managedToday() } },
        estates: { totalCount: await managedToday() },
      });
    });

    it("is told FORBIDDEN of regions as a whole, in words of no figure, and of others' estates that there are none such", async () => {
      // its city's parts may learn their position: it is no part
      await getDatabase().pool.query(
        "insert into access_compared_regions (region_id, allowed_at) select region_id, now() from regions where code = '370000'",
      );
      for (const query of [
        `{ region(code: "370102") { indicatorValue(indicator: "estates") { value } } }`,
        `{ choropleth(under: "370100", level: COUNTY, indicator: "complaints") { demo } }`,
        `{ region(code: "370100") { siblingPosition(indicator: "estates") { position } } }`,
        "{ supervisionQueue(list: OVERDUE) { nodes { __typename } } }",
        "{ observations { totalCount } }",
        "{ policies { totalCount } }",
      ])
        expect([query, (await ask(query)).codes]).toEqual([query, ["FORBIDDEN"]]);
      const others = `{ estate(id: "${estate(3)}") { name } propertyFirm(id: "${encodeId("firm", "370100", "4")}") { name } }`;
      expect((await ask(others)).data).toEqual({ estate: null, propertyFirm: null });
    });

    it("counts its own estates and complaints alone, by region too", async () => {
      const { data } = await ask(
        `{ region(code: "370102") { nameZh estates { totalCount } } complaintStatistics(groupBy: [REGION], level: COUNTY) { region { code } complaints } search(text: "小区3") { estate { name } } }`,
      );
      const { rows } = await getDatabase().pool.query<{ n: number }>(
        "select count(*)::int as n from complaints where estate_id % 4 = 2",
      );
      expect(data).toEqual({
        region: { nameZh: "历下区", estates: { totalCount: await managedToday() } },
        complaintStatistics: [{ region: { code: "370102" }, complaints: rows[0]!.n }],
        // of 3 and 30 to 39 those that are its own, the largest first
        search: ["小区38", "小区34", "小区30"].map((name) => ({ estate: { name } })),
      });
    });

    it("loses an estate when its contract ends: with the next request, from what is kept, and from a stream", async () => {
      const query = `{ estates { totalCount } estate(id: "${estate(2)}") { name complaints { totalCount } } }`;
      const before = await managedToday();
      expect((await ask(query)).data).toMatchObject({ estates: { totalCount: before }, estate: { name: "小区2" } });
      const at = await app.listen({ host: "127.0.0.1", port: 0 });
      const stream = await fetch(`${at}/graphql/stream`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json", cookie },
        body: JSON.stringify({ query: "subscription { complaintsRecorded { complaints { id } } }" }),
      });
      // read to its end, which comes once its rights are others
      const ended = stream.text();
      await endContract(2);
      await expect
        .poll(async () => (await ask(query)).data)
        .toEqual({ estates: { totalCount: before - 1 }, estate: null });
      expect(await ended).toContain("STREAM_ENDED");
    });

    it("loses it by the day alone, when a contract runs out", async () => {
      const watch = new DataWatch(getDatabase());
      await watch.start();
      let today = "2026-11-20";
      const managed = new ManagedEstates(getDatabase(), watch, () => today);
      const held = async () => {
        const [found] = await managed.grantsNow([
          { role: "VIEWER", regionId: null, personal: false, firm: { ...FIRM, name: "" } },
        ]);
        return found!.firm!.estateIds;
      };
      await getDatabase().pool.query(
        "update management_episodes set valid_to = '2026-11-21' where external_id = 'now10'",
      );
      expect(await held()).toContain("10");
      today = "2026-11-21";
      expect(await held()).not.toContain("10");
      await watch.close();
    });

    it("is of firms alone, reads and takes along, and sees no persons", async () => {
      const within = { regionCode: null, firm: FIRM };
      await expect(give("jinhe", { role: "VIEWER", regionCode: "370102" })).rejects.toThrow("of firms or of none");
      await expect(give("li.wei", { role: "SUPERVISOR", ...within })).rejects.toThrow("viewer or analyst");
      await expect(give("li.wei", { role: "VIEWER", personal: true, ...within })).rejects.toThrow("persons masked");
      const unknown = { ...FIRM, firmId: "99" };
      await expect(give("li.wei", { role: "VIEWER", ...within, firm: unknown })).rejects.toThrow("370100 99");
      await give("li.wei", { role: "VIEWER", regionCode: "370102" });
      await expect(give("li.wei", { role: "VIEWER", ...within })).rejects.toThrow("of firms or of none");
    });
  },
  countedSmallWorld,
);
