// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { StreetsOnWall } from "./streets.tsx";

const NOTHING = { received: null, changePercent: null, closedInTime: null, overdue: null };
const row = (code: string, nameZh: string, told: object) => ({
  region: { code, parent: { code: "370102", nameZh: "历下区", nameEn: "Lixia" } },
  nameZh,
  nameEn: nameZh,
  ...NOTHING,
  ...told,
});
const REPORT = {
  totalCount: 142,
  judgedTo: "2026-11-16",
  total: row("370100", "济南市", { received: 90, changePercent: -3.2, closedInTime: 50, overdue: 7 }),
  nodes: [
    row("370102011", "姚家街道", { received: 32, changePercent: 52.38, closedInTime: 40.74, overdue: 2 }),
    row("370102012", "甲街道", { received: 20, changePercent: 0, closedInTime: 100, overdue: 0 }),
    row("370102013", "乙街道", { received: 20 }),
    row("370102014", "无数据街道", {}),
  ],
};
const draw = (level: string, complaintReport: object = REPORT, rect = RECT) =>
  renderPanel(
    <StreetsOnWall panel={{ kind: "streets", region: "root", title: null } as never} index={0} rect={rect} />,
    { answers: { region: { code: "370000", level, nameZh: "山东省", nameEn: "Shandong" }, complaintReport } },
  );
const rows = (): string[][] =>
  [...document.querySelectorAll(".wall-streets :is(tbody, tfoot) tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test("those that received most with the whole, equal ones share a rank, what is not known is a dash and no zero", async () => {
  const { server } = draw("CITY");
  await screen.findByText("姚家街道");
  expect(rows()).toEqual([
    ["1", "姚家街道历下区", "32", "▲+52.4%", "40.7%", "2"],
    ["2", "甲街道历下区", "20", "0.0%", "100.0%", "0"],
    ["2", "乙街道历下区", "20", "—", "—", "—"],
    ["—", "无数据街道历下区", "—", "—", "—", "—"],
    ["合计（共 142 个）", "90", "▼−3.2%", "50.0%", "7"],
  ]);
  expect(document.querySelector("h2")!.textContent).toContain("山东省 · 2026年11月1日至20日");
  expect(server.variablesOf("WallStreets")).toEqual([
    { region: "370000", level: "STREET", month: "2026-11", at: "2026-11-21T00:00:00+08:00", first: 26 },
  ]);
});

test("a narrow panel leaves the change out; of a street its communities are listed", async () => {
  const { server } = draw("STREET", REPORT, { ...RECT, width: 500 });
  await screen.findByText("姚家街道");
  expect(rows()[0]).toEqual(["1", "姚家街道", "32", "40.7%", "2"]);
  expect(server.variablesOf("WallStreets")[0]).toMatchObject({ level: "COMMUNITY" });
});

test("without data of the whole there is no table of dashes", async () => {
  draw("CITY", { ...REPORT, total: row("370100", "济南市", {}), nodes: [] });
  await screen.findByText("无数据");
  expect(rows()).toEqual([]);
});
