// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { COMPLAINTS, COVERAGE } from "../../../../testing/platform.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import NumberDrawer from "./number-drawer.tsx";

const WHY = { zh: "去年同期没有记录", en: "No records a year before", reason: "NOT_COVERED" };
const VALUE = {
  value: 62.5,
  numerator: 5,
  denominator: 8,
  from: "2026-11",
  to: "2026-11",
  asOf: "2026-11-20",
  lastKnown: null,
  previous: null,
  change: null,
  changePercent: null,
  extent: "WHOLE",
  filter: [],
  noData: null,
  notCompared: WHY,
  comparedPart: null,
  takenOver: [],
  indicator: { ...COVERAGE, recordUnitsZh: ["个小区", "个小区"], recordUnitsEn: ["estates", "estates"] },
  coverage: [],
  published: [],
};
const answersWith = (value: object, lastMonth: object = { change: 0, changePercent: 0, notCompared: null }) => ({
  region: ({ code }: { code: string }) =>
    code !== "370100"
      ? null
      : {
          code,
          nameZh: "济南市",
          nameEn: "Jinan",
          claimChecks: [],
          observations: [],
          indicatorValue: ({ comparison }: { comparison?: string }) => ({
            ...VALUE,
            ...value,
            ...(comparison === "MONTH_ON_MONTH" ? lastMonth : {}),
          }),
        },
});
const draw = (answers: object, indicator: string = COVERAGE.id, region = "370100") =>
  renderView(<NumberDrawer opened={{ indicator, region }} />, {
    link: `/?number=${indicator}@${region}`,
    answers: answers as Record<string, unknown>,
  });
const terms = async (): Promise<Record<string, string>> => {
  const section = await screen.findByRole("region", { name: "数值" });
  return Object.fromEntries(
    [...section.querySelectorAll("dt")].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent ?? ""]),
  );
};

test("a number opens with its arithmetic, its day, and what it is compared with", async () => {
  draw(answersWith({}));
  const shown = await terms();
  expect(screen.getByRole("dialog", { name: COVERAGE.nameZh })).toHaveProperty("open", true);
  expect(screen.getByText("62.5")).toBeTruthy();
  expect(screen.getByText(/^5 个小区 ÷ 8 个小区 × 100 = 62\.5%$/)).toBeTruthy();
  expect(screen.getByText(/截至 2026年11月20日/)).toBeTruthy();
  expect(Object.values(shown)[0]).toContain("持平");
});

test("a number of states says on which days they were known", async () => {
  draw(answersWith({ lastKnown: { earliest: "2026-06-30", latest: "2026-09-30", daysOld: 143 } }));
  await terms();
  expect(screen.getByText(/数据日期：2026年6月30日至2026年9月30日，最早的距统计日143天/)).toBeTruthy();
});

test("what closed regions had of it is said with the day until which they were regions; the regions of then are asked for", async () => {
  const former = { code: "371202", nameZh: "莱城区", nameEn: "Laicheng", validTo: "2019-01-09" };
  const { server } = renderView(<NumberDrawer opened={{ indicator: COVERAGE.id, region: "370100" }} />, {
    link: `/?number=${COVERAGE.id}@370100&month=2026-10&regions=then`,
    answers: answersWith({ takenOver: [{ region: former, numerator: 2 }] }) as Record<string, unknown>,
  });
  await terms();
  expect(screen.getByText("含原莱城区数据（该区划至2019年1月8日）：2")).toBeTruthy();
  expect(server.variablesOf("OneNumber")).toEqual([
    { region: "370100", indicator: COVERAGE.id, from: null, to: "2026-10", regionsAsOf: "2026-10-31", filter: null },
  ]);
});

test("what was not compared says why in the server's words, and is never level", async () => {
  draw(answersWith({}, { change: null, changePercent: null, notCompared: WHY }));
  const [month, year] = Object.values(await terms());
  expect([month, year]).toEqual([WHY.zh, WHY.zh]);
  expect(document.body.textContent).not.toContain("持平");
});

test("no data is said in the server's words, with no number", async () => {
  const noData = { zh: "投诉记录始于2024年11月", en: "Complaints begin in 2024-11", reason: "NOT_COVERED" };
  draw(answersWith({ value: null, numerator: null, denominator: null, noData }));
  await terms();
  const section = screen.getByRole("region", { name: "数值" });
  expect(within(section).getByText(noData.zh)).toBeTruthy();
  expect(section.querySelector("[data-number]")).toBeNull();
  expect(screen.queryByText("62.5")).toBeNull();
});

test("what was published of one thing at several times is drawn; what was told once is a line of text alone", async () => {
  const figure = (id: string, asOf: string, value: number, more: object = {}) => ({
    part: "VALUE",
    ours: 62.5,
    difference: 62.5 - value,
    incomparable: null,
    keeps: false,
    observation: {
      id,
      scope: "市",
      indicator: "owner_satisfaction",
      qualifier: "EXACT",
      value,
      unit: "percent",
      asOf,
      countsFrom: null,
      countsTo: null,
      note: "满意度",
      article: "A",
      source: "published-figures",
      ...more,
    },
  });
  const published = [
    figure("1", "2019", 57),
    figure("2", "2021", 90.5),
    figure("3", "2022", 68, { indicator: "payment_rate", note: "缴费率" }),
  ];
  draw(answersWith({ published }));
  await screen.findByText("历次公布：老旧小区物业覆盖率");
  expect(screen.getByRole("img", { name: "历次公布：老旧小区物业覆盖率" }).querySelector("svg")).toBeTruthy();
  expect(document.querySelectorAll("[data-series]")).toHaveLength(1);
  expect(document.querySelectorAll("[data-published]")).toHaveLength(3);
});

test("a flow is asked for with its first month, a stock without; an unknown indicator asks nothing", async () => {
  const flow = draw(
    answersWith({
      indicator: { ...COMPLAINTS, recordUnitsZh: ["件"], recordUnitsEn: ["complaints"] },
      value: 5,
    }),
    COMPLAINTS.id,
  );
  await terms();
  expect(flow.server.variablesOf("OneNumber")).toEqual([
    { region: "370100", indicator: "complaints", from: "2026-11", to: "2026-11", filter: null },
  ]);
  const none = draw(answersWith({}), "no_such");
  await screen.findByText(/no_such/, { selector: "[role=alert] *" });
  expect(none.server.asked.map(({ operation }) => operation)).toEqual(["Start"]);
});

test("an unknown region is said; Escape closes the drawer and leaves the region", async () => {
  const { user, at } = draw(answersWith({}), COVERAGE.id, "999999");
  await screen.findByText(/999999/, { selector: "[role=alert] *" });
  screen.getByRole("button", { name: "关闭" }).focus();
  await user.keyboard("{Escape}");
  expect(at().search).not.toHaveProperty("number");
});
