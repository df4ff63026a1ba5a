import { type AddressInfo, connect, type Socket } from "node:net";
import fastify from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { endPipelines } from "./pipelines.ts";
import { watchRequests } from "./requests.ts";

const running: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

/** A server whose /never is not answered, and a client that sends requests in one write. */
async function served() {
  const app = fastify();
  endPipelines(app);
  const requests = watchRequests(app, null);
  let begun = 0;
  app.get("/never", () => {
    begun += 1;
    return new Promise(() => undefined);
  });
  app.get("/number/:n", async ({ params }) => `number ${(params as { n: string }).n};`);
  await app.listen({ host: "127.0.0.1", port: 0 });
  running.push(app);
  const { port } = app.server.address() as AddressInfo;
  const send = (paths: readonly string[]): { socket: Socket; told: () => string } => {
    let told = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join("")),
    );
    socket.on("data", (bytes) => {
      told += bytes.toString();
    });
    socket.on("error", () => undefined);
    running.unshift({ close: () => socket.destroy() });
    return { socket, told: () => told };
  };
  return { requests, send, begun: () => begun };
}

it("requests that wait behind another end with their client, each once", async () => {
  const { requests, send, begun } = await served();
  const { socket } = send(Array.from({ length: 20 }, () => "/never"));
  await vi.waitFor(() => expect(begun()).toBe(20));
  expect(requests.underWay).toBe(20);
  socket.resetAndDestroy();
  await vi.waitFor(() => expect(requests.underWay).toBe(0));
});

it("a connection's requests are answered in their order, those one after another however many they are", async () => {
  const { requests, send } = await served();
  const paths = Array.from({ length: 60 }, (_, n) => `/number/${n}`);
  const { socket, told } = send(paths);
  await vi.waitFor(() => expect(told()).toContain("number 59;"));
  expect([...told().matchAll(/number (\d+);/g)].map(([, n]) => Number(n))).toEqual(paths.map((_, n) => n));
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join(""));
  await vi.waitFor(() => expect(told().match(/number \d+;/g)).toHaveLength(120));
  expect(requests.underWay).toBe(0);
});

it("a connection with more under way than anybody needs is ended, and all of it", async () => {
  const { requests, send, begun } = await served();
  const { socket } = send(Array.from({ length: 2000 }, () => "/never"));
  await new Promise((resolve) => socket.once("close", resolve));
  await vi.waitFor(() => expect(requests.underWay).toBe(0));
  expect(begun()).toBeLessThanOrEqual(100);
});
