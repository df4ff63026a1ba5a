import { expect, test } from "vitest";
import { OVER } from "../../../wording/test-readings.ts";
import type { Ask } from "./questions.ts";
import { askStreets } from "./street-reading.ts";

const CITY = { code: "370800", level: "CITY" };
/** 250 streets: of those that closed least in time, 230 are judged too seldom, and the last has no share. */
const STREETS = Array.from({ length: 250 }, (_, i) => ({
  region: { code: `370811${100 + i}`, parent: null },
  nameZh: `街道${i}`,
  nameEn: `Street ${i}`,
  received: i < 230 ? 9 : 10 + i,
  judged: i < 230 ? 9 : 10,
  closedInTime: i === 249 ? null : i / 10,
}));
function asked(received: number | null, streets = STREETS) {
  const variables: Record<string, unknown>[] = [];
  const ask = async (_: unknown, its: Record<string, unknown>) => {
    variables.push(its);
    const { sortBy, after, first } = its as { sortBy: string; after: string | null; first: number };
    const sorted = sortBy === "RECEIVED" ? [...streets].reverse() : streets;
    const from = Number(after ?? 0);
    const nodes = sorted.slice(from, from + first);
    const pageInfo = { hasNextPage: from + first < sorted.length, endCursor: String(from + first) };
    return { complaintReport: { judgedTo: "2026-10-31", at: "2026-11-22", total: { received }, nodes, pageInfo } };
  };
  return { ask: ask as unknown as Ask, variables };
}

test("the slowest are of those judged often enough, on however late a page they stand", async () => {
  const { ask, variables } = asked(2000);
  const told = (await askStreets(ask, CITY, OVER, "2026-11-21"))!;
  expect(told.most.map(({ nameZh }) => nameZh)).toEqual(["街道249", "街道248", "街道247"]);
  expect(told.slowest.map(({ nameZh }) => nameZh)).toEqual(["街道230", "街道231", "街道232"]);
  expect(variables.map(({ sortBy, after }) => [sortBy, after])).toEqual([
    ["RECEIVED", null],
    ["CLOSED_IN_TIME", null],
    ["CLOSED_IN_TIME", "200"],
  ]);
  expect(new Set(variables.map(({ at }) => at)).size).toBe(1);
});

test("those without complaints are not named; without data, or without streets below, nothing is told", async () => {
  const quiet = STREETS.slice(0, 2).map((street) => ({
    ...street,
    received: 0,
    judged: 0,
    closedInTime: null as never,
  }));
  const told = await askStreets(asked(0, quiet).ask, CITY, OVER, "2026-11-21");
  expect([told!.most, told!.slowest]).toEqual([[], []]);
  expect(await askStreets(asked(null).ask, CITY, OVER, "2026-11-21")).toBeNull();
  const street = asked(5);
  expect(await askStreets(street.ask, { code: "370811001", level: "STREET" }, OVER, "2026-11-21")).toBeNull();
  expect(street.variables).toEqual([]);
});
