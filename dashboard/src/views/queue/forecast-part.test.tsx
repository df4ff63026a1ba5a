// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { ForecastPart } from "./forecast-part.tsx";

const part = { due: 12, unknown: 2, expected: 3.25, low: 1, high: 6 };
const breachForecast = {
  at: "2026-11-20T15:59:59.000Z",
  overdue: 40,
  horizons: [
    {
      horizon: "TONIGHT",
      until: "2026-11-20T15:59:59.000Z",
      ...part,
      due: 0,
      unknown: 0,
      expected: null,
      low: null,
      high: null,
    },
    { horizon: "MONTH_END", until: "2026-11-30T15:59:59.000Z", ...part },
  ],
  categories: [{ category: { category: "NOISE", nameZh: "噪音", nameEn: "Noise" }, ...part }],
  firms: [{ firm: null, ...part }],
  skill: { verdict: "SKILL", judged: 120, forecast: 0.0812, allInLimit: 0.3, lastRate: 0.21 },
};
const rowsOf = (table: HTMLElement): (string | null)[][] =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test("what is foreseen stands with its interval, its moment and what became of it before", async () => {
  const { user } = renderView(<ForecastPart under="370100" />, {
    link: "/queue?region=370100",
    answers: { breachForecast },
  });
  await user.click(await screen.findByText("到11月30日有 12 件到期，预计 3 件逾期（九成可能 1–6 件）"));
  expect(rowsOf(await screen.findByRole("table", { name: "逾期预测" }))).toEqual([
    ["今晚", "0", "—", "—", "0"],
    ["月底（11月30日）", "12", "3.3", "1–6", "2"],
  ]);
  expect(screen.getByText(/2026年11月20日 23:59 作出.*已超期的 40 件/)).toBeTruthy();
  expect(screen.getByText(/共 120 件，误差 0.081，小于“全部按期”的 0.300/)).toBeTruthy();
  expect(rowsOf(screen.getByRole("table", { name: "企业" }))[0]![0]).toBe("无企业管理或不详");
});

test("nothing is foreseen without skill, and the screen says why", async () => {
  const none = { ...part, expected: null, low: null, high: null };
  const horizons = breachForecast.horizons.map((one) => ({ ...one, ...none }));
  const skill = { ...breachForecast.skill, verdict: "NO_SKILL", lastRate: 0.07 };
  renderView(<ForecastPart under="370100" />, {
    link: "/queue?region=370100",
    answers: { breachForecast: { ...breachForecast, horizons, skill } },
  });
  await screen.findByText("到11月30日有 12 件到期，不作预测");
  expect(rowsOf(await screen.findByRole("table", { name: "逾期预测", hidden: true }))[1]!.slice(1, 4)).toEqual([
    "12",
    "—",
    "—",
  ]);
  expect(screen.getByText(/只列到期件数，不作预测/)).toBeTruthy();
});
