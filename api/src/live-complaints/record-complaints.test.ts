import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, type RecordedInput, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

describeOnBoth(
  "recordComplaints",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    const count = async (text: string): Promise<number> =>
      Number((await getDatabase().pool.query(`select coalesce(${text}, 0) as n`)).rows[0].n);
    const rolledUp = (status: string) =>
      count(
        `(select sum(complaints) from complaint_months join sources using (source_id) where name = 'progress' and region_id = 0 and status = '${status}')`,
      );

    it("stores the same batch once, however often it comes", async () => {
      const batch = madeUpComplaints(50, "once");
      const first = await record(app, batch);
      expect(first.data).toEqual({ recordComplaints: { received: 50, inserted: 50, updated: 0, unchanged: 0 } });
      const again = await record(app, batch);
      expect(again.data).toEqual({ recordComplaints: { received: 50, inserted: 0, updated: 0, unchanged: 50 } });
      expect(await count("(select count(*) from complaints where external_id like 'once%')")).toBe(50);
    });

    it("moves counts along when a complaint is closed, and shows its events in order", async () => {
      const received: RecordedInput = {
        externalId: "p1",
        category: "LEAK",
        reportedAt: "2026-11-01T08:00:00+08:00",
        regionCode: "370102001",
      };
      const source = "progress";
      expect((await record(app, [received], { source })).data).toMatchObject({ recordComplaints: { inserted: 1 } });
      expect([await rolledUp("RECEIVED"), await rolledUp("CLOSED")]).toEqual([1, 0]);
      const closed: RecordedInput = {
        ...received,
        status: "CLOSED",
        assignedAt: "2026-11-01T09:00:00+08:00",
        handledAt: "2026-11-02T08:00:00+08:00",
        closedAt: "2026-11-02T14:30:00+08:00",
        satisfaction: 4,
      };
      expect((await record(app, [closed], { source })).data).toMatchObject({ recordComplaints: { updated: 1 } });
      expect([await rolledUp("RECEIVED"), await rolledUp("CLOSED")]).toEqual([0, 1]);
      expect(await count("(select count(*) from complaint_months where complaints <= 0)")).toBe(0);
      const query = `{ complaints(filter: { sources: ["progress"] }) { totalCount nodes {
        id status hoursToClose satisfaction source externalId category { nameEn } region { code } estate { id } events { status at } } } }`;
      const answer = await ask(app, query);
      const [node] = (answer.data as { complaints: { nodes: { id: string }[] } }).complaints.nodes;
      expect(answer.data).toMatchObject({
        complaints: {
          totalCount: 1,
          nodes: [
            {
              status: "CLOSED",
              hoursToClose: 30.5,
              satisfaction: 4,
              externalId: "p1",
              region: { code: "370102001" },
              estate: null,
              events: [
                { status: "RECEIVED", at: "2026-11-01T00:00:00.000Z" },
                { status: "ASSIGNED", at: "2026-11-01T01:00:00.000Z" },
                { status: "HANDLED", at: "2026-11-02T00:00:00.000Z" },
                { status: "CLOSED", at: "2026-11-02T06:30:00.000Z" },
              ],
            },
          ],
        },
      });
      const one = await ask(app, "query One($id: ID!) { complaint(id: $id) { externalId } }", { id: node!.id });
      expect(one.data).toEqual({ complaint: { externalId: "p1" } });
    });

    it("lists the complaints of many estates, each its own page", async () => {
      const query = `query Pages($after: String) { estates(filter: { under: "370102001", nameContains: "小区" }, first: 5) { nodes {
        externalId complaints(first: 1, after: $after) { totalCount nodes { estate { externalId } } pageInfo { hasNextPage endCursor } } } } }`;
      const batch = ["e1", "e1", "e2"].map((estate, i) => ({
        externalId: `of-estate-${i}`,
        category: "NOISE",
        reportedAt: `2026-11-0${i + 1}T00:00:00Z`,
        estate,
      }));
      expect((await record(app, batch, { source: "survey" })).data).toMatchObject({
        recordComplaints: { inserted: 3 },
      });
      interface Found {
        externalId: string;
        complaints: {
          totalCount: number;
          nodes: { estate: { externalId: string } }[];
          pageInfo: { hasNextPage: boolean };
        };
      }
      const { nodes } = ((await ask(app, query)).data as { estates: { nodes: Found[] } }).estates;
      for (const { externalId, complaints } of nodes) {
        const counted = await count(
          `(select count(*) from complaints join estates using (city_code, estate_id) where estates.external_id = '${externalId}')`,
        );
        expect(complaints.totalCount).toBe(counted);
        expect(complaints.nodes).toEqual(counted > 0 ? [{ estate: { externalId } }] : []);
        expect(complaints.pageInfo.hasNextPage).toBe(counted > 1);
      }
      expect(nodes.some((node) => node.complaints.totalCount > 1)).toBe(true);
    });

    it("is refused without the token, with another one, and where none is set", async () => {
      const batch = madeUpComplaints(1, "refused");
      const refused = async (authorization: string | null): Promise<unknown> => {
        const answer = await record(app, batch, { authorization });
        expect(answer.status).toBe(401);
        expect(answer.errors?.[0]?.extensions.code).toBe("WRITE_REFUSED");
        return answer.errors?.[0]?.message;
      };
      expect(await refused(null)).toBe('expected the header "Authorization: Bearer <write token>", got none');
      expect(await refused("Basic dGVzdA==")).toBe(
        'expected the header "Authorization: Bearer <write token>", got something else',
      );
      expect(await refused("Bearer test-write-tokem")).toBe(
        "expected the write token that the environment sets, got another one",
      );
      const closed = await buildServer({ database: getDatabase(), config: { ...getConfig(), writeToken: null } });
      for (const authorization of [null, "Bearer test-write-token"]) {
        const { status, errors } = await record(closed, batch, { authorization });
        expect([status, errors?.[0]?.extensions.code]).toEqual([403, "WRITING_OFF"]);
      }
      await closed.close();
      expect(await count("(select count(*) from complaints where external_id like 'refused%')")).toBe(0);
    });

    it("stores nothing of a batch with bad rows, and says what is wrong with each", async () => {
      const [good, inFuture, nowhere] = madeUpComplaints(3, "bad") as [RecordedInput, RecordedInput, RecordedInput];
      inFuture.reportedAt = "2099-01-01T00:00:00Z";
      delete nowhere.regionCode;
      delete nowhere.longitude;
      delete nowhere.latitude;
      const answer = await record(app, [good, inFuture, nowhere]);
      const { problems } = (answer.data as { recordComplaints: { problems: { index: number; field: string }[] } })
        .recordComplaints;
      expect(problems).toContainEqual(expect.objectContaining({ index: 1, field: "reportedAt" }));
      expect(await count("(select count(*) from complaints where external_id like 'bad%')")).toBe(0);
      const placeless = await record(app, [good, nowhere]);
      expect(placeless.data).toMatchObject({ recordComplaints: { problems: [{ index: 1, field: "longitude" }] } });
      expect(await count("(select count(*) from complaints where external_id like 'bad%')")).toBe(0);
    });

    it.each([
      ["a year nobody reported in", { reportedAt: "0001-01-01T00:00:00Z" }, "reportedAt", "this stands for none"],
      ["a year before all files", { reportedAt: "1066-10-14T00:00:00Z" }, "reportedAt", "of the years 1800 to 9998"],
      ["a day that never comes", { reportedAt: "9999-12-31T23:59:59Z" }, "reportedAt", "this stands for none"],
      ["an id too long for a key", { externalId: "x".repeat(501) }, "externalId", "an id of at most 500 bytes"],
      [
        "a category too long for a legend",
        { category: "c".repeat(201) },
        "category",
        "a name of at most 200 characters",
      ],
      ["words too many", { description: "d".repeat(10_001) }, "description", "text of at most 10000 characters"],
    ])("refuses %s", async (_, wrong, field, expected) => {
      const { data } = await record(app, [{ ...madeUpComplaints(1, "wrong")[0]!, ...wrong }]);
      expect((data!.recordComplaints as { problems: object[] }).problems).toMatchObject([
        { index: 0, field, expected: expect.stringContaining(expected) },
      ]);
    });

    it("refuses more than 1,000 and a source without a name", async () => {
      const many = await record(app, madeUpComplaints(1001, "many"));
      expect(many.errors?.[0]?.message).toBe("complaints: a batch holds at most 1000, 1001 came; send several batches");
      const nameless = await record(app, madeUpComplaints(1, "nameless"), { source: "  " });
      expect(nameless.errors?.[0]?.message).toBe(
        'source: expected the name of the source system, 1 to 200 characters and no control characters, got "  "',
      );
    });

    it("leaves nothing behind when the transaction dies in the middle", async () => {
      const database = getDatabase();
      const before = await count("(select sum(complaints) from complaint_months where region_id = 0)");
      const client = await database.pool.connect();
      const dying = new Proxy(client, {
        get: (target, name) => {
          if (name !== "query") return Reflect.get(target, name);
          return (text: unknown, ...more: unknown[]) => {
            // The rollups are the last thing written; by now the complaints themselves are.
            if (typeof text === "string" && text.includes("insert into complaint_cells")) throw new Error("killed");
            return (target.query as (...given: unknown[]) => unknown)(text, ...more);
          };
        },
      });
      const { writeComplaints } = await import("../imports/write-complaints.ts");
      await client.query("begin");
      const rows = [
        { id: "dying", category: "NOISE", reported_at: "2026-11-02T08:00:00Z", longitude: 117.05, latitude: 36.62 },
      ];
      await expect(writeComplaints(dying, rows, { sourceName: "hotline", today: "2026-11-20" })).rejects.toThrow(
        "killed",
      );
      await client.query("rollback");
      client.release();
      expect(await count("(select count(*) from complaints where external_id = 'dying')")).toBe(0);
      expect(await count("(select sum(complaints) from complaint_months where region_id = 0)")).toBe(before);
      const stored = await record(app, [
        { externalId: "dying", category: "NOISE", reportedAt: "2026-11-02T08:00:00Z", regionCode: "370102001" },
      ]);
      expect(stored.data).toMatchObject({ recordComplaints: { inserted: 1 } });
    });

    it("is paged through without loss or repeat while new ones come in", async () => {
      const source = "paged";
      expect((await record(app, madeUpComplaints(1000, "page"), { source })).data).toMatchObject({
        recordComplaints: { inserted: 1000 },
      });
      const query = `query Page($after: String, $order: ComplaintOrder) {
        complaints(filter: { sources: ["paged"] }, order: $order, first: 90, after: $after) {
          nodes { externalId } pageInfo { hasNextPage endCursor } } }`;
      for (const order of ["REPORTED_DESC", "REPORTED_ASC"]) {
        const seen: string[] = [];
        let after: string | null = null;
        for (let page = 0; ; page++) {
          const answer = await ask(app, query, { after, order });
          expect(answer.errors).toBeUndefined();
          const { nodes, pageInfo } = (
            answer.data as {
              complaints: {
                nodes: { externalId: string }[];
                pageInfo: { hasNextPage: boolean; endCursor: string };
              };
            }
          ).complaints;
          seen.push(...nodes.map((node) => node.externalId));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
          if (page < 3) await record(app, madeUpComplaints(3, `new-${order}-${page}-`), { source });
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => id.startsWith("page"))).toHaveLength(1000);
      }
    });
  },
  countedSmallWorld,
);
