import { spawn } from "node:child_process";
import type { FastifyInstance } from "fastify";
import { createClient } from "graphql-sse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { program } from "../../test/program.ts";
import { buildServer } from "../server.ts";
import { payloadsOf } from "./complaints-recorded.ts";
import { MAX_WAITING, RecordedStream } from "./recorded-stream.ts";

const SUBSCRIBE = `subscription News($under: ID) {
  complaintsRecorded(under: $under) { at complaints { externalId status region { code } } }
}`;

interface News {
  complaintsRecorded: { at: string; complaints: { externalId: string; region: { code: string } }[] };
}

it("tells any number of keys in payloads that PostgreSQL takes", () => {
  const written = Array.from({ length: 1000 }, (_, i) => ({
    complaintId: String(10 ** 12 + i),
    cityCode: "370100",
    reportedOn: "2026-11-20",
  }));
  const payloads = payloadsOf("2026-11-20T00:00:00.000Z", written);
  expect(payloads.every((payload) => Buffer.byteLength(payload) < 8000)).toBe(true);
  expect(payloads.flatMap((payload) => payload.split(" ")[1]!.split(","))).toHaveLength(1000);
});

it("ends a stream whose reader falls behind, and frees it when the reader leaves", async () => {
  let left = 0;
  const event = { at: new Date(0), rows: Array<never>(250).fill({} as never) };
  const slow = new RecordedStream(
    () => true,
    () => left++,
  );
  for (let waiting = 0; waiting < MAX_WAITING; waiting += 250) slow.push(event);
  expect((await slow.next()).value).toEqual(event);
  for (const _ of [1, 2]) slow.push(event);
  await expect(slow.next()).rejects.toThrow(`${MAX_WAITING} are waiting`);
  const gone = new RecordedStream(
    () => true,
    () => left++,
  );
  const waiting = gone.next();
  await gone.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(left).toBe(2);
});

describeOnBoth(
  "complaintsRecorded",
  (getDatabase, kind, getConfig) => {
    let app: FastifyInstance;
    let url = "";
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
      url = await app.listen({ host: "127.0.0.1", port: 0 });
    });
    afterAll(() => app.close());

    /** Reads events until `enough`, at most 20 s; `act` is called once the server has taken the subscription. */
    async function hear(
      variables: object,
      act: () => Promise<unknown>,
      enough: (heard: News[]) => boolean,
    ): Promise<News[]> {
      const client = createClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
      let taken = (): void => {};
      const standing = new Promise<void>((resolve) => {
        taken = resolve;
      });
      const events = client.iterate<News>({ query: SUBSCRIBE, variables: { ...variables } }, { connected: taken });
      const heard: News[] = [];
      const read = (async () => {
        for await (const { data, errors } of events) {
          expect(errors).toBeUndefined();
          heard.push(data as News);
          if (enough(heard)) return;
        }
      })();
      // The server's answer begins once it listens.
      await Promise.race([standing, read]);
      await act();
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        read,
        new Promise((_, reject) => {
          timer = setTimeout(() => reject(new Error(`heard only ${JSON.stringify(heard).slice(0, 300)}`)), 20_000);
        }),
      ]);
      clearTimeout(timer);
      client.dispose();
      return heard;
    }
    const ids = (heard: News[]): string[] =>
      heard.flatMap((news) => news.complaintsRecorded.complaints.map((c) => c.externalId));

    it("hears a whole batch once it is stored", async () => {
      const heard = await hear(
        {},
        () => record(app, madeUpComplaints(600, "news")),
        (news) => ids(news).length >= 600,
      );
      expect(new Set(ids(heard)).size).toBe(600);
    }, 60_000);

    it("hears only what lies under the region", async () => {
      const batch = madeUpComplaints(40, "under");
      const inside = batch.filter((c) => String(c.regionCode).startsWith("3701")).map((c) => c.externalId);
      const heard = await hear(
        { under: "370100" },
        () => record(app, batch),
        (news) => ids(news).length >= inside.length,
      );
      expect(ids(heard).sort()).toEqual(inside.sort());
    }, 60_000);

    if (kind === "native")
      it("hears what another process stores", async () => {
        const act = () =>
          new Promise<void>((resolve, reject) => {
            const child = spawn(process.execPath, program("api/test/record-process.ts", getConfig().databaseUrl!), {
              stdio: "inherit",
            });
            child.on("error", reject);
            child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`left with ${code}`))));
          });
        const heard = await hear({}, act, (news) => ids(news).length >= 5);
        expect(ids(heard).sort()).toEqual(["other0", "other1", "other2", "other3", "other4"]);
      }, 60_000);
  },
  countedSmallWorld,
);
