import { expect, test } from "vitest";
import { textOf, titleOf, unitOf } from "./schema-words.ts";

test.each([
  ["closedOn", "Closed on"],
  ["CLOSED_ON", "Closed on"],
  ["nameZh", "Name (Chinese)"],
  ["areaKm2", "Area km 2"],
  ["complaints12Months", "Complaints 12 months"],
  ["id", "Id"],
])("%s is called %s in English", (name, english) => expect(titleOf({ name }, "en")).toBe(english));

test("a Chinese description is a name and what there is to say beyond it", () => {
  const amount = { name: "amount", description: "标的额：单位：元。空表示未知或没有。" };
  expect([titleOf(amount, "zh"), textOf(amount, "zh"), unitOf(amount, "zh")]).toEqual([
    "标的额",
    "单位：元。空表示未知或没有。",
    "元",
  ]);
  expect(textOf({ name: "name", description: "名称" }, "zh")).toBe("");
  const float = { name: "Float", description: "The `Float` scalar type represents …" };
  expect([titleOf(float, "zh"), textOf(float, "zh")]).toEqual(["小数", ""]);
});

test("what is not described in Chinese keeps its English", () => {
  const amount = { name: "amount", description: "标的额: Amount in dispute. In CNY (元). null: unknown, or none." };
  expect([titleOf(amount, "en"), textOf(amount, "en"), unitOf(amount, "en")]).toEqual([
    "Amount",
    amount.description,
    "CNY",
  ]);
  expect(textOf({ name: "x", description: "Not told in Chinese." }, "zh")).toBe("Not told in Chinese.");
});
