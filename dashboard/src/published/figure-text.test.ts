import i18next from "i18next";
import { expect, test } from "vitest";
import { en } from "../i18n/en/index.ts";
import { zhCn } from "../i18n/zh-cn/index.ts";
import { articleText, asOfText, type FigureText, figureName, figureText, periodText } from "./figure-text.ts";

const instance = i18next.createInstance({
  lng: "zh",
  resources: { zh: { translation: zhCn }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});
await instance.init();
const figure = (more: Partial<FigureText>): FigureText => ({
  id: "1",
  scope: "市",
  indicator: "owners_committees",
  qualifier: "EXACT",
  value: 405,
  unit: "committees",
  asOf: "2020",
  countsFrom: null,
  countsTo: null,
  note: "较去年底增加258个",
  article: "A",
  source: "published-figures",
  ...more,
});

test.each([
  [{}, "405个委员会", "405 committees"],
  [{ qualifier: "ABOUT", value: 90, unit: "percent" }, "约90%", "about 90%"],
  [{ qualifier: "OVER", value: 1500, unit: "10k_cny" }, "超过1,500万元", "over CNY 1,500 × 10,000"],
  [{ qualifier: "UNDER", value: 30, unit: "percent" }, "近30%", "nearly 30%"],
  [{ qualifier: "AT_LEAST", value: 60, unit: "percent" }, "不少于60%", "at least 60%"],
  [{ value: 82.03, unit: "percent" }, "82.03%", "82.03%"],
  [{ value: 1987, unit: "year" }, "1987年", "1987"],
  [{ qualifier: "OVER", value: 30, unit: "percentage_points" }, "超过30个百分点", "over 30 percentage points"],
  [{ value: 3, unit: "light_years" }, "3 light years", "3 light years"],
] as const)("%o in words", (more, chinese, english) => {
  expect(figureText(figure(more), "zh", instance.getFixedT("zh"))).toBe(chinese);
  expect(figureText(figure(more), "en", instance.getFixedT("en"))).toBe(english);
});

test("what was measured: the note in Chinese, the word in English and where there is no note", () => {
  expect(figureName(figure({}), "zh")).toBe("较去年底增加258个");
  expect(figureName(figure({}), "en")).toBe("Owners committees");
  expect(figureName(figure({ note: "" }), "zh")).toBe("Owners committees");
});

test.each([
  ["2022", "zh", "2022年"],
  ["2022", "en", "2022"],
  ["2022-08", "zh", "2022年8月"],
  ["2022-08-31", "en", "31 Aug 2022"],
  ["2021-2022", "zh", "2021-2022"],
] as const)("a published date %s in %s reads %s", (asOf, language, read) => {
  expect(asOfText(asOf, language)).toBe(read);
});

test("a figure says the months that it counts over, where the article does", () => {
  const growth = figure({ asOf: "2020-10", countsFrom: "2020-01", countsTo: "2020-10" });
  expect(periodText(growth, "zh")).toBe("2020年1月 – 2020年10月");
  expect(periodText(figure({}), "zh")).toBe("2020年");
});

test("an article known by its file is called by its number, any other by its name", () => {
  const t = instance.getFixedT("zh");
  expect(articleText("002_eb3e14b68df45a2e.txt", t)).toBe("公开报道（第2篇）");
  expect(articleText("济宁日报 2022-08-31", t)).toBe("济宁日报 2022-08-31");
});
