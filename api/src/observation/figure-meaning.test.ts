import { expect, test } from "vitest";
import { countsOther } from "./figure-meaning.ts";

test.each([
  ["12 firms replaced", "firms", "removals", true],
  ["3 projects left", "projects", "exits", false],
  ["6 firms that left", "firms", "exits", true],
  ["stewards of 12,000 stairs", "units", "people", true],
  ["4,861 stewards", "people", "people", false],
  ["fines in ten thousand yuan", "10k_cny", "× 10,000 CNY", false],
  ["estates where people are counted", "estates", "people", true],
  ["a unit that may count anything", "个", "estates", false],
  ["488 stations, where places are counted", "stations", "places", false],
])("%s", (_name, unit, ours, other) => {
  expect(countsOther({ unit }, ours)).toBe(other);
});
