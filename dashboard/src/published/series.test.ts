import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FigureText } from "./figure-text.ts";
import { drawnAt, publishedSeries } from "./series.ts";

const figure = (asOf: string, value: number, more: Partial<FigureText> = {}): FigureText => ({
  id: `${asOf} ${value}`,
  scope: "市",
  indicator: "owner_satisfaction",
  qualifier: "EXACT",
  value,
  unit: "percent",
  asOf,
  countsFrom: null,
  countsTo: null,
  note: "",
  article: "A",
  source: "published-figures",
  ...more,
});
const beside = (observation: FigureText, ours: number | null = null) => ({ part: "VALUE", observation, ours });

test("figures of one thing at several times are a series, oldest first, with ours beside them", () => {
  const [first, last] = [figure("2019", 57), figure("2021-06", 90.5)];
  expect(publishedSeries([beside(last, 88.2), beside(first, 88.2)])).toEqual([
    { part: "VALUE", figures: [first, last], ours: 88.2 },
  ]);
});

test("what was told once, of another unit, place or thing, is in no series", () => {
  expect(
    publishedSeries([
      beside(figure("2019", 57)),
      beside(figure("2019", 58, { article: "B" })),
      beside(figure("2021", 90, { scope: "某小区" })),
      beside(figure("2021", 30, { unit: "percentage_points" })),
      beside(figure("2022", 68, { indicator: "payment_rate" })),
    ]),
  ).toEqual([]);
});

test.each([
  ["2019", "2019-07-01"],
  ["2022-10", "2022-10-15"],
  ["2022-10-31", "2022-10-31"],
  ["2021-2022", "2021-07-01"],
])("a figure of %s is drawn at %s", (asOf, day) => {
  expect(drawnAt(asOf)).toBe(day);
});

/** What articles print of a city, as the file has it; the columns asked for stand before any that may hold a comma. */
function printedOf(city: string, indicator: string) {
  const file = readFileSync(new URL("../../../seeds/published/published-figures.csv", import.meta.url), "utf8");
  return file.split("\n").flatMap((line) => {
    const [code, , scope = "", word, , value, unit = "", asOf = ""] = line.split(",");
    return code === city && word === indicator
      ? [beside(figure(asOf, Number(value), { scope, unit, indicator: word }))]
      : [];
  });
}

test.each([
  ["owner_satisfaction", [57, 90.5]],
  ["payment_rate", [68, 90]],
  ["complaint_rate", [7.2, 0.4]],
])("what is printed of Weihai's %s is one series", (indicator, values) => {
  const series = publishedSeries(printedOf("371000", indicator));
  expect(series.map(({ figures }) => figures.map(({ value }) => value))).toEqual([values]);
});
