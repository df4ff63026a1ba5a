// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Headline } from "./headline.tsx";

const COMPARED = { change: null, changePercent: null, notCompared: null, comparedPart: null };
const FIGURE = {
  ...COMPARED,
  value: 1234,
  numerator: 1234,
  denominator: null,
  from: "2026-10",
  to: "2026-10",
  asOf: "2026-10-31",
  extent: "WHOLE",
  filter: [],
  noData: null,
};
interface Asked {
  indicator: string;
  comparison: "MONTH_ON_MONTH" | "YEAR_ON_YEAR";
}
/** Draws the headline of the province; `mom` and `yoy` change the figure that comes with the comparison. */
function draw(link: string, { mom = {}, yoy = {} }: { mom?: object; yoy?: object }) {
  const region = {
    code: "370000",
    nameZh: "山东省",
    nameEn: "Shandong",
    indicatorValue: ({ indicator, comparison }: Asked) => ({
      ...FIGURE,
      indicator: { id: indicator },
      ...(comparison === "MONTH_ON_MONTH" ? mom : yoy),
    }),
  };
  return renderView(<Headline />, { link, answers: { region } });
}
/** What the panel says once its figure is there: number, date, and each line by its heading. */
async function said(): Promise<{ number: string; date: string; lines: Record<string, string> }> {
  await screen.findAllByTitle(/山东省/);
  const terms = [...document.querySelectorAll("dl dt")];
  return {
    number: document.querySelector(".number")!.textContent,
    date: document.querySelector(".date")!.textContent,
    lines: Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling!.textContent])),
  };
}

test("a count: unit, month, day, and both changes with sign, per cent and whether that is for the better", async () => {
  draw("/?indicator=complaints&month=2026-10", {
    mom: { change: 34, changePercent: 2.83 },
    yoy: { change: -66, changePercent: -5.08 },
  });
  expect(await said()).toEqual({
    number: "1,234件",
    date: "2026年10月截至 2026年10月31日",
    lines: { 环比: "▲ +34 (+2.8%) 变差", 同比: "▼ −66 (−5.1%) 向好" },
  });
});

test("a share: changes in points, and what it is made of; a change too small to be seen is level", async () => {
  draw("/?indicator=old_neighbourhood_coverage&month=2026-10", {
    mom: { value: 62.53, numerator: 1000, denominator: 1600, change: 0.04 },
    yoy: { change: 3.21 },
  });
  const { number, lines } = await said();
  expect(number).toBe("62.5%");
  expect(lines).toEqual({
    环比: expect.stringContaining("持平"),
    同比: "▲ +3.2个百分点 向好",
    "分子÷分母": "1,000 ÷ 1,600",
  });
});

test("a month that runs is compared with as many days before, and what is not compared or covered in part says so", async () => {
  const why = { zh: "上年同期无记录", en: "No records a year before" };
  const part = { zh: "仅比有记录的15市", en: "Of the 15 cities on record" };
  draw("/?indicator=complaints", {
    mom: {
      from: "2026-11",
      to: "2026-11",
      asOf: "2026-11-20",
      extent: "PART",
      change: 1,
      changePercent: 0.1,
      comparedPart: part,
    },
    yoy: { notCompared: why },
  });
  const { date, lines } = await said();
  expect(date).toMatch(/^2026年11月截至 2026年11月20日.+/);
  expect(lines).toEqual({ 较上月同期: `▲ +1 (+0.1%) 变差 ${part.zh}`, 较上年同期: why.zh });
});

test("no data is a word with its reason, never a number, and opens too", async () => {
  const noData = { zh: "投诉记录始于2024年11月", en: "Complaints begin in 2024-11" };
  const { user, at } = draw("/?indicator=complaints&month=2026-10", {
    mom: { value: null, numerator: null, extent: "NONE", noData },
  });
  const { number, lines } = await said();
  expect(number).toBe(noData.zh);
  expect(lines).toEqual({ 环比: "无可比数据", 同比: "无可比数据" });
  await user.click(screen.getByRole("button", { name: noData.zh }));
  expect(at().search).toMatchObject({ number: "complaints@370000" });
});

test("twelve months are said from first to last and compared with the twelve before only", async () => {
  const { server } = draw("/?indicator=complaints&month=2026-10&span=12", { mom: { from: "2025-11" } });
  const { date, lines } = await said();
  expect(date).toContain("2025年11月 至 2026年10月");
  expect(Object.keys(lines)).toEqual(["同比"]);
  expect(server.variablesOf("Headline")).toEqual([
    { region: "370000", indicator: "complaints", from: "2025-11", to: "2026-10", filter: null },
  ]);
});

test("a region that has no such figure says so", async () => {
  renderView(<Headline />, { link: "/?indicator=complaints&region=999999", answers: { region: null } });
  expect(await screen.findByText("无数据")).toBeTruthy();
  expect(document.querySelector(".number")).toBeNull();
});
