import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { type DatabaseKind, kindsToTest } from "../test/database-kinds.ts";
import { openTestDatabase } from "../test/databases.ts";
import { startServerProcess } from "../test/server-process.ts";

/** The server in a process of its own, on a fresh database. */
async function started(kind: DatabaseKind) {
  const world = await openTestDatabase(kind);
  // The embedded database is for one process at a time; its folder stays, and is opened again by the server.
  if (kind === "embedded") await world.database.close();
  try {
    const process = await startServerProcess(world);
    const remove = async (): Promise<void> => {
      process.server.kill("SIGKILL");
      await world.remove();
    };
    return { ...process, remove };
  } catch (error) {
    await world.remove();
    throw error;
  }
}

const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

describe.each(kindsToTest())("the server's process (%s)", (kind) => {
  it("says where it listens, and at a signal, however often it comes, finishes what is under way and ends with 0", async () => {
    const { server, url, ended, remove } = await started(kind);
    try {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const health = await fetch(`${url}/healthz`);
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({ status: "ok", database: { kind, available: true } });

      const stream = await fetch(
        `${url}/graphql/stream`,
        post({ query: "subscription { complaintsRecorded { at } }" }, { accept: "text/event-stream" }),
      );
      const exported = await fetch(
        `${url}/export?format=csv`,
        post({ query: "{ regions(first: 1000) { nodes { code nameZh } } }" }),
      );
      expect([stream.status, exported.status]).toEqual([200, 200]);
      const body = JSON.stringify({
        query: 'mutation { saveWallProgramme(name: "late", yaml: "a: 1") { __typename } }',
      });
      const mutation = request(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          authorization: "Bearer test-write-token",
          expect: "100-continue",
        },
      });
      mutation.flushHeaders();
      // The server has its head, and waits for its body.
      await once(mutation, "continue");
      for (const signal of ["SIGTERM", "SIGINT", "SIGINT"] as const) server.kill(signal);
      expect(await stream.text()).toContain('"code":"STREAM_ENDED"');
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      mutation.end(body);
      const [answer] = (await once(mutation, "response")) as [IncomingMessage];
      expect([answer.statusCode, await text(answer)]).toEqual([200, expect.stringContaining("WallProgramme")]);
      expect(await exported.text()).toContain("code");
      expect((await ended)[0]).toBe(0);
    } finally {
      await remove();
    }
  }, 120_000);
});
