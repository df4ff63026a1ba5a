// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import DeepRanking from "./deep-ranking.tsx";

const PARENT = { nameZh: "任城区", nameEn: "Rencheng" };
const street = (at: number) => ({
  code: `37081100${at}`,
  value: 100 - at,
  numerator: 100 - at,
  denominator: null,
  noData: null,
  rank: 200 - at,
  changeRank: at + 1,
  previous: 90,
  extent: "WHOLE",
  change: 10 - at,
  changePercent: 5,
  notCompared: null,
  comparedPart: null,
  region: { nameZh: `街道${at}`, nameEn: `Street ${at}`, kind: "ADMINISTRATIVE", parent: PARENT },
});
const ANSWERS = {
  indicatorRanking: ({ first, nameContains }: { first: number; nameContains?: string | null }) => ({
    totalCount: nameContains ? 1 : 200,
    total: { from: "2026-10", to: "2026-10", asOf: "2026-10-31" },
    nodes: nameContains ? [street(7)] : Array.from({ length: Math.min(first, 200) }, (_, at) => street(at)),
    pageInfo: { hasNextPage: !nameContains && first < 200 },
  }),
};
const REGION = { code: "370800", nameZh: "济宁市", nameEn: "Jining", level: "CITY" } as never;
const draw = (link = "/?region=370800&indicator=complaints&month=2026-10&rank=STREET") =>
  renderView(<DeepRanking region={REGION} level="STREET" />, { link, answers: ANSWERS });
const firstRow = async (): Promise<(string | null)[]> => {
  const [, row] = within(await screen.findByRole("table")).getAllByRole("row");
  return [...row!.querySelectorAll("td, th")].map(({ textContent }) => textContent);
};

test("all streets of a city, the worst first and told so, with where each lies", async () => {
  const { server } = draw();
  expect(await firstRow()).toEqual(["200", "街道0（任城区）", "100", "▲+10 (+5.0%)变差"]);
  expect(screen.getByText("差的在前")).toBeTruthy();
  expect(server.variablesOf("DeepRanking")).toMatchObject([
    { under: "370800", level: "STREET", order: "LARGEST", comparison: "MONTH_ON_MONTH", name: null, first: 50 },
  ]);
});

test("sorted by change it asks for the changes' order and prints their ranks", async () => {
  const { user, at, server } = draw();
  await user.click(await screen.findByRole("button", { name: /^环比/ }));
  expect(at().search.sort).toBe("-change");
  await screen.findByText("上升最多的在前");
  expect((await firstRow())[0]).toBe("1");
  await user.click(screen.getByRole("button", { name: /^环比/ }));
  await screen.findByText("下降最多的在前");
  expect(server.variablesOf("DeepRanking").map(({ order }) => order)).toEqual(["LARGEST", "MOST_RISEN", "MOST_FALLEN"]);
});

test("it is searched by name with the rank among all, and goes on page after page", async () => {
  const { user, server } = draw();
  await user.click(await screen.findByRole("button", { name: /已列 50 个，共 200 个/ }));
  await screen.findByRole("button", { name: "街道199（任城区）" });
  expect(screen.queryByRole("button", { name: /已列/ })).toBeNull();
  await user.type(screen.getByRole("searchbox"), "街道7");
  await expect.poll(() => screen.getAllByRole("row")).toHaveLength(2);
  expect((await firstRow()).slice(0, 2)).toEqual(["193", "街道7（任城区）"]);
  expect(server.variablesOf("DeepRanking").at(-1)).toMatchObject({ name: "街道7", first: 250 });
});

const SPLIT = {
  indicator: {
    recordParts: ["NUMERATOR"],
    recordUnitsZh: ["件"],
    recordUnitsEn: ["complaints"],
    attributes: [
      { id: "source", nameZh: "来源", nameEn: "Source", kind: "CODE" },
      { id: "hours", nameZh: "用时", nameEn: "Hours", kind: "NUMBER" },
    ],
  },
  indicatorBreakdownByRegion: ({ regions }: { regions: string[] }) => ({
    parts: [
      { code: "热线", nameZh: "热线", nameEn: "Hotline", colour: null },
      { code: "网格", nameZh: "网格", nameEn: "Grid", colour: null },
    ],
    regions: regions.map((code, at) => ({
      region: { code, nameZh: code, nameEn: code, kind: "ADMINISTRATIVE" },
      amounts: at === 0 ? [600, 400] : at === 2 ? null : [75, 25],
    })),
  }),
};

test("each number is divided by the codes of an attribute that is chosen, in a bar of its own below it", async () => {
  const link = "/?region=370800&indicator=complaints&month=2026-10&rank=STREET";
  const { user, at, server } = renderView(<DeepRanking region={REGION} level="STREET" />, {
    link,
    answers: { ...ANSWERS, ...SPLIT },
  });
  await user.click(await screen.findByRole("combobox", { name: "各区划数值的构成" }));
  await user.click(await screen.findByRole("option", { name: "按来源分" }));
  expect(screen.queryByText("按用时分")).toBeNull();
  expect(at().search).toMatchObject({ split: "source" });
  const legend = await screen.findByRole("list");
  expect(
    within(legend)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["热线 600 (60.0%)", "网格 400 (40.0%)"]);
  const bars = [...document.querySelectorAll("tr.split")];
  expect(bars[0]!.textContent).toBe("热线 7575.0%网格 2525.0%");
  // the second region has no data
  expect(bars.map((bar) => bar.getAttribute("data-split")).slice(0, 2)).toEqual(["370811000", "370811002"]);
  const [asked] = server.variablesOf("RankingSplit");
  expect(asked).toMatchObject({ indicator: "complaints", by: "source", from: "2026-10", to: "2026-10" });
  expect((asked!.regions as string[]).slice(0, 2)).toEqual(["370800", "370811000"]);
});

test("as a file it is the whole list as it stands: its period, comparison, order, search and filter go along", async () => {
  const asked: { query: string; variables: unknown }[] = [];
  const link = "/?region=370800&indicator=complaints&month=2026-10&rank=STREET&filter=category:NOISE";
  const { user } = draw(link);
  await user.type(await screen.findByRole("searchbox"), "街道7");
  const seen = vi.spyOn(globalThis, "fetch").mockImplementation(async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)) as (typeof asked)[number]);
    return new Response("rank\r\n1\r\n", { headers: { "x-total-rows": "1" } });
  });
  await user.click(screen.getByRole("button", { name: "CSV" }));
  await expect.poll(() => screen.getByRole("status").textContent).toBe("已导出 1 行");
  seen.mockRestore();
  expect(asked).toMatchObject([
    {
      query: expect.stringContaining("indicatorRanking"),
      variables: {
        indicator: "complaints",
        under: "370800",
        level: "STREET",
        from: "2026-10",
        to: "2026-10",
        comparison: "MONTH_ON_MONTH",
        filter: [{ attribute: "category", codes: ["NOISE"] }],
        order: "LARGEST",
        name: "街道7",
      },
    },
  ]);
});
