import { expect, it } from "vitest";
import { withLevels } from "./complaint-levels.ts";
import type { Row } from "./model.ts";

const NOW = Date.parse("2026-11-20T12:00:00+08:00");
const row = (given: Row): Row => ({
  id: "R1",
  category: "NOISE",
  reported_at: "2026-11-10T09:00:00+08:00",
  assigned_at: "2026-11-10T10:00:00+08:00",
  escalated_at: "2026-11-13T09:00:00+08:00",
  handled_at: null,
  closed_at: null,
  reopened_at: null,
  satisfaction: null,
  status: "ESCALATED",
  ...given,
});
const told = (given: Row): (string | null)[] =>
  withLevels(row(given), NOW).events.map(({ type, level, at }) => [type, level, at].join(" ").trim());

it("goes up level by level as long as nobody handles it", () => {
  expect(told({})).toEqual([
    "ASSIGNED FIRM 2026-11-10T02:00:00.000Z",
    "ESCALATED COMMUNITY 2026-11-13T01:00:00.000Z",
    "ESCALATED STREET 2026-11-14T01:00:00.000Z",
    "ESCALATED COUNTY 2026-11-17T01:00:00.000Z",
  ]);
  expect(told({ handled_at: "2026-11-14T18:00:00+08:00", status: "HANDLED" })).toEqual([
    "ASSIGNED FIRM 2026-11-10T02:00:00.000Z",
    "ESCALATED COMMUNITY 2026-11-13T01:00:00.000Z",
    "ESCALATED STREET 2026-11-14T01:00:00.000Z",
    "HANDLED  2026-11-14T10:00:00.000Z",
  ]);
});

it("keeps how it was closed, opened again and closed again, and what the caller said last", () => {
  const { row: first, events } = withLevels(
    row({
      handled_at: "2026-11-13T10:00:00+08:00",
      closed_at: "2026-11-18T10:00:00+08:00",
      reopened_at: "2026-11-15T10:00:00+08:00",
      satisfaction: 3,
      status: "CLOSED",
    }),
    NOW,
  );
  expect(first).toMatchObject({ status: "RECEIVED", assigned_at: null, escalated_at: null, satisfaction: null });
  expect(events.slice(2).map(({ type, satisfaction }) => [type, satisfaction])).toEqual([
    ["HANDLED", null],
    ["CLOSED", null],
    ["REOPENED", null],
    ["CLOSED", 3],
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it("leaves all others to their own columns", () => {
  for (const given of [row({ escalated_at: null }), row({ reported_at: "2026-01-10T09:00:00+08:00" })])
    expect(withLevels(given, NOW)).toEqual({ row: given, events: [] });
});
