// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { addMonths, monthsBetween } from "../../../../calendar/month.ts";
import type { Register } from "../../../../registers/register.ts";
import { MEDIATION } from "../../../../testing/mediation-register.ts";
import { RECT, renderPanel } from "../../../../testing/render-panel.tsx";
import { RegisterOnWall } from "./register-panel.tsx";

const PANEL = { kind: "register", register: "mediation_cases", region: "root", period: "12months", list: "regions" };
/** Records by month: the first two before the register began, the third on record without any. */
const RECORDS: Record<string, number> = { "2026-03": 5, "2026-11": 15 };
const REGIONS = [
  ["370200", "青岛市", 4],
  ["370100", "济南市", 12],
  ["370300", "淄博市", 4],
] as const;

interface Counted {
  groupBy: string[];
  filter: { from?: string; openOn?: string };
}
function counts({ groupBy, filter }: Counted) {
  const count = (of: object, records: number) => ({ records, sums: [], ...of });
  if (groupBy.includes("MONTH")) return Object.entries(RECORDS).map(([period, records]) => count({ period }, records));
  if (groupBy.includes("CODE"))
    return [count({ code: null }, 2), count({ code: "CLOSED" }, 14), count({ code: "RECEIVED" }, 4)];
  if (groupBy.includes("REGION"))
    return REGIONS.map(([code, nameZh, records]) => count({ region: { code, nameZh, nameEn: code } }, records));
  if (filter.openOn) return [count({}, 6)];
  return [count({ sums: [{ field: "amount", sum: "123456789.10", records: 18, parts: [] }] }, 20)];
}
const coverage = ({ from, to }: { from: string; to: string }) => [
  {
    extent: "PART",
    until: "2026-11-18",
    regions: 136,
    regionsCovered: 86,
    months: monthsBetween(from, to).map((month) => ({ month, extent: month < "2026-02" ? "NONE" : "WHOLE" })),
  },
];
const draw = (of: object = {}, answers: object = {}, register: Register = MEDIATION, width = 1200) =>
  renderPanel(<RegisterOnWall panel={{ ...PANEL, ...of } as never} index={2} rect={{ ...RECT, width }} />, {
    registers: [register],
    answers: {
      region: { nameZh: "山东省", nameEn: "Shandong" },
      dataCoverage: coverage,
      registerCounts: counts,
      ...answers,
    },
  });
const figures = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>("[data-figure]")].map((one) => [
      one.dataset.figure!,
      one.querySelector("strong")!.textContent,
    ]),
  );
const listed = (part: string): string[] =>
  [...document.querySelectorAll(`[data-part="${part}"] li`)].map((item) =>
    [...item.querySelectorAll(".name, .value, .share")].map((one) => one.textContent).join(" "),
  );

test("amounts that come in and go out stand apart, with what is left of them", async () => {
  const part = (nameZh: string, sum: string) => ({ nameZh, nameEn: nameZh, sum });
  const parts = [part("收入", "138600.50"), part("支出", "165000.00"), part("收支净额", "-26399.50")];
  const moved = (asked: Counted) =>
    asked.groupBy.length > 0 || asked.filter.openOn
      ? counts(asked)
      : [{ records: 20, sums: [{ field: "amount", sum: "-26399.50", records: 20, parts }] }];
  draw({}, { registerCounts: moved });
  await screen.findByText("收支净额");
  expect(figures()).toMatchObject({ amount0: "13.9万元", amount1: "16.5万元", amount2: "−2.64万元" });
});

test("numbers of the period and of its last day with their units, codes in the list's order, regions by most", async () => {
  const { server, ready } = draw();
  await screen.findByText("济南市");
  expect(figures()).toEqual({ records: "20件", open: "6件", amount: "1.23亿元" });
  expect(listed("codes")).toEqual(["已受理 4 20.0%", "已结案 14 70.0%", "未填 2 10.0%"]);
  expect(listed("list")).toEqual(["济南市 12", "青岛市 4", "淄博市 4"]);
  expect(document.querySelector("h2")!.textContent).toBe("诉调案件山东省 · 2025年12月 – 2026年11月（至今）");
  expect(server.variablesOf("WallRegister")[0]).toMatchObject({
    region: "370000",
    from: "2025-12",
    to: "2026-11",
    families: ["MEDIATION_CASES"],
    period: { under: "370000", from: "2025-12-01", to: "2026-11-20" },
    open: { under: "370000", openOn: "2026-11-20" },
    code: "stage",
  });
  await waitFor(() => expect(ready.at(-1)).toEqual([2, true]));
});

test("balances are the last known, and say of which days", async () => {
  const lastKnown = { earliest: "2026-03-31", latest: "2026-09-30", daysOld: 234 };
  draw(
    {},
    { registerCounts: (asked: Counted) => counts(asked).map((one) => ({ ...one, lastKnown })) },
    { ...MEDIATION, time: "STATE", days: ["receivedOn"] },
  );
  await screen.findByText("济南市");
  const said = [...document.querySelectorAll("[data-figure]")].map((one) =>
    [".name", ".date"].map((part) => one.querySelector(part)!.textContent),
  );
  const days = "数据日期：2026年3月31日至2026年9月30日，最早的距统计日234天";
  expect(said).toEqual([
    ["最近所知", days],
    ["标的额", days],
  ]);
});

test("a month without data has no bar and says so, one without records has none of them", async () => {
  draw();
  await screen.findByText("济南市");
  const bars = [...document.querySelectorAll<HTMLElement>("[data-month]")];
  expect(bars.map((bar) => [bar.dataset.month, bar.dataset.records])).toEqual(
    monthsBetween(addMonths("2026-11", -11), "2026-11").map((month) => [
      month,
      month < "2026-02" ? "" : String(RECORDS[month] ?? 0),
    ]),
  );
  expect(bars[0]!.querySelector(".number")!.textContent).toBe("—");
  expect(document.querySelector(".wall-register-note")!.textContent).toBe(
    "资料不全：136 个区划中 86 个有资料 · “—”为无数据的月份 · 最近一条 2026年11月18日",
  );
});

test("where every region has some and lacks it for a time, that is said rather than all of all", async () => {
  draw(
    {},
    { dataCoverage: (asked: { from: string; to: string }) => coverage(asked).map((one) => ({ ...one, regions: 86 })) },
  );
  await screen.findByText("济南市");
  expect(document.querySelector(".wall-register-note")!.textContent).toBe(
    "资料不全：有的区划缺部分时段 · “—”为无数据的月份 · 最近一条 2026年11月18日",
  );
});

test("a panel too narrow for a number above every bar has that of the highest", async () => {
  draw({}, {}, MEDIATION, 500);
  await screen.findByText("按阶段（件）");
  const numbers = [...document.querySelectorAll("[data-month] .number")].map(({ textContent }) => textContent);
  expect(numbers.filter((number) => number !== "" && number !== "—")).toEqual(["15"]);
});

test("without any data on record nothing is zero", async () => {
  draw(
    {},
    {
      registerCounts: [],
      dataCoverage: ({ from, to }: { from: string; to: string }) => [
        {
          extent: "NONE",
          until: null,
          regions: 136,
          regionsCovered: 0,
          months: monthsBetween(from, to).map((month) => ({ month, extent: "NONE" })),
        },
      ],
    },
  );
  await screen.findByText(/2026年11月无数据/);
  expect(figures()).toEqual({ records: "无数据", open: "无数据", amount: "无数据" });
});

test("on record without records, there are none", async () => {
  draw({ period: "2026-10" }, { registerCounts: [] });
  await screen.findByText(/资料不全/);
  expect(figures()).toEqual({ records: "0件", open: "0件", amount: "无数据" });
});

test("the latest records instead of regions, and never a person's name", async () => {
  const { server } = draw(
    { list: "latest" },
    {
      mediationCases: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [
          {
            id: "x",
            receivedOn: "2026-11-18",
            stage: "CLOSED",
            estate: { id: "e", name: "和平小区" },
            amount: "1234.50",
            region: { code: "370102001", nameZh: "解放路街道", nameEn: "Jiefang Road", ancestors: [] },
            applicant: "张某",
          },
        ],
      },
    },
    { ...MEDIATION, list: ["applicant", "receivedOn", "stage", "estate", "amount"] },
  );
  await screen.findByText("和平小区");
  expect(document.querySelector(".wall-latest tr")!.textContent).toBe("2026年11月18日已结案和平小区1,234.50");
  expect(server.variablesOf("MediationCaseList")[0]).toMatchObject({ order: "NEWEST" });
});

test("a register that the platform has not is named", async () => {
  const { ready } = draw({ register: "gone" });
  await screen.findByText("没有代号为 gone 的台账");
  await waitFor(() => expect(ready.at(-1)).toEqual([2, true]));
});
