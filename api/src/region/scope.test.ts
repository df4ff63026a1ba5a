import type { FastifyInstance } from "fastify";
import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { createToken, revokeToken } from "../accounts/tokens.ts";
import { inTransaction } from "../db/database.ts";
import { schema } from "../schema.ts";
import { buildServer } from "../server.ts";

const built = await schema();
/** Root fields that list what lies in regions: all rows of a type with a region. */
const LISTS = Object.values(built.getQueryType()!.getFields()).flatMap(({ name, type, args }) => {
  const connection = getNamedType(type);
  if (!isObjectType(connection) || !connection.name.endsWith("Connection")) return [];
  if (args.some((arg) => `${arg.type}`.endsWith("!") && arg.defaultValue === undefined)) return [];
  const node = getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType;
  return node.getFields().region ? [name] : [];
});

describe("root fields that list rows of regions", () => {
  it("are found in the schema", () => {
    expect(LISTS).toEqual(
      expect.arrayContaining(["estates", "complaints", "propertyFirms", "managementEpisodes", "ownersCommittees"]),
    );
    expect(LISTS.length).toBeGreaterThan(25);
  });
});

describeOnBoth(
  "what an account of a region sees",
  (getDatabase, _kind, getConfig) => {
    let open: FastifyInstance;
    let closed: FastifyInstance;
    const tokens = new Map<string, string>();
    const SCOPES = ["370102001", "370102002", "370102", "370103", "370100", "370202", "370200", "110101"];

    beforeAll(async () => {
      const database = getDatabase();
      open = await buildServer({ database, config: getConfig() });
      expect((await record(open, madeUpComplaints(150))).errors).toBeUndefined();
      // what is small is another matter (small-counts.ts)
      closed = await buildServer({ database, config: { ...getConfig(), auth: "accounts", smallCountsBelow: 0 } });
      for (const regionCode of SCOPES) {
        const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
        const given = { name: regionCode, role: "ANALYST", regionCode, days: 1 } as const;
        tokens.set(regionCode, await inTransaction(database, (client) => createToken({ ...as, client }, given)));
      }
    });
    afterAll(() => Promise.all([open.close(), closed.close()]));

    const ask = async (scope: string | null, query: string) => {
      const response = await (scope === null ? open : closed).inject({
        method: "POST",
        url: "/graphql",
        payload: { query },
        ...(scope === null ? {} : { headers: { authorization: `Bearer ${tokens.get(scope)}` } }),
      });
      return response.json() as { data: never; errors?: { message: string; extensions: { code: string } }[] };
    };
    /** Codes of the region and all below it, by paths alone. */
    const codesIn = async (code: string): Promise<Set<string>> => {
      const { rows } = await getDatabase().pool.query<{ code: string }>(
        "select r.code from regions r join regions top on r.path <@ top.path where top.code = $1",
        [code],
      );
      return new Set(rows.map((row) => row.code));
    };
    interface Listed {
      readonly totalCount: number;
      readonly nodes: readonly { id: string; region: { code: string } }[];
    }
    const listed = async (scope: string | null, field: string, node = "id region { code }") => {
      const { data, errors } = await ask(scope, `{ ${field}(first: 200) { totalCount nodes { ${node} } } }`);
      expect([field, scope, errors]).toEqual([field, scope, undefined]);
      return (data as Record<string, Listed>)[field]!;
    };

    it.each(LISTS)("%s: rows of its regions, all of them and no others", async (field) => {
      const all = await listed(null, field);
      for (const scope of SCOPES) {
        const codes = await codesIn(scope);
        const wanted = all.nodes.filter(({ region }) => codes.has(region.code)).map(({ id }) => id);
        const found = await listed(scope, field);
        expect([scope, found.nodes.map(({ id }) => id), found.totalCount]).toEqual([scope, wanted, wanted.length]);
      }
    });

    it("nothing by the id of what lies elsewhere, as by one that nobody has", async () => {
      const sample = <T>(rows: readonly T[]): T[] => rows.filter((_, n) => n % 12 === 0);
      for (const field of ["estate", "complaint"]) {
        const rows = sample((await listed(null, `${field}s`)).nodes);
        const query = rows.map(({ id }, n) => `r${n}: ${field}(id: "${id}") { id }`).join(" ");
        for (const scope of SCOPES) {
          const codes = await codesIn(scope);
          const { data } = await ask(scope, `{ ${query} }`);
          const answers = Object.values(data as Record<string, { id: string } | null>);
          expect([scope, answers.map((answer) => answer !== null)]).toEqual([
            scope,
            rows.map(({ region }) => codes.has(region.code)),
          ]);
        }
      }
    });

    it("regions of its own, and those above them by their names alone", async () => {
      const { data } = await ask(
        "370102001",
        `{ platform { roots { code ancestors { code nameZh } } } regions(first: 50) { nodes { code } } }`,
      );
      expect(data).toEqual({
        platform: {
          roots: [
            {
              code: "370102001",
              ancestors: [
                { code: "370000", nameZh: "山东省" },
                { code: "370100", nameZh: "济南市" },
                { code: "370102", nameZh: "历下区" },
              ],
            },
          ],
        },
        regions: { nodes: [{ code: "370102001" }] },
      });
      for (const asked of [
        "children { code }",
        "estates { totalCount }",
        "households",
        'complaints: indicatorValue(indicator: "complaints") { value }',
      ]) {
        const above = await ask("370102001", `{ region(code: "370102001") { parent { nameZh ${asked} } } }`);
        expect([asked, above.errors?.[0]?.extensions.code]).toEqual([asked, "NOT_FOUND"]);
      }
    });

    it.each(["370102", "370200", "nothing at all"])(
      "the same answer for %s, which is not its own, as for one that is not known",
      async (code) => {
        const { data, errors } = await ask(
          "370103",
          `{ region(code: "${code}") { code } choropleth(indicator: "complaints", under: "${code}") { total { value } } }`,
        );
        expect(data).toBeNull();
        expect(errors?.map(({ message }) => message)).toEqual([`no region "${code}" is known`]);
        expect((await ask("370103", `{ region(code: "${code}") { code } }`)).data).toEqual({ region: null });
      },
    );

    it("the figures of its regions as everybody sees them", async () => {
      const query = (code: string) => `{
        choropleth(indicator: "complaints", under: "${code}", from: "2026-01", to: "2026-11") { total { value } values { code value } }
        complaintStatistics(filter: { under: "${code}" }, groupBy: [MONTH, CATEGORY]) { complaints }
        search(text: "小区1") { __typename }
      }`;
      for (const scope of SCOPES.filter((code) => code !== "110101")) {
        const [own, all] = [await ask(scope, query(scope)), await ask(null, query(scope))];
        expect(own.errors).toBeUndefined();
        const { search: _own, ...figures } = own.data as Record<string, unknown>;
        const { search: _all, ...wanted } = all.data as Record<string, unknown>;
        expect([scope, figures]).toEqual([scope, wanted]);
      }
    });

    it("without a filter, complaints of its regions alone", async () => {
      for (const scope of SCOPES) {
        const { data } = await ask(scope, "{ complaintStatistics(groupBy: [CATEGORY]) { complaints } }");
        const counted = (data as { complaintStatistics: { complaints: number }[] }).complaintStatistics.reduce(
          (sum, { complaints }) => sum + complaints,
          0,
        );
        const { rows } = await getDatabase().pool.query<{ n: number }>(
          "select count(*)::int as n from complaints c join regions r using (region_id) join regions top on r.path <@ top.path where top.code = $1",
          [scope],
        );
        expect([scope, counted]).toEqual([scope, rows[0]!.n]);
      }
    });

    it("boundaries of its regions alone", async () => {
      const get = (scope: string, url: string) =>
        closed.inject({ method: "GET", url, headers: { authorization: `Bearer ${tokens.get(scope)}` } });
      expect((await get("370102", "/boundaries/370102/county.geojson")).json().features).toHaveLength(1);
      expect((await get("370103", "/boundaries/370102/county.geojson")).statusCode).toBe(404);
      expect((await get("370103", "/boundaries/370100/county.geojson")).statusCode).toBe(404);
    });

    it("files of its regions alone", async () => {
      const lines = async (scope: string): Promise<number> => {
        const response = await closed.inject({
          method: "POST",
          url: "/export?format=csv",
          headers: { authorization: `Bearer ${tokens.get(scope)}` },
          payload: { query: "{ complaints(first: 10) { nodes { id } } }" },
        });
        return response.body.trim().split("\r\n").length - 1;
      };
      for (const scope of SCOPES) {
        const { rows } = await getDatabase().pool.query<{ n: number }>(
          "select count(*)::int as n from complaints c join regions r using (region_id) join regions top on r.path <@ top.path where top.code = $1",
          [scope],
        );
        expect([scope, await lines(scope)]).toEqual([scope, rows[0]!.n]);
      }
    });

    it("news of its regions alone, until its token is revoked", async () => {
      const at = await closed.listen({ host: "127.0.0.1", port: 0 });
      const reading = async (scope: string): Promise<{ text: () => string; ended: Promise<string> }> => {
        const response = await fetch(`${at}/graphql/stream`, {
          method: "POST",
          headers: {
            accept: "text/event-stream",
            "content-type": "application/json",
            authorization: `Bearer ${tokens.get(scope)}`,
          },
          body: JSON.stringify({ query: "subscription { complaintsRecorded { complaints { externalId } } }" }),
        });
        expect(response.status).toBe(200);
        let text = "";
        const read = async (): Promise<string> => {
          const decoder = new TextDecoder();
          for await (const chunk of response.body!) text += decoder.decode(chunk, { stream: true });
          return text;
        };
        return { text: () => text, ended: read() };
      };
      const [street, other] = [await reading("370102001"), await reading("370202")];
      const at1 = { category: "PARKING", reportedAt: "2026-11-19T08:00:00+08:00" };
      await record(open, [
        { ...at1, externalId: "in-the-street", regionCode: "370102001" },
        { ...at1, externalId: "by-the-sea", regionCode: "370202" },
      ]);
      await expect.poll(street.text).toContain("in-the-street");
      await expect.poll(other.text).toContain("by-the-sea");
      expect(street.text()).not.toContain("by-the-sea");
      const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
      await inTransaction(getDatabase(), (client) => revokeToken({ ...as, client }, "370202"));
      expect(await other.ended).toContain("STREAM_ENDED");
    });

    it("no complaint that it brings elsewhere, nor takes from elsewhere", async () => {
      const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
      const given = { name: "bringer", role: "DATA_OFFICER", regionCode: "370102", days: 1 } as const;
      const authorization = `Bearer ${await inTransaction(getDatabase(), (client) => createToken({ ...as, client }, given))}`;
      const one = (externalId: string, regionCode: string) => ({
        externalId,
        regionCode,
        category: "PARKING",
        reportedAt: "2026-11-18T08:00:00+08:00",
      });
      const problems = async (...complaints: ReturnType<typeof one>[]) =>
        (await record(closed, complaints, { authorization })).data!.recordComplaints as {
          problems?: { index: number; field: string }[];
          inserted?: number;
        };
      expect(await problems(one("mine", "370102002"))).toMatchObject({ inserted: 1 });
      expect((await problems(one("mine2", "370102002"), one("theirs", "370202"))).problems).toMatchObject([
        { index: 1, field: "regionCode" },
      ]);
      await record(open, [one("by-others", "370202")]);
      expect((await problems(one("by-others", "370102002"))).problems).toMatchObject([{ index: 0 }]);
      const { rows } = await getDatabase().pool.query(
        "select external_id from complaints where external_id in ('mine2', 'theirs')",
      );
      expect(rows).toEqual([]);
    });

    it("answers of its own from the cache, whoever asked the same before", async () => {
      const query = "{ estates { totalCount } }";
      const counts = async () => {
        const found: number[] = [];
        for (const scope of ["370100", "370102001", "370103"])
          found.push(((await ask(scope, query)).data as { estates: { totalCount: number } }).estates.totalCount);
        return found;
      };
      expect(await counts()).toEqual([120, 120, 0]);
      expect(await counts()).toEqual([120, 120, 0]);
    });
  },
  countedSmallWorld,
);
