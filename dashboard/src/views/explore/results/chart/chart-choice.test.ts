import { expect, test } from "vitest";
import type { JsonRecord } from "../json.ts";
import { tableOf } from "../result-table.ts";
import { chartAsked, suggestChart } from "./chart-choice.ts";
import { AS_IT_CAME, chartOption, seriesOf } from "./chart-option.ts";

function suggested(rows: JsonRecord[], language: "zh" | "en" = "zh") {
  const table = tableOf(rows);
  const choice = suggestChart(table, language);
  const name = (c: number): string => table.columns[c]!.key;
  return (
    choice && {
      ...choice,
      x: name(choice.x),
      y: choice.y.map(name),
      series: choice.series === null ? null : name(choice.series),
    }
  );
}

const WEEKS: JsonRecord[] = [
  { weekOf: "2026-10-05", category: { nameZh: "停车", nameEn: "Parking" }, complaints: 3 },
  { weekOf: "2026-10-05", category: { nameZh: "电梯", nameEn: "Lifts" }, complaints: 1 },
  { weekOf: "2026-10-12", category: { nameZh: "停车", nameEn: "Parking" }, complaints: 5 },
];

test("time runs along a line, apart by name in the language of the screen", () => {
  expect(suggested(WEEKS)).toEqual({ kind: "line", x: "weekOf", y: ["complaints"], series: "category.nameZh" });
  expect(suggested(WEEKS, "en")?.series).toBe("category.nameEn");
});

test("names stand under bars, and what is preferred is counted", () => {
  const rows = [
    { region: { code: "1", nameZh: "甲" }, numerator: 3, value: 50 },
    { region: { code: "2", nameZh: "乙" }, numerator: 4, value: 60 },
  ];
  expect(suggested(rows)).toEqual({ kind: "bar", x: "region.nameZh", y: ["value"], series: null });
});

test("names that come again are split by what differs, not by their translation", () => {
  const rows = ["甲", "乙"].flatMap((nameZh, i) =>
    ["OPEN", "CLOSED"].map((status) => ({ region: { nameZh, nameEn: `n${i}` }, status, complaints: i + 1 })),
  );
  expect(suggested(rows)).toEqual({ kind: "bar", x: "region.nameZh", y: ["complaints"], series: "status" });
});

test("two measures alone make a scatter; no numbers make nothing", () => {
  expect(
    suggested([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]),
  ).toEqual({ kind: "scatter", x: "a", y: ["b"], series: null });
  expect(suggested([{ name: "x" }])).toBeNull();
});

test("a series has its value at its own time, in order of time", () => {
  const table = tableOf([...WEEKS].reverse());
  const option = chartOption(table, suggestChart(table, "zh")!, AS_IT_CAME, 1) as {
    xAxis: { data: string[] };
    series: { name: string; data: (number | null)[] }[];
  };
  expect(option.xAxis.data).toEqual(["2026-10-05", "2026-10-12"]);
  expect(option.series.map(({ name, data }) => [name, data])).toEqual([
    ["停车", [3, 5]],
    ["电梯", [1, null]],
  ]);
});

test("too many rows are left out, and told", () => {
  const table = tableOf(Array.from({ length: 100 }, (_, i) => ({ name: `n${i}`, value: i })));
  expect(seriesOf(table, { kind: "bar", x: 0, y: [1], series: null })).toMatchObject({ leftOut: 40 });
});

test("instants are no axis: measures beside them make a scatter", () => {
  const rows = [1, 2, 3].map((n) => ({ reportedAt: `2026-10-0${n}T08:30:00.000Z`, hours: n, satisfaction: n }));
  expect(suggested(rows)).toEqual({ kind: "scatter", x: "hours", y: ["satisfaction"], series: null });
});

test("an example's chart is drawn where its columns are there", () => {
  const table = tableOf([{ name: "甲", committees: 80, complaints: 0.3 }]);
  const asked = { kind: "scatter", x: "committees", y: ["complaints"] } as const;
  expect(chartAsked(table, asked, "zh")).toEqual({ kind: "scatter", x: 1, y: [2], series: null });
  expect(chartAsked(table, { ...asked, series: "gone" }, "zh")).toBeNull();
  expect(chartAsked(table, undefined, "zh")).toBeNull();
});

test("on the English screen an example's chart takes English names where there are any", () => {
  const table = tableOf([{ region: { nameZh: "甲", nameEn: "A" }, value: 1 }]);
  const asked = { kind: "bar", x: "region.nameZh", y: ["value"] } as const;
  expect([chartAsked(table, asked, "zh")!.x, chartAsked(table, asked, "en")!.x]).toEqual([0, 1]);
});

test("counts of parts stand on each other, rates beside each other", () => {
  const stacks = (values: number[]): unknown[] => {
    const table = tableOf(values.map((estates, i) => ({ name: "甲", mode: `m${i}`, estates })));
    const option = chartOption(table, { kind: "bar", x: 0, y: [2], series: 1 }, AS_IT_CAME, 1);
    return (option.series as { stack?: string }[]).map(({ stack }) => stack);
  };
  expect(stacks([3, 4])).toEqual(["sum", "sum"]);
  expect(stacks([3, 4.5])).toEqual([undefined, undefined]);
});
