// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Client, fetchExchange, Provider } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { graphql } from "../graphql/tada.ts";
import { beat, useConnection } from "./connection.ts";
import { fetchPart } from "./page-parts.ts";
import { useLive } from "./use-live.ts";

const Demo = graphql("query Demo { platform { demo } }");
/** Whether the way to the server stands, and what of it is asked. */
let there = true;
let healthy = 0;
let answering = async (): Promise<Response> => Response.json({ data: { platform: { demo: true } } });
const lost = (): never => {
  throw new TypeError("Failed to fetch");
};

beforeEach(() => {
  there = true;
  healthy = 0;
  answering = async () => Response.json({ data: { platform: { demo: true } } });
  vi.stubGlobal("fetch", async (url: string) => {
    expect(url).toBe("/healthz");
    healthy += 1;
    return there ? new Response("ok") : lost();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Panel(): ReactNode {
  const { data, error } = useLive(Demo, {});
  const { unavailableSince } = useConnection();
  return (
    <p>
      {data ? `demo ${data.platform.demo}` : "nothing"} {error ? "refused" : ""}{" "}
      {unavailableSince ? "unavailable" : "there"}
    </p>
  );
}
function draw(): void {
  const fetch = async (): Promise<Response> => (there ? answering() : lost());
  const client = new Client({
    url: "http://server.invalid",
    exchanges: [fetchExchange],
    fetch,
    preferGetMethod: false,
  });
  render(
    <Provider value={client}>
      <Panel />
    </Provider>,
  );
}

test("what was asked for while the server was away is answered when it returns", async () => {
  there = false;
  draw();
  await screen.findByText(/nothing.*unavailable/);
  there = true;
  await act(beat);
  await screen.findByText(/demo true.*there/);
});

test("a question lost between two heartbeats, which no heartbeat missed, is asked again", async () => {
  let asked = 0;
  answering = async () => {
    asked += 1;
    return asked === 1 ? lost() : Response.json({ data: { platform: { demo: true } } });
  };
  draw();
  await screen.findByText(/demo true.*there/);
  expect(asked).toBe(2);
});

test("a question lost again in the server's first moments is asked at each heartbeat, and not between them", async () => {
  there = false;
  let asked = 0;
  answering = async () => {
    asked += 1;
    return asked <= 2 ? lost() : Response.json({ data: { platform: { demo: true } } });
  };
  draw();
  await screen.findByText(/nothing.*unavailable/);
  there = true;
  for (const times of [1, 2]) {
    await act(beat);
    await waitFor(() => expect(asked).toBe(times));
    await screen.findByText(/nothing.*there/);
  }
  await act(beat);
  await screen.findByText(/demo true.*there/);
  expect(asked).toBe(3);
});

test("a part of the page lost with the connection is fetched when the server answers; one that never comes is told", async () => {
  there = false;
  let tries = 0;
  const part = fetchPart(async () => {
    tries += 1;
    return there ? "part" : lost();
  });
  await waitFor(() => expect(healthy).toBeGreaterThan(0));
  expect(tries).toBe(1);
  there = true;
  await beat();
  expect(await part).toBe("part");
  const never = expect(fetchPart(async () => lost())).rejects.toThrow("Failed to fetch");
  for (let beats = 0; beats < 3; beats++) await beat();
  await never;
});
