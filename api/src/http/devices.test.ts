import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { type Changing, createAccount, grant } from "../accounts/account-changes.ts";
import { CODE_FOR_MS, confirmDevice, revokeDevice } from "../accounts/devices.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";

const PASSWORD = "a long pass phrase";

async function changing<T>(database: Database, work: (as: Changing) => Promise<T>): Promise<T> {
  const actor = { name: "shell:test", address: "" };
  return inTransaction(database, (client) => work({ client, actor, at: new Date(), day: "2026-11-20" }));
}

describeOnBoth(
  "devices that show a wall",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    const serve = () => buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" } });
    beforeAll(async () => {
      await changing(getDatabase(), async (as) => {
        await createAccount(as, { name: "sys", password: PASSWORD });
        await grant(as, "sys", { role: "SYSTEM_ADMINISTRATOR", regionCode: null });
        await createAccount(as, { name: "li.wei", password: PASSWORD });
        await grant(as, "li.wei", { role: "SUPERVISOR", regionCode: "370100" });
      });
      for (const name of ["hall", "other"])
        await getDatabase().pool.query(
          "insert into wall_programmes (name, version, yaml, updated_at) values ($1, 1, 'a: 1', now())",
          [name],
        );
    });
    beforeEach(async () => {
      app = await serve();
    });
    afterEach(() => app.close());
    afterAll(() => getDatabase().pool.query("delete from access_devices"));

    const cookieOf = (headers: object): string =>
      String((headers as Record<string, unknown>)["set-cookie"] ?? "").split(";", 1)[0]!;
    const newScreen = async (remoteAddress = "10.0.0.7") => {
      const response = await app.inject({ method: "POST", url: "/device", remoteAddress });
      return { status: response.statusCode, cookie: cookieOf(response.headers), response, ...response.json() };
    };
    const standing = async (cookie: string) => (await app.inject({ url: "/device", headers: { cookie } })).json();
    const ask = async (cookie: string, query: string, variables = {}) => {
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query, variables },
        headers: { cookie },
      });
      return {
        status: response.statusCode,
        ...(response.json() as { data: never; errors?: { extensions: { code: string } }[] }),
      };
    };
    const signIn = async (name: string): Promise<string> =>
      cookieOf((await app.inject({ method: "POST", url: "/session", payload: { name, password: PASSWORD } })).headers);
    const CONFIRM = `mutation ($code: String!, $name: ID!, $programme: String!, $region: ID!) {
      confirmWallDevice(code: $code, name: $name, programme: $programme, regionCode: $region) { name programme regionCode revokedAt } }`;

    it("show a code until an administrator confirms it on another screen, and read one programme within one region from then on", async () => {
      const screen = await newScreen();
      expect([screen.status, screen.state]).toEqual([201, "WAITING"]);
      expect(screen.code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(screen.response.headers["set-cookie"]).toMatch(/Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(await standing(screen.cookie)).toMatchObject({ state: "WAITING", code: screen.code });
      expect((await ask(screen.cookie, "{ estates { totalCount } }")).status).toBe(401);
      const [sys, other] = [await signIn("sys"), await signIn("li.wei")];
      const given = {
        code: screen.code.toLowerCase().replace("-", " "),
        name: "hall 1",
        programme: "hall",
        region: "370103",
      };
      expect((await ask(other, CONFIRM, given)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      expect((await ask(sys, CONFIRM, { ...given, code: "2222-2222" })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
      expect((await ask(sys, CONFIRM, given)).data).toEqual({
        confirmWallDevice: [{ name: "hall 1", programme: "hall", regionCode: "370103", revokedAt: null }],
      });
      expect(await standing(screen.cookie)).toEqual({
        state: "CONFIRMED",
        name: "hall 1",
        programme: "hall",
        region: "370103",
      });
      const read = `{ estates { totalCount } regions { nodes { code } } wallProgrammes { name }
        own: wallProgramme(name: "hall") { name } other: wallProgramme(name: "other") { name } savedQueries { name } }`;
      expect((await ask(screen.cookie, read)).data).toEqual({
        estates: { totalCount: 0 },
        regions: { nodes: [{ code: "370103" }] },
        wallProgrammes: [{ name: "hall" }],
        own: { name: "hall" },
        other: null,
        savedQueries: [],
      });
      const exported = await app.inject({
        method: "POST",
        url: "/export?format=csv",
        headers: { cookie: screen.cookie },
        payload: { query: "{ estates { nodes { id } } }" },
      });
      expect(exported.statusCode).toBe(403);
      // the code is used up
      expect((await ask(sys, CONFIRM, { ...given, name: "hall 2" })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    });

    it("stay let in when the server starts anew, until they are revoked: then what they read ends", async () => {
      const screen = await newScreen();
      const given = { code: screen.code, programme: "default", regionCode: "370102" };
      await changing(getDatabase(), (as) => confirmDevice(as, { ...given, name: "kept" }));
      await app.close();
      app = await serve();
      expect((await ask(screen.cookie, "{ estates { totalCount } }")).data).toEqual({ estates: { totalCount: 120 } });
      const at = await app.listen({ host: "127.0.0.1", port: 0 });
      const stream = await fetch(`${at}/graphql/stream`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json", cookie: screen.cookie },
        body: JSON.stringify({ query: "subscription { dataChanged { kinds } }" }),
      });
      expect(stream.status).toBe(200);
      await changing(getDatabase(), (as) => revokeDevice(as, "kept"));
      expect(await stream.text()).toContain("STREAM_ENDED");
      expect((await ask(screen.cookie, "{ estates { totalCount } }")).status).toBe(401);
      expect((await app.inject({ url: "/device", headers: { cookie: screen.cookie } })).statusCode).toBe(401);
      // its name is free again
      const next = await newScreen();
      await changing(getDatabase(), (as) => confirmDevice(as, { ...given, code: next.code, name: "kept" }));
      await expect(
        changing(getDatabase(), (as) => confirmDevice(as, { ...given, name: "kept" })),
      ).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    });

    it("are not let in by a code that has run out, nor by a cookie that nobody was given", async () => {
      const screen = await newScreen();
      await getDatabase().pool.query(
        "update access_devices set asked_at = asked_at - $1 * interval '1 ms' where code = $2",
        [CODE_FOR_MS, screen.code.replace("-", "")],
      );
      const given = { code: screen.code, name: "late", programme: "default", regionCode: "370102" };
      await expect(changing(getDatabase(), (as) => confirmDevice(as, given))).rejects.toMatchObject({
        extensions: { code: "NOT_FOUND" },
      });
      expect((await ask("atlas_device=made-up", "{ __typename }")).status).toBe(401);
    });

    it("are refused where too many of one address wait already", async () => {
      const statuses: number[] = [];
      for (let n = 0; n < 11; n += 1) statuses.push((await newScreen("10.0.0.9")).status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
      expect((await newScreen("10.0.0.10")).status).toBe(201);
    });
  },
  smallWorld,
);
