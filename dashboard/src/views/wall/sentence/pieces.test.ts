import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

const number = (text: string) => ({ text, link: { region: "370000", indicator: "complaints", month: "2026-11" } });

test("a sentence breaks between words and numbers, with punctuation at the end of a line", () => {
  const sentence = [
    "截至2026年11月28日，山东省老旧小区物业覆盖率",
    number("88.9%"),
    "，同比上升",
    number("5.3个百分点"),
    "。",
  ];
  expect(piecesOf(sentence).join("|")).toBe(
    "截至|2026年11月28日，|山东省|老旧|小区|物业|覆盖率|88.9%，|同比上升|5.3个百分点。",
  );
  expect(piecesOf(["Coverage of old neighbourhoods was ", number("88.9%"), "."]).join("|")).toBe(
    "Coverage |of |old |neighbourhoods |was |88.9%.",
  );
});
