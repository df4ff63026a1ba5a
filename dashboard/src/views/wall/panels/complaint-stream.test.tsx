// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { ComplaintStream } from "./complaint-stream.tsx";

const complaint = (id: string, reportedAt: string, estate: string | null = null) => ({
  id,
  reportedAt,
  status: "RECEIVED",
  location: null,
  category: { category: "PARKING", nameZh: "停车", nameEn: "Parking" },
  estate: estate === null ? null : { name: estate },
  region: {
    code: "370102",
    level: "COUNTY",
    nameZh: "历下区",
    nameEn: "Lixia",
    ancestors: [
      { code: "370000", level: "PROVINCE", nameZh: "山东省", nameEn: "Shandong" },
      { code: "370100", level: "CITY", nameZh: "济南市", nameEn: "Jinan" },
    ],
  },
});
const panel = { kind: "complaintStream", region: "$root", count: 2 } as never;

/** A stream of events as the server sends them, which the test feeds. */
function serverStream(): { tell(complaints: object[]): void } {
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      feed = controller;
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body, { headers: { "content-type": "text/event-stream" } }));
  return {
    tell(complaints) {
      const data = { data: { complaintsRecorded: { at: "2026-11-20T01:00:00Z", complaints } } };
      feed!.enqueue(new TextEncoder().encode(`event: next\ndata: ${JSON.stringify(data)}\n\n`));
    },
  };
}
const draw = (region: string, nodes: object[], counts: object = {}) =>
  renderPanel(<ComplaintStream panel={panel} index={0} rect={RECT} />, {
    focus: region,
    answers: {
      complaints: { nodes },
      dataCoverage: [{ extent: "WHOLE" }],
      complaintStatistics: ({ filter }: { filter: { from: string } }) =>
        filter.from === "2026-11-20" ? [] : [{ complaints: 1234 }],
      ...counts,
    },
  });
const listed = () => screen.getAllByRole("listitem").map(({ dataset }) => [dataset.complaint, dataset.fresh]);

afterEach(() => vi.unstubAllGlobals());

test("the newest stand on top, as many as asked for, with place and time; nothing today is a counted nought", async () => {
  serverStream();
  const { server } = draw("370100", [
    complaint("3", "2026-11-20T00:30:00Z", "历下花园"),
    complaint("2", "2026-11-19T00:30:00Z"),
    complaint("1", "2026-11-18T00:30:00Z"),
  ]);
  await screen.findByText("历下区 · 历下花园");
  expect(listed()).toEqual([
    ["3", "false"],
    ["2", "false"],
  ]);
  expect(screen.getAllByRole("listitem").map((item) => item.querySelector("time")!.textContent)).toEqual([
    "08:30",
    "08:3011-19",
  ]);
  await waitFor(() => expect(document.querySelector("[data-count=month] dd")?.textContent).toBe("1,234件"));
  expect(document.querySelector("[data-count=today] dd")?.textContent).toBe("0件");
  expect(server.variablesOf("WallComplaintCounts")[0]).toEqual({
    region: "370100",
    since: "2026-11",
    today: { under: "370100", from: "2026-11-20", to: "2026-11-20" },
    month: { under: "370100", from: "2026-11-01", to: "2026-11-20" },
  });
});

test("where complaints are not on record today and this month have no data, not nought", async () => {
  serverStream();
  draw("370400", [], { dataCoverage: [{ extent: "NONE" }], complaintStatistics: [] });
  await screen.findByText("没有数据");
  for (const span of ["today", "month"])
    await waitFor(() => expect(document.querySelector(`[data-count=${span}] dd`)?.textContent).toBe("无数据"));
});

test("what the stream tells comes on top, marked as fresh, and the heading says that it is live", async () => {
  const stream = serverStream();
  draw("370200", [complaint("1", "2026-11-19T00:30:00Z")]);
  await screen.findByText("实时推送");
  await screen.findByText("济南 历下区");
  await act(async () => stream.tell([complaint("9", "2026-11-20T01:00:00Z", "新小区")]));
  await screen.findByText(/新小区/);
  expect(listed()).toEqual([
    ["9", "true"],
    ["1", "false"],
  ]);
});

test("a region without complaints says so", async () => {
  serverStream();
  draw("370300", []);
  await screen.findByText("没有数据");
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});
