// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { TransitionsPage } from "./transitions-page.tsx";

const REGION = {
  code: "370000",
  nameZh: "山东省",
  nameEn: "Shandong",
  level: "PROVINCE",
  kind: "ADMINISTRATIVE",
  bbox: [114, 34, 123, 39],
  centroid: [118, 36],
  parent: null,
  ancestors: [],
  regionsChanged: false,
};
const CHANGES = [
  { before: "NONE", after: "MARKET", estates: 192 },
  { before: "NONE", after: "NONE", estates: 672 },
  { before: "MARKET", after: "MARKET", estates: 2430 },
  { before: null, after: "MARKET", estates: 7 },
].map((change) => ({ ...change, region: REGION, households: 0 }));
const draw = (link: string, { regionsChanged = false } = {}) =>
  renderView(<TransitionsPage />, {
    link,
    answers: {
      region: { ...REGION, regionsChanged },
      search: [],
      managementChanges: CHANGES,
      managementChangeEstates: {
        totalCount: 192,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [
          {
            id: "x1",
            name: "解放路东区",
            builtYear: 1976,
            households: 90,
            region: { ...REGION, nameZh: "解放路社区" },
          },
        ],
      },
    },
  });
const row = (name: string): string[] => {
  const table = screen.getByRole("table", { name: "转换矩阵" });
  const found = within(table).getByRole("rowheader", { name }).closest("tr")!;
  return [...found.querySelectorAll("td")].map(({ textContent }) => textContent!);
};

test("rows and columns of the modes that occur, unknown last; cells add up to both sums", async () => {
  const { server } = draw("/transitions?from=2026-01&to=2026-06");
  await screen.findByRole("table", { name: "转换矩阵" });
  expect([...document.querySelectorAll("thead th")].map(({ textContent }) => textContent)).toEqual([
    "期初 ＼ 期末",
    "市场化专业物业",
    "无物业",
    "合计",
  ]);
  expect(row("市场化专业物业")).toEqual(["2,430", "0", "2,430"]);
  expect(row("无物业")).toEqual(["192", "672", "864"]);
  expect(row("不详")).toEqual(["7", "0", "7"]);
  expect(row("合计")).toEqual(["2,629", "672", "3,301"]);
  screen.getByText("3,301 个小区中，199 个换了管理模式。");
  // what is read out holds what is printed, to the comma
  expect(screen.getByRole("button", { name: "市场化专业物业到市场化专业物业：2,430 个小区" }).textContent).toBe(
    "2,430",
  );
  // from the day before the first month on, old neighbourhoods alone
  expect(server.variablesOf("Transitions")).toEqual([
    { under: "370000", level: "PROVINCE", from: "2025-12-31", to: "2026-06-30", old: true },
  ]);
});

test("a cell opens its estates, and the link keeps it", async () => {
  const { server, user, at } = draw("/transitions");
  await user.click(await screen.findByRole("button", { name: "无物业到市场化专业物业：192 个小区" }));
  const estate = await screen.findByRole("link", { name: "解放路东区" });
  expect(estate.getAttribute("href")).toBe("/estate/x1");
  expect(at()).toEqual({ path: "/transitions", search: { before: "NONE", after: "MARKET" } });
  expect(server.variablesOf("TransitionEstates")[0]).toMatchObject({
    filter: { under: "370000", from: "2025-11-30", to: "2026-11-20", old: true, before: ["NONE"], after: ["MARKET"] },
  });
  await user.click(screen.getByRole("button", { name: "收起" }));
  expect(at().search).toEqual({});
});

test("those of which nothing says can be opened from a link, and all estates be counted", async () => {
  const { server, user, at } = draw("/transitions?before=UNKNOWN&after=MARKET");
  await screen.findByRole("link", { name: "解放路东区" });
  expect(server.variablesOf("TransitionEstates")[0]).toMatchObject({ filter: { before: [null], after: ["MARKET"] } });
  await user.click(screen.getByRole("button", { name: "全部小区" }));
  expect(at().search).toEqual({ before: "UNKNOWN", after: "MARKET", all: "1" });
  await vi.waitFor(() => expect(server.variablesOf("Transitions").at(-1)).toMatchObject({ old: null }));
});

test("where the regions were others then, they can be meant: all that is asked for is of theirs", async () => {
  const { server, user, at } = draw("/transitions?to=2026-06&before=NONE&after=MARKET", { regionsChanged: true });
  const then = await screen.findByRole("checkbox", { name: "当时区划" });
  expect(server.variablesOf("RegionsChanged")).toEqual([{ region: "370000", day: "2026-06-30" }]);
  await user.click(then);
  expect(at().search).toEqual({ to: "2026-06", before: "NONE", after: "MARKET", regions: "then" });
  const meant = { regionsAsOf: "2026-06-30" };
  await vi.waitFor(() => {
    for (const query of ["RegionHere", "Transitions"]) expect(server.variablesOf(query).at(-1)).toMatchObject(meant);
    expect(server.variablesOf("TransitionEstates").at(-1)).toMatchObject({ filter: meant });
  });
});

test("where they are the same, nobody is asked; a link that means those of then says so all the same", async () => {
  draw("/transitions");
  await screen.findByRole("table", { name: "转换矩阵" });
  expect(screen.queryByRole("checkbox", { name: "当时区划" })).toBeNull();
  draw("/transitions?regions=then");
  expect((await screen.findByRole("checkbox", { name: "当时区划" })).getAttribute("checked")).not.toBeNull();
});
