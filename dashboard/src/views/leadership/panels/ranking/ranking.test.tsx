// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Choropleth } from "../../../../scene/use-scene.ts";
import { COMPLAINTS } from "../../../../testing/platform.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import { Ranking } from "./ranking.tsx";

const NOTHING = { numerator: null, denominator: null, noData: null, notCompared: null };
const value = (code: string, nameZh: string, count: number | null, rank: number | null) =>
  ({
    ...NOTHING,
    code,
    value: count,
    previous: null,
    change: null,
    changePercent: null,
    rank,
    extent: count === null ? "NONE" : "WHOLE",
    noData: count === null ? { zh: "投诉记录始于2024年11月", en: "Complaints begin in 2024-11" } : null,
    comparedPart: null,
    region: { nameZh, nameEn: nameZh, centroid: [117, 36], level: "CITY", kind: "ADMINISTRATIVE" },
  }) as const;
/** Two cities, one without records, and what lies in no city: 20 + 30 + 4 = 54. */
const CHOROPLETH = {
  indicator: { id: "complaints" },
  region: { code: "370000" },
  level: "CITY",
  from: "2026-10",
  to: "2026-10",
  asOf: "2026-10-31",
  comparison: null,
  demo: false,
  breaks: [],
  boundariesUrl: "",
  regionsChanged: false,
  boundaryQuality: null,
  boundarySource: null,
  approvalNumber: null,
  values: [value("370100", "济南市", 20, 1), value("370200", "青岛市", 30, 2), value("370300", "淄博市", null, null)],
  total: { ...NOTHING, value: 54, change: null, changePercent: null },
  remainder: [
    {
      ...NOTHING,
      kind: "NOT_PLACED_FURTHER",
      nameZh: "待定区划",
      nameEn: "Not yet placed",
      value: 4,
      change: null,
      changePercent: null,
      region: { code: "370000", kind: "ADMINISTRATIVE" },
    },
  ],
} as unknown as Choropleth;
const WHY = { zh: "上月资料不全", en: "The month before is covered in part" };
const compared = (change: number | null) => ({
  change,
  changePercent: change,
  notCompared: change === null ? WHY : null,
  comparedPart: null,
});
const CHANGES = {
  choropleth: {
    values: [
      { code: "370100", ...compared(0) },
      { code: "370200", ...compared(5) },
      { code: "370300", ...compared(null) },
    ],
    remainder: [],
    total: compared(null),
  },
};

const draw = (link = "/?indicator=complaints&month=2026-10") =>
  renderView(<Ranking choropleth={CHOROPLETH} current error={null} retry={vi.fn()} />, { link, answers: CHANGES });
/** Cells of each row that is no heading, by the part of the table it stands in. */
async function rows(): Promise<Record<string, string[][]>> {
  const table = await screen.findByRole<HTMLTableElement>("table");
  await within(table).findByText("▲");
  const parts: Record<string, string[][]> = {};
  for (const body of table.tBodies)
    parts[body.dataset.rows ?? "ranked"] = [...body.querySelectorAll("tr:has(td)")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
    );
  return parts;
}

test("the worst come first; what has no data stands apart, neither ranked nor compared", async () => {
  draw();
  const parts = await rows();
  expect(parts.ranked!.map(([rank, name]) => [rank, name])).toEqual([
    ["2", "青岛市"],
    ["1", "济南市"],
  ]);
  expect(parts["no-data"]).toEqual([["–", "淄博市", "无数据", "–"]]);
  expect(screen.getByTitle("投诉记录始于2024年11月").textContent).toBe("无数据");
});

test("rows and what is in none of them add up to the whole", async () => {
  draw();
  const parts = await rows();
  const counts = (name: string): number[] => parts[name]!.map((cells) => Number.parseInt(cells[2]!, 10));
  const [whole] = parts.whole!;
  expect(parts.remainder).toEqual([["–", "待定区划", "4", "–"]]);
  expect(whole!.slice(0, 2)).toEqual(["–", "合计"]);
  expect([...counts("ranked"), ...counts("remainder")].reduce((sum, count) => sum + count)).toBe(counts("whole")[0]);
});

test("a change that was not taken says why in the server's words, and one of nothing is level", async () => {
  const { server } = draw();
  const parts = await rows();
  expect(parts.ranked!.map((cells) => cells[3])).toEqual(["▲+5 (+5.0%)变差", expect.stringContaining("持平")]);
  expect(
    within(screen.getByRole("table"))
      .getAllByTitle(WHY.zh)
      .map(({ textContent }) => textContent),
  ).toEqual(["–", "–"]);
  expect(server.variablesOf("Changes")).toEqual([
    {
      indicator: COMPLAINTS.id,
      under: "370000",
      level: "CITY",
      kinds: ["ADMINISTRATIVE"],
      from: "2026-10",
      to: "2026-10",
      comparison: "MONTH_ON_MONTH",
      filter: null,
    },
  ]);
});

test("sorted by change it is ranked by change, and says so", async () => {
  draw("/?indicator=complaints&month=2026-10&sort=change");
  const parts = await rows();
  expect(parts.ranked!.map(([rank, name]) => [rank, name])).toEqual([
    ["1", "济南市"],
    ["2", "青岛市"],
  ]);
  expect(parts["no-data"]!.map(([rank]) => rank)).toEqual(["–"]);
  expect(screen.getByText("下降最多的在前")).toBeTruthy();
  expect(screen.getByText("名次按变化，1为变化最好")).toBeTruthy();
});

test("a heading turns the order, arrows walk the names, a name goes into its region, a number opens", async () => {
  const { user, at } = draw();
  await rows();
  expect(screen.getByText("差的在前")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^数值/ }));
  expect(at().search).toMatchObject({ sort: "-value" });
  await user.click(screen.getByRole("button", { name: /^数值/ }));
  expect((await rows()).ranked!.map(([, name]) => name)).toEqual(["济南市", "青岛市"]);
  screen.getByRole("button", { name: "济南市" }).focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("青岛市");
  await user.click(screen.getByRole("button", { name: "青岛市 30件" }));
  expect(at().search).toMatchObject({ number: "complaints@370200" });
  await user.click(screen.getByRole("button", { name: "青岛市" }));
  expect(at().search).toMatchObject({ region: "370200" });
});
