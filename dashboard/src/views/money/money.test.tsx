// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { COVERAGE, PLATFORM } from "../../testing/platform.ts";
import { renderView } from "../../testing/render-view.tsx";
import { MoneyPage } from "./money-page.tsx";

const named = (code: string, nameZh: string, level: string) => ({ code, nameZh, nameEn: nameZh, level });
const REGION = {
  ...named("370100", "济南市", "CITY"),
  kind: "ADMINISTRATIVE",
  bbox: [116, 36, 118, 37],
  centroid: [117, 36],
  parent: { code: "370000", parent: null },
  ancestors: [named("370000", "山东省", "PROVINCE")],
};
const indicator = (id: string, nameZh: string, ratio: boolean) => ({
  ...COVERAGE,
  id,
  nameZh,
  topic: "MONEY",
  ...(ratio ? { baseZh: "账户", baseEn: "accounts" } : {}),
  ...(!ratio && { unitZh: "万元", unitEn: "× 10,000 CNY", decimals: 2, ratio, scale: 0.0001 }),
});
const INDICATORS = [
  indicator("owners_money_balance", "业主资金余额", false),
  indicator("owners_money_in", "业主资金收入", false),
  indicator("owners_money_out", "业主资金支出", false),
  indicator("accounts_supervised_share", "业主资金账户监管率", true),
  indicator("estates_with_account_share", "公共收益建账率", true),
];
/** Of the whole, of its counties, and of what is placed in none: numerator and denominator; null is no data. */
const AMOUNTS: Record<string, readonly (readonly [number | null, number | null])[]> = {
  estates: [
    [5, null],
    [4, null],
    [1, null],
  ],
  owners_money_balance: [
    [3_799_100, null],
    [3_000_000, null],
    [null, null],
    [799_100, null],
  ],
  owners_money_in: [
    [12_345.67, null],
    [12_345.67, null],
    [0, null],
  ],
  owners_money_out: [
    [2_000, null],
    [2_000, null],
    [0, null],
  ],
  accounts_supervised_share: [
    [34, 52],
    [34, 52],
    [0, 0],
  ],
  estates_with_account_share: [
    [null, null],
    [null, null],
    [null, null],
  ],
};
const COUNTIES = [named("370102", "历下区", "COUNTY"), named("370103", "市中区", "COUNTY")];
const found = (id: string) => INDICATORS.find((one) => one.id === id) ?? { ...COVERAGE, id };
const amountsOf = (id: string, [numerator, denominator]: readonly [number | null, number | null]) => {
  const { ratio, scale } = found(id);
  return {
    numerator,
    denominator,
    value: numerator === null || denominator === 0 ? null : (ratio ? numerator / denominator! : numerator) * scale,
  };
};
const amounts = ({ indicator: id }: { indicator: string }) => ({
  indicator: found(id),
  ...amountsOf(id, AMOUNTS[id]![0]!),
  extent: "WHOLE",
  lastKnown: null,
});
const ANSWERS = {
  indicators: [...PLATFORM.indicators, ...INDICATORS],
  region: {
    ...REGION,
    indicatorValue: amounts,
    indicatorTrend: () => [{ to: "2026-06", value: null }],
  },
  moneyByKind: [
    { kind: "PARKING", cameIn: "12345.67", wentOut: "0", movements: 1200 },
    { kind: "REPAIR", cameIn: "0", wentOut: "2000.00", movements: 3 },
  ],
  choropleth({ indicator: id }: { indicator: string }) {
    const [whole, ...parts] = AMOUNTS[id]!;
    return {
      indicator: found(id),
      region: REGION,
      total: amountsOf(id, whole!),
      values: COUNTIES.map((region, i) => ({ region, code: region.code, ...amountsOf(id, parts[i]!) })),
      remainder:
        parts[2] === undefined ? [] : [{ nameZh: "市本级", nameEn: "At the city", ...amountsOf(id, parts[2]) }],
    };
  },
  registerGaps: {
    totalCount: 0,
    subjects: 0,
    extent: "NONE",
    lacking: [],
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
  balanceBreaks: {
    totalCount: 1,
    nodes: [
      {
        estate: { id: "e1", name: "和平小区", region: COUNTIES[0] },
        fund: "PUBLIC_REVENUE",
        beforeOn: "2026-03-31",
        knownOn: "2026-06-30",
        balance: "1234.50",
        off: "-0.05",
      },
    ],
  },
};
const draw = () =>
  renderView(<MoneyPage />, { link: "/money?region=370100&from=2026-04&to=2026-06", answers: ANSWERS });
const figure = (id: string): string => document.querySelector(`[data-figure="${id}"]`)!.textContent!;
const cells = (table: string, name: string): string[] => {
  const row = within(screen.getByRole("table", { name: table }))
    .getByRole("rowheader", { name })
    .closest("tr")!;
  return [...row.querySelectorAll("td")].map(({ textContent }) => textContent!);
};

test("figures have their units and what they are of; no data is a dash", async () => {
  draw();
  await screen.findByText("业主资金余额", { selector: ".figures h2" });
  expect(figure("owners_money_balance")).toBe("业主资金余额379.91万元2026年4月 – 2026年6月");
  expect(figure("accounts_supervised_share")).toBe("业主资金账户监管率65.4%34 ÷ 52（账户）");
  expect(figure("estates_with_account_share")).toBe("公共收益建账率—无数据");
});

test("regions below add up to the whole, with what is placed in none; each leads to its own page", async () => {
  draw();
  await screen.findByRole("table", { name: "各区划" });
  expect(cells("各区划", "济南市")).toEqual(["379.91", "1.23", "0.20", "65.434 ÷ 52", "—"]);
  expect(cells("各区划", "历下区")).toEqual(["300.00", "1.23", "0.20", "65.434 ÷ 52", "—"]);
  expect(cells("各区划", "市中区")).toEqual(["—", "0.00", "0.00", "—", "—"]);
  expect(cells("各区划", "市本级")[0]).toBe("79.91");
  const link = screen.getByRole("link", { name: "历下区" });
  expect(link.getAttribute("href")).toBe("/money?region=370102&from=2026-04&to=2026-06");
});

test("in and out by kind, to the fen; a balance that does not fit says by how much, and since when", async () => {
  draw();
  await screen.findByRole("table", { name: "收支类别" });
  expect(cells("收支类别", "PARKING")).toEqual(["12,345.67", "0", "1,200"]);
  expect(cells("收支类别", "REPAIR")).toEqual(["0", "2,000.00", "3"]);
  await screen.findByRole("table", { name: "与流水对不上的余额" });
  expect(cells("与流水对不上的余额", "和平小区 历下区")).toEqual([
    "PUBLIC_REVENUE",
    "2026年6月30日上次 2026年3月31日",
    "1,234.50",
    "−0.05",
  ]);
  await screen.findByText("这里没有该项记录：无数据，不作缺口统计");
});
