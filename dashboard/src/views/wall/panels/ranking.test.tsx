// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { Ranking } from "./ranking.tsx";

const city = (code: string, name: string, value: number | null, rank: number | null) => ({
  code,
  value,
  rank,
  change: value === null ? null : 2,
  changePercent: value === null ? null : 5,
  region: { nameZh: name, nameEn: name },
});
/** Two share the second place; one has no data. */
const VALUES = [
  city("370100", "济南市", 40, 2),
  city("370200", "青岛市", 20, 4),
  city("370300", "淄博市", null, null),
  city("370400", "枣庄市", 40, 2),
  city("370500", "东营市", 80, 1),
];
const PANEL = {
  kind: "ranking",
  indicator: "complaints",
  region: "root",
  level: "CITY",
  period: "latest",
  order: "best",
  count: 4,
} as const;
const draw = ({ of = {}, focus = null, values = VALUES }: { of?: object; focus?: string | null; values?: object[] }) =>
  renderPanel(<Ranking panel={{ ...PANEL, ...of } as never} index={1} rect={RECT} />, {
    focus,
    answers: {
      choropleth: ({ from, to }: { from?: string; to: string }) => ({
        level: "CITY",
        from: from ?? to,
        to,
        asOf: "2026-11-20",
        breaks: [30, 60],
        values,
      }),
    },
  });
/** Rank, name, length of the bar and value of each row. */
async function rows(): Promise<string[][]> {
  const items = await screen.findAllByRole("listitem");
  return items.map((item) => [
    item.querySelector(".rank")!.textContent,
    item.querySelector(".name")!.textContent,
    item.querySelector<HTMLElement>(".bar i")!.style.width,
    item.querySelector(".value")!.textContent,
  ]);
}

test("the best first, equal ones by code, bars as long as their share of the greatest; no data is told and not ranked", async () => {
  draw({});
  expect(await rows()).toEqual([
    ["1", "东营市", "100%", "80"],
    ["2", "济南市", "50%", "40"],
    ["2", "枣庄市", "50%", "40"],
    ["4", "青岛市", "25%", "20"],
  ]);
  expect(document.querySelector(".wall-panel")?.textContent).toMatch(
    /投诉量（件） · 排名.*较上月同期.*1 个无数据，不排名/,
  );
});

test("the worst begin at the other end and keep their ranks; bars are of the greatest of all, shown or not", async () => {
  draw({ of: { order: "worst", count: 2 } });
  expect(await rows()).toEqual([
    ["4", "青岛市", "25%", "20"],
    ["2", "济南市", "50%", "40"],
  ]);
  expect(document.querySelector(".wall-panel")?.textContent).toContain("投诉量（件） · 居后");
});

test("bars have the colours of the map's classes, and changes their arrows where there is room", async () => {
  draw({});
  await rows();
  const [first, second, third] = [...document.querySelectorAll<HTMLElement>(".bar i")].map(
    (bar) => bar.style.background,
  );
  expect([first, second === third, first === second]).toEqual([expect.stringMatching(/^#|^rgb/), true, false]);
  expect(
    [...document.querySelectorAll(".change")].map((one) => [one.textContent, one.getAttribute("data-tone")]),
  ).toEqual(Array.from({ length: 4 }, () => ["▲+2", "worse"]));
});

test("twelve months are asked for and said from first to last", async () => {
  const { server } = draw({ of: { period: "12months" } });
  await rows();
  expect(server.variablesOf("WallRanking")).toEqual([
    { region: "370000", indicator: "complaints", level: "CITY", from: "2025-12", to: "2026-11", comparison: null },
  ]);
  expect(document.querySelector(".wall-panel")?.textContent).toContain("2025年12月 – 2026年11月");
});

test("a presenter's region is asked for with its own parts", async () => {
  const { server } = draw({ focus: "370100" });
  await rows();
  expect(server.variablesOf("WallRanking")).toEqual([
    {
      region: "370100",
      indicator: "complaints",
      level: null,
      from: "2026-11",
      to: "2026-11",
      comparison: "MONTH_ON_MONTH",
    },
  ]);
});

test("where nothing is on record there is no row, and the panel is ready all the same", async () => {
  const { ready } = draw({ values: [city("370100", "济南市", null, null)] });
  await waitFor(() => expect(ready.at(-1)).toEqual([1, true]));
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});

test("an indicator that the platform does not have is named and asked for in vain by nobody", async () => {
  const { server, ready } = draw({ of: { indicator: "no_such" } });
  expect(await screen.findByText(/no_such/)).toBeTruthy();
  await waitFor(() => expect(ready.at(-1)).toEqual([1, true]));
  expect(server.variablesOf("WallRanking")).toEqual([]);
});
