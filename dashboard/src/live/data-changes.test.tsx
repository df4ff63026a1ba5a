// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Client, fetchExchange, Provider } from "urql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { graphql } from "../graphql/tada.ts";
import { useDataChanges } from "./data-changes.ts";
import { RefreshedBy } from "./refreshed-by.tsx";
import { useLive } from "./use-live.ts";

const Count = graphql("query Count { mediationCases { totalCount } }");

/** Streams as the server opens them, the last one fed by the test. */
let streams: ReadableStreamDefaultController<Uint8Array>[] = [];
let open = 0;
const tell = (...kinds: string[]): void =>
  streams
    .at(-1)!
    .enqueue(
      new TextEncoder().encode(`event: next\ndata: ${JSON.stringify({ data: { dataChanged: { kinds } } })}\n\n`),
    );
const look = (hidden: boolean): void => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
};

beforeEach(() => {
  streams = [];
  open = 0;
  vi.stubGlobal("fetch", async (url: string, { signal }: RequestInit = {}) => {
    if (url !== "/graphql/stream") return new Response("ok");
    open += 1;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) });
    signal?.addEventListener("abort", () => {
      open -= 1;
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Cases as the server counts them, and how often it was asked. */
function server() {
  const state = { cases: 0, asked: 0 };
  const client = new Client({
    url: "http://server.invalid",
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async () => {
      state.asked += 1;
      return Response.json({ data: { mediationCases: { totalCount: state.cases } } });
    },
  });
  return { state, client };
}
function Cases(): ReactNode {
  const { data } = useLive(Count, {});
  return <p>{data ? `${data.mediationCases.totalCount} cases` : "nothing"}</p>;
}
const Wall = (): ReactNode => <p>{useDataChanges(null)} changes</p>;
const draw = (client: Client, ...kinds: string[][]) =>
  render(
    <Provider value={client}>
      {kinds.map((of) => (
        <RefreshedBy key={of.join()} kinds={of}>
          <Cases />
        </RefreshedBy>
      ))}
    </Provider>,
  );

test("a page that shows a register asks again when that has changed, not when others have, once for many changes", async () => {
  const { state, client } = server();
  draw(client, ["mediation_cases"]);
  await screen.findByText("0 cases");
  await waitFor(() => expect(streams).toHaveLength(1));
  state.cases = 7;
  tell("complaints", "estates");
  tell("mediation_cases");
  tell("mediation_cases", "complaints");
  await screen.findByText("7 cases");
  expect(state.asked).toBe(2);
});

test("parts of a page share one stream, which ends with the last of them", async () => {
  const { client } = server();
  const { unmount } = draw(client, ["mediation_cases"], ["renovations"]);
  await waitFor(() => expect(streams).toHaveLength(1));
  expect(open).toBe(1);
  unmount();
  await waitFor(() => expect(open).toBe(0));
});

test("a window that nobody looks at holds no stream, and asks anew when it is looked at again", async () => {
  const { state, client } = server();
  draw(client, ["mediation_cases"]);
  await screen.findByText("0 cases");
  await waitFor(() => expect(open).toBe(1));
  look(true);
  await waitFor(() => expect(open).toBe(0));
  state.cases = 3;
  look(false);
  await screen.findByText("3 cases");
  expect(open).toBe(1);
});

test("what may have been missed while the stream was broken is asked for when it stands again", async () => {
  const { state, client } = server();
  draw(client, ["mediation_cases"]);
  await screen.findByText("0 cases");
  await waitFor(() => expect(streams).toHaveLength(1));
  state.cases = 5;
  streams[0]!.error(new Error("broken"));
  await screen.findByText("5 cases");
  expect(streams).toHaveLength(2);
});

test("a wall hears of every kind", async () => {
  render(<Wall />);
  await waitFor(() => expect(streams).toHaveLength(1));
  tell("mediation_cases");
  await screen.findByText("1 changes");
});
