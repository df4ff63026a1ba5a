import { expect, test } from "vitest";
import { MEDIATION } from "../testing/mediation-register.ts";
import { dayOf, fitting, parseAddress, printAddress } from "./address.ts";
import { countsFilter, listFilter } from "./filters.ts";
import type { Register } from "./register.ts";
import { searchOf } from "./search-of.ts";

const DEFAULTS = { region: "370000", month: "2026-11" };
const PLAIN = { region: "370000", from: "2025-12", to: "2026-11", codes: {}, order: "NEWEST", pages: 1 };

test("a bare link shows the root and the last twelve months, and is printed bare", () => {
  expect(parseAddress({}, DEFAULTS)).toEqual(PLAIN);
  expect(printAddress(parseAddress({}, DEFAULTS), DEFAULTS)).toEqual({});
});

test.each([
  { region: "370102" },
  { from: "2026-01" },
  { to: "2026-03" },
  { from: "2026-03", to: "2026-03" },
  { regions: "then" },
  { "is.stage": "RECEIVED.CLOSED" },
  { source: "兰山 诉调" },
  { open: "2026-02-28" },
  { open: "2026-02-28", from: "2026-01", estate: "abc", map: "points", order: "oldest", pages: "3" },
  // a column may be called as another key is
  { "is.source": "A", source: "B" },
])("%j is read and printed the same", (search) => {
  expect(printAddress(parseAddress(search as unknown as Record<string, string>, DEFAULTS), DEFAULTS)).toEqual(search);
});

test.each([
  { from: "2026-13" },
  { from: "2026-12" },
  { to: "yesterday" },
  { open: "2026-02-xx" },
  { pages: "-1" },
  { pages: "1.5" },
  { order: "upwards" },
  { map: "heat" },
  { regions: "1999" },
  { "is.stage": "" },
  { source: "" },
])("%j is as if nothing was said", (search) => {
  expect(parseAddress(search as unknown as Record<string, string>, DEFAULTS)).toEqual(PLAIN);
});

const HOLDS = { ...DEFAULTS, standing: "2026-11-28" };

test("a bare link to what holds shows how it stands today, whenever it began; months are said, and a day without months is one of any", () => {
  const today = { ...PLAIN, from: "2026-11", open: "2026-11-28", ever: true };
  expect(parseAddress({}, HOLDS)).toEqual(today);
  expect(countsFilter(parseAddress({}, HOLDS))).toEqual({ under: "370000", openOn: "2026-11-28" });
  const ofADay = parseAddress({ open: "2025-03-31" }, HOLDS);
  expect(ofADay).toEqual({ ...PLAIN, from: "2025-03", to: "2025-03", open: "2025-03-31", ever: true });
  expect(dayOf(ofADay, "2026-11-28")).toBe("2025-03-31");
  expect(parseAddress({ from: "2025-12" }, HOLDS)).toEqual(PLAIN);
  expect(dayOf(parseAddress({ from: "2025-12" }, HOLDS), "2026-11-28")).toBe("2026-11-28");
});

test.each([{}, { from: "2025-12" }, { from: "2025-12", open: "2026-11-28" }, { open: "2025-03-31" }])(
  "%j of what holds is read and printed the same",
  (search) => {
    expect(printAddress(parseAddress(search as Record<string, string>, HOLDS), HOLDS)).toEqual(search);
  },
);

test("from months that somebody looks at, what holds is linked as of their end", () => {
  const months = { region: "370100", from: "2026-02", to: "2026-02" };
  expect(searchOf({ holds: false }, months, "2026-11-28")).toEqual(months);
  expect(searchOf({ holds: true }, months, "2026-11-28")).toEqual({ region: "370100", open: "2026-02-28" });
  expect(searchOf({ holds: true }, { ...months, to: "2026-11" }, "2026-11-28")).toEqual({ region: "370100" });
});

test("no link opens the list without end", () => {
  expect(parseAddress({ pages: "100000" }, DEFAULTS).pages).toBe(40);
});

test("what a register has not is left out", () => {
  const address = parseAddress(
    {
      "is.stage": "CLOSED.GONE",
      "is.colour": "RED",
      from: "2025-12",
      open: "2026-01-01",
      firm: "f",
      estate: "e",
      map: "points",
    },
    DEFAULTS,
  );
  expect(fitting(MEDIATION, address)).toEqual({
    ...PLAIN,
    codes: { stage: ["CLOSED"] },
    open: "2026-01-01",
    estate: "e",
    map: "points",
  });
  const bare: Register = { ...MEDIATION, time: "EVENT", hangsAt: ["REGION"], hasPoints: false, columns: [] };
  expect(fitting(bare, address)).toEqual(PLAIN);
});

test("counts and lists ask for the same records", () => {
  const address = parseAddress(
    { region: "370100", from: "2026-01", to: "2026-02", "is.stage": "CLOSED", source: "s", open: "2026-01-05" },
    DEFAULTS,
  );
  const common = { under: "370100", from: "2026-01-01", to: "2026-02-28", sources: ["s"], openOn: "2026-01-05" };
  expect(countsFilter(address)).toEqual({ ...common, codes: [{ field: "stage", codes: ["CLOSED"] }] });
  expect(listFilter(address)).toEqual({ ...common, stage: ["CLOSED"] });
  expect(countsFilter(address, { period: true, column: "stage", source: true })).toEqual({
    under: "370100",
    openOn: "2026-01-05",
  });
});
