// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { HotspotPart } from "./hotspot-part.tsx";

const factors = { peers: 0.92, own: 3.5, season: 1.08, neighbours: 1.01, recent: 0.96, events: 1 };
const hotspot = {
  region: { code: "370102001", nameZh: "解放路街道", nameEn: "Jiefanglu" },
  estate: { id: "e1", name: "海棠家园" },
  expected: 3.38,
  low: 0,
  high: 7,
  yearBefore: 5,
  ...factors,
  eventKinds: ["RENOVATION"],
};
const hotspotForecast = {
  month: "2026-12",
  until: "2026-11-19",
  unknown: 4,
  hotspots: [hotspot],
  skill: {
    verdict: "SKILL",
    months: ["2026-05", "2026-10"],
    judged: 2062,
    forecastError: 0.5995,
    yearBeforeError: 0.797,
    lastMonthError: 0.786,
    peersError: 0.637,
    hot: 20,
    hits: 50,
    yearBeforeHits: 40.8,
  },
};

/** happy-dom opens no details by a press. */
const open = async (): Promise<void> => {
  const summary = await screen.findByText("查看下月预判");
  const details = summary.closest("details")!;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
};

test("is asked for once it is opened, each number with what it is made of and how far such have proved good", async () => {
  renderView(<HotspotPart under="370102" />, { link: "/queue?region=370102", answers: { hotspotForecast } });
  expect(screen.queryByRole("table")).toBeNull();
  await open();
  const table = await screen.findByRole("table", { name: "2026年12月预计投诉最多的（按截至11月19日的投诉推算）" });
  const cells = [...within(table).getAllByRole("row")[1]!.children].map(({ textContent }) => textContent);
  expect(cells).toEqual([
    "海棠家园 解放路街道",
    "3.4",
    "0–7",
    "5",
    "同类小区每月 0.9 件，自身前一年为同类小区的 3.5 倍，该月比平常月份多 8%，同街道小区近三个月比推算多 1%，自身近三个月比推算少 4%，正在改造的小区与平常相当",
  ]);
  expect(screen.getByText(/另有 4 个投诉数据不足/)).toBeTruthy();
  expect(
    screen.getByText(/2026年5月 – 2026年10月逐月预判，共 2,062 个.*误差 0.60 件.*小于“与上年同月一样多”的 0.80 件/),
  ).toBeTruthy();
});

test("lists nothing without skill, and says why", async () => {
  const skill = { ...hotspotForecast.skill, verdict: "NO_SKILL" };
  renderView(<HotspotPart under="370102" />, {
    link: "/queue?region=370102",
    answers: { hotspotForecast: { ...hotspotForecast, hotspots: [], skill } },
  });
  await open();
  await screen.findByText(/并不明显小于.*因此不作预判/);
  expect(screen.queryByRole("table")).toBeNull();
});
