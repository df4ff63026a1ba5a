import { expect, it } from "vitest";
import { moment } from "../../test/complaint-clocks.ts";
import { CHINA } from "../calendar/local-time.ts";
import { readEvents } from "./read-events.ts";

it("reads types in any case and in Chinese, and times with an offset or else of China", () => {
  const { events, faults } = readEvents(
    `\uFEFF{"type":"assigned","at":"2026-03-02T09:00"}\r\n\n{"type":"派单","at":"2026-03-02T01:00:00Z","reason":null,"extra":1}\n{"type":" Extended ","at":"2026-03-02 09:00:00","amount":3,"unit":"workingDays"}`,
    CHINA,
  );
  const at = moment("2026-03-02T09:00:00+08:00");
  expect(faults).toEqual([]);
  expect(events).toEqual([
    { type: "ASSIGNED", at, line: 1 },
    { type: "ASSIGNED", at, line: 3 },
    { type: "EXTENDED", at, amount: 3, unit: "workingDays", line: 4 },
  ]);
});

it("tells each bad line with its number", () => {
  const { faults } = readEvents(
    '{"type":"ASSIGNED","at":"2026-02-30"}\n{"type":"LOST","at":"2026-03-02"}\n[1]\n{\n{"at":"2026-03-02"}\n{"type":"EXTENDED","at":"2026-03-02","amount":0}',
    CHINA,
  );
  expect(
    faults.map((fault) => fault.replace(/ one of RECEIVED.*REOPENED/, "").replace(/, got Expected.*/, "")),
  ).toEqual([
    'line 1: at: expected a time such as 2026-03-02T09:00:00+08:00, got "2026-02-30"',
    'line 2: type: expected, got "LOST"',
    "line 3: expected a JSON object, got [1]",
    "line 4: expected a JSON object",
    "line 5: type: expected, got nothing",
    "line 6: amount: expected a whole number from 1, got 0",
  ]);
});
