import { expect, test } from "vitest";
import { type Policy, trendOption } from "./trend.tsx";

const indicator = { unitEn: "complaints", decimals: 0 } as never;
const months = ["2026-08", "2026-09", "2026-10"];
const line = {
  nameZh: "任城区",
  nameEn: "Rencheng",
  indicatorTrend: months.map((to, i) => ({ to, value: i })),
} as never;
const policy = (beganOn: string): Policy => ({ title: beganOn, topic: null, beganOn, issuedBy: null });

const marks = (policies: readonly Policy[]): unknown => {
  const [first, second] = trendOption([line, line], indicator, "zh", 1, policies).series as {
    markLine?: { data: readonly { name: string; xAxis: number }[] };
  }[];
  expect(second!.markLine).toBeUndefined();
  return first!.markLine?.data;
};

test("a line stands at each month in which policies began, numbered as the list; months not drawn have none", () => {
  expect(marks([policy("2026-07-01"), policy("2026-09-01"), policy("2026-09-30"), policy("2026-10-15")])).toEqual([
    { name: "2·3", xAxis: 1 },
    { name: "4", xAxis: 2 },
  ]);
  expect(marks([])).toBeUndefined();
});
