import { expect, test } from "vitest";
import { parseUrlState, printUrlState, type UrlState } from "./url-state.ts";

const full: UrlState = {
  region: "370100",
  indicator: "complaints_per_1000_households",
  month: "2026-10",
  span: 3,
  compare: "yoy",
  zones: true,
  regions: "then",
  heat: "play",
  heatFrom: "2026-01-05",
  heatTo: "2026-10-31",
  step: "WEEK",
  frame: "2026-03-02",
  base: "tianditu-vector",
  colour: "mode",
  estate: "ZXN0YXRlOjM3MDEwMDox",
  at: { lon: 117.0012, lat: 36.6512, zoom: 9.25 },
  only: [0, 3],
  with: "owners_committee_rate",
  pair: "scatter",
  versus: "2025-10",
  layout: "swipe",
  swipe: 30,
  sort: { by: "change", descending: true },
  lines: ["370100", "370200"],
  parts: "mediation_cases.stage",
  number: { indicator: "complaints", region: "370102" },
  records: "REMAINDER",
  by: "source",
  points: "NUMERATOR",
  filter: [
    { attribute: "managed", is: false },
    { attribute: "builtYear", to: 1999 },
    { attribute: "households", from: 100, to: 500 },
    { attribute: "mode", codes: ["NONE", "MARKET"] },
    { attribute: "source", codes: ["12345热线 v1.2; a:b"] },
    { attribute: "firm", firm: "ZmlybTozNzAxMDA6MQ" },
  ],
  rank: "STREET",
  paper: "A3",
  lang: "en",
};

test("a full state comes back from its own address", () => {
  const address = new URLSearchParams(printUrlState(full)).toString();
  expect(parseUrlState(Object.fromEntries(new URLSearchParams(address)))).toEqual(full);
});

test("the plain view has the plain address", () => {
  expect(printUrlState({})).toEqual({});
  expect(parseUrlState({})).toEqual({});
});

test.each([
  [{ month: "2026-13" }],
  [{ compare: "week" }],
  [{ colour: "red" }],
  [{ region: "<script>" }],
  [{ at: "117,36" }],
  [{ at: "217,36,8" }],
  [{ at: "117,,8" }],
  [{ at: "" }],
  [{ span: "1" }],
  [{ span: "13" }],
  [{ zones: "true" }],
  [{ lang: "de" }],
  [{ sort: "colour" }],
  [{ lines: "1,2,3,4,5,6" }],
  [{ lines: "370100," }],
  [{ parts: "All of it" }],
  [{ filter: "managed" }],
  [{ filter: "Managed:no" }],
  [{ filter: "mode:%E0" }],
  [{ records: "some" }],
  [{ rank: "PLANET" }],
  [{ swipe: "101" }],
  [{ swipe: "3.5" }],
  // The middle is the default.
  [{ swipe: "50" }],
  [{ number: "complaints" }],
  [{ only: "a" }],
  [{ only: "1,,2" }],
  [{ with: "2026-10" }],
  [{ pair: "bivariate" }],
  [{ versus: "2026-13" }],
  [{ layout: "side" }],
  [{ regions: "2012" }],
  [{ heat: "night" }],
  [{ heatFrom: "2026-02-30" }],
  [{ heatTo: "yesterday" }],
  [{ step: "year" }],
  [{ frame: "3" }],
  [{ base: "https://tiles.example" }],
])("%o is left out", (raw) => {
  expect(parseUrlState(raw)).toEqual({});
});

test("a second picture is a month or an indicator", () => {
  expect(parseUrlState({ versus: "2025-10" })).toEqual({ versus: "2025-10" });
  expect(parseUrlState({ versus: "complaints" })).toEqual({ versus: "complaints" });
});

test("classes come back in order, each once", () => {
  expect(parseUrlState({ only: "4,0,4" })).toEqual({ only: [0, 4] });
});
