// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { COMPLAINTS, COVERAGE } from "../../../../testing/platform.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import { RecordsBehind } from "./records-behind.tsx";

const REGION = { nameZh: "任城区", nameEn: "Rencheng" };
const record = (id: string, nameZh: string, more: object = {}) => ({
  id,
  kind: "ESTATE",
  register: null,
  nameZh,
  nameEn: nameZh,
  day: null,
  amount: 1,
  detailZh: "建成年份：1995",
  detailEn: "built 1995",
  region: REGION,
  estate: null,
  ...more,
});
const attribute = (id: string, nameZh: string, kind = "CODE") => ({ id, nameZh, nameEn: id, kind });
const ANSWERS = {
  indicator: ({ id }: { id: string }) => ({
    recordUnitsZh: id === COVERAGE.id ? ["个小区", "个小区", "个小区"] : ["件"],
    recordUnitsEn: id === COVERAGE.id ? ["estates", "estates", "estates"] : ["complaints"],
    recordParts: id === COVERAGE.id ? ["NUMERATOR", "DENOMINATOR", "REMAINDER"] : ["NUMERATOR"],
    attributes: [attribute("mode", "管理模式"), attribute("builtYear", "建成年份", "NUMBER")],
  }),
  indicatorRecords: ({ part, first }: { part: string; first: number }) => ({
    totalCount: part === "REMAINDER" ? 2 : 120,
    amount: part === "REMAINDER" ? 2 : 120,
    noData: null,
    nodes:
      part === "REMAINDER"
        ? [
            record("a", "无人小区"),
            record("c", "停车", { kind: "COMPLAINT", day: "2026-11-03", estate: { id: "e", name: "阳光小区" } }),
          ]
        : Array.from({ length: Math.min(first, 120) }, (_, at) => record(String(at), `小区${at}`)),
    pageInfo: { hasNextPage: part !== "REMAINDER" && first < 120 },
  }),
  indicatorBreakdown: [
    { code: "SELF", nameZh: "自管", nameEn: "Self-managed", records: 2, amount: 2, before: 1 },
    { code: "MARKET", nameZh: "市场化", nameEn: "Market", records: 90, amount: 90, before: 93 },
    { code: null, nameZh: "不详", nameEn: "Unknown", records: 30, amount: 30, before: 30 },
  ],
};
const draw = (link: string, indicator: typeof COVERAGE | typeof COMPLAINTS = COVERAGE, isCompared = true) =>
  renderView(
    <RecordsBehind
      asked={{ indicator: indicator as never, region: "370811", from: null, to: "2026-11", filter: null }}
      numerator={120}
      denominator={indicator.ratio ? 122 : null}
      asOf="2026-11-20"
      compared={{ mom: isCompared, yoy: false }}
      about={[["区划", "任城区"]]}
    />,
    { link, answers: ANSWERS },
  );

test("numerator, denominator and what is missing between them, each a click from its records", async () => {
  const { user, at, server } = draw("/");
  const parts = await screen.findAllByRole("button", { name: /^(分子|分母|未达到的)/ });
  expect(parts.map(({ textContent }) => textContent)).toEqual([
    "分子 120 个小区",
    "分母 122 个小区",
    "未达到的 2 个小区",
  ]);
  expect(server.variablesOf("RecordsBehind")).toEqual([]);
  await user.click(parts[2]!);
  expect(at().search).toMatchObject({ records: "REMAINDER" });
  const list = await screen.findByRole("list");
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["无人小区任城区 · 建成年份：1995", "停车阳光小区任城区 · 2026年11月3日 · 建成年份：1995"]);
  expect(
    within(list)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")?.replace(/\?.*/, "")),
  ).toEqual(["/estate/a", "/complaint/c", "/estate/e"]);
  await user.click(screen.getByRole("button", { name: "在地图上显示" }));
  expect(at().search).toEqual({ region: "370811", points: "REMAINDER" });
});

test("a long list goes on where it is asked to, and a count has one part alone", async () => {
  const { user, server } = draw("/?records=NUMERATOR", COMPLAINTS);
  expect((await screen.findByRole("button", { name: /^全部/ })).getAttribute("aria-pressed")).toBe("true");
  expect(await screen.findAllByRole("listitem")).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "更多" }));
  await screen.findByText("小区119");
  expect(screen.queryByRole("button", { name: "更多" })).toBeNull();
  expect(server.variablesOf("RecordsBehind").map(({ first }) => first)).toEqual([50, 250]);
});

test("the part that is open is divided by a list of codes, whose parts add up to it", async () => {
  const { user, at, server } = draw("/?records=DENOMINATOR");
  await user.click(await screen.findByRole("button", { name: "管理模式" }));
  expect(screen.queryByRole("button", { name: "建成年份" })).toBeNull();
  expect(at().search).toMatchObject({ by: "mode" });
  const table = within(await screen.findByRole("table"));
  const rows = (): (string | null)[] => table.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows()).toEqual(["类别数量 ↓个小区占比环比个小区", "市场化9073.8%−3", "自管21.6%+1", "不详3024.6%持平"]);
  await user.click(table.getByRole("button", { name: /^环比/ }));
  expect(rows().slice(1)).toEqual(["自管21.6%+1", "市场化9073.8%−3", "不详3024.6%持平"]);
  await user.click(table.getByRole("button", { name: /^类别/ }));
  await user.click(table.getByRole("button", { name: /^类别/ }));
  expect(rows().slice(1)).toEqual(["市场化9073.8%−3", "自管21.6%+1", "不详3024.6%持平"]);
  expect(server.variablesOf("NumberBreakdown")).toMatchObject([
    { by: "mode", part: "DENOMINATOR", region: "370811", comparison: "MONTH_ON_MONTH" },
  ]);
});

test("where the figure is not compared its parts are not either", async () => {
  draw("/?records=NUMERATOR&by=mode", COVERAGE, false);
  expect(within(await screen.findByRole("table")).getAllByRole("columnheader")).toHaveLength(3);
});

test("among the regions of then there are no records, and it says so", async () => {
  draw("/?regions=then");
  expect(await screen.findByText(/记录按现行区划归属/)).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
