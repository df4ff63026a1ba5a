import { expect, it } from "vitest";
import { literally, readSearchText } from "./search-text.ts";

it.each([
  ["历下", "NAME", "历下"],
  [" 历 下\u3000", "NAME", "历下"],
  ["12号", "NAME", "12号"],
  ["lxq", "PINYIN", "lxq"],
  ["LiXia", "PINYIN", "lixia"],
  ["li xia qu", "PINYIN", "lixiaqu"],
  ["Lì xià qū", "PINYIN", "lixiaqu"],
  ["li4xia4qu1", "PINYIN", "lixiaqu"],
  ["xiaoqu12", "PINYIN", "xiaoqu12"],
  ["xiaoqu1", "PINYIN", "xiaoqu1"],
  ["lǜ yuán", "PINYIN", "lvyuan"],
  ["LÜ4 yuan2", "PINYIN", "lvyuan"],
  ["dong'e", "PINYIN", "donge"],
  ["ｌｘｑ", "PINYIN", "lxq"],
  ["ＡＢＣ花园", "PINYIN", "abchuayuan"],
  ["１２号院（东区）", "NAME", "12号院(东区)"],
  ["\ufeff历\u200b下\u0007", "NAME", "历下"],
  ["\u202eli\u00adxia", "PINYIN", "lixia"],
  ["历下qu", "PINYIN", "lixiaqu"],
])("%j is looked for by %s as %s", (typed, by, text) => {
  expect(readSearchText(typed)).toMatchObject({ by, text });
});

it("finds nothing to look for in blanks, and parts only of more than a letter", () => {
  expect(readSearchText("")).toBeNull();
  expect(readSearchText(" \u3000\t")).toBeNull();
  expect(readSearchText("l")?.parts).toBe(false);
  expect(readSearchText("lx")?.parts).toBe(true);
  expect(readSearchText("区")?.parts).toBe(true);
});

it("refuses what is too long to be a name", () => {
  expect(readSearchText("区".repeat(100))?.text).toHaveLength(100);
  expect(() => readSearchText("区".repeat(101))).toThrow("text: expected at most 100 characters");
});

it("takes LIKE's signs as they stand", () => {
  expect(literally("50%_\\")).toBe("50\\%\\_\\\\");
});
