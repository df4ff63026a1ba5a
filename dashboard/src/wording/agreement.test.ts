import { expect, test } from "vitest";
import { isPlural } from "./agreement.ts";

test.each([
  ["Communities with a service station", "%", true, "are"],
  ["Gaps of the party ladder", "%", true, "are"],
  ["Environment committees composed by the rule", "%", true, "are"],
  ["Owners' committee rate", "%", true, "is"],
  ["Owners' committees with a party share of 60 % or more", "%", true, "are"],
  ["Complaints per 1,000 households", "per 1,000 households", true, "are"],
  ["Share of complaints closed within 72 hours", "%", true, "is"],
  ["Old-neighbourhood management coverage", "%", true, "is"],
  ["Grid member: people per 1,000 households", "per 1,000 households", true, "are"],
  ["Owners satisfied", "%", true, "are"],
  ["Disclosure duties done on time", "%", true, "are"],
  ["Mean days without a firm after an exit", "days", true, "are"],
  ["Complaints", "complaints", false, "are"],
  ["Rated four stars or more", "rated", false, "are"],
  ["Public funds granted", "× 10,000 CNY", false, "are"],
  ["Owners' money in", "× 10,000 CNY", false, "is"],
  ["Area of service places", "m²", false, "is"],
])("%s (%s)", (nameEn, unitEn, ratio, verb) => {
  expect(isPlural({ nameEn, unitEn, ratio }) ? "are" : "is").toBe(verb);
});
