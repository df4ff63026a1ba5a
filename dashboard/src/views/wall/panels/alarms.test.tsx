// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { Alarms } from "./alarms.tsx";

const region = (code: string, nameZh: string) => ({ code, nameZh, nameEn: nameZh });
const ALARMS = [
  {
    kind: "COMPLAINTS_OVERDUE",
    count: 12,
    regions: [
      { region: region("371700", "菏泽市"), count: 9 },
      { region: region("370100", "济南市"), count: 3 },
    ],
  },
  { kind: "COMPLAINTS_ESCALATED", count: 0, regions: [] },
  { kind: "RECTIFICATIONS_OVERDUE", count: null, regions: [] },
  { kind: "COMPLAINTS_DUE", count: 4, regions: [{ region: region("370200", "青岛市"), count: 4 }] },
];
/** Complaints of a part, and of the same days last month. */
const grown = (code: string, nameZh: string, value: number, previous: number | null) => ({
  code,
  value,
  numerator: value,
  denominator: null,
  previous,
  change: previous === null ? null : value - previous,
  changePercent: previous === null ? null : (100 * (value - previous)) / previous,
  comparedPart: null,
  region: { nameZh, nameEn: nameZh },
});
const alerted = (code: string, nameZh: string, value: number | null) => ({
  id: code,
  region: region(code, nameZh),
  firedAt: "2026-11-20T04:00:00Z",
  firedValue: 16,
  value,
  month: null,
  resolvedAt: null,
  resolvedValue: null,
  rule: {
    id: "1",
    name: "区县超期",
    level: "COUNTY",
    indicator: null,
    alarm: "COMPLAINTS_OVERDUE",
    queueList: null,
    condition: "ABOVE",
    comparison: null,
    threshold: 15,
  },
});
const draw = (values: object[]) =>
  renderPanel(<Alarms panel={{ kind: "alarms", region: "root", title: null } as never} index={0} rect={RECT} />, {
    answers: {
      region: { nameZh: "山东省", nameEn: "Shandong" },
      alarms: ALARMS,
      alerts: { totalCount: 2, nodes: [alerted("370112", "历城区", 22), alerted("370211", "黄岛区", null)] },
      choropleth: { asOf: "2026-11-20", values, total: { value: 100, numerator: 100, denominator: null } },
    },
  });
const rows = (): string[][] =>
  [...document.querySelectorAll<HTMLElement>("[data-alarm]")].map((row) => [
    row.dataset.alarm!,
    row.dataset.tone!,
    ...[...row.children].map(({ textContent }) => textContent),
  ]);

test("what is overdue comes first and red, what will be amber, then what is in order, and what nothing is known of says so", async () => {
  const { ready, server } = draw([grown("370100", "济南市", 40, 20), grown("370200", "青岛市", 21, 20)]);
  await screen.findByText("菏泽 9、济南 3");
  await waitFor(() => expect(ready.at(-1)).toEqual([0, true]));
  expect(rows()).toEqual([
    ["ALERTS", "now", "2处", "预警规则触发", "历城 22件、黄岛 —"],
    ["COMPLAINTS_OVERDUE", "now", "12件", "投诉超72小时未办结", "菏泽 9、济南 3"],
    ["COMPLAINTS_DUE", "soon", "4件", "投诉将超72小时", "青岛 4"],
    ["SURGES", "soon", "1处", "投诉激增（较上月同期）", "济南 ▲20"],
    ["COMPLAINTS_ESCALATED", "quiet", "0件", "投诉督办中", "无"],
    ["RECTIFICATIONS_OVERDUE", "quiet", "—", "整改逾期", "无数据"],
  ]);
  // The day taken for today is not the clock's: ages are counted to its end.
  expect(server.variablesOf("WallAlarms")).toEqual([{ region: "370000", at: "2026-11-21T00:00:00+08:00", alerts: 4 }]);
});

test("without anything to compare with, surges are not known, rather than none", async () => {
  draw([grown("370100", "济南市", 40, null)]);
  await waitFor(() =>
    expect(
      rows()
        .find(([kind]) => kind === "SURGES")
        ?.slice(2),
    ).toEqual(["—", "投诉激增（较上月同期）", "无数据"]),
  );
});
