import { expect, test } from "vitest";
import { placesOf } from "./complaint-places.ts";

const place = (code: string, level: string) => ({ code, level, nameZh: code, nameEn: code });
const WAY = [
  place("370000", "PROVINCE"),
  place("370100", "CITY"),
  place("370102", "COUNTY"),
  place("370102001", "STREET"),
];
const COMMUNITY = { ...place("370102001001", "COMMUNITY"), ancestors: WAY };
const codes = (region: Parameters<typeof placesOf>[0], under: string) =>
  placesOf(region, under).map(({ code }) => code);

test("city and street, without what the wall itself is of", () => {
  expect(codes(COMMUNITY, "370000")).toEqual(["370100", "370102001"]);
  expect(codes(COMMUNITY, "370100")).toEqual(["370102001"]);
  expect(codes(COMMUNITY, "370102001")).toEqual(["370102001001"]);
});

test("where no street is known, the county; and the finest where that is all", () => {
  expect(codes({ ...WAY[2]!, ancestors: WAY.slice(0, 2) }, "370000")).toEqual(["370100", "370102"]);
  expect(codes({ ...WAY[1]!, ancestors: WAY.slice(0, 1) }, "370100")).toEqual(["370100"]);
});
