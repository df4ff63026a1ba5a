import { expect, it } from "vitest";
import { CHINA } from "../calendar/local-time.ts";
import { businessPeriodsOf, parseBusinessHours } from "./business-hours.ts";
import { CHINESE_HOLIDAYS, isWorkday } from "./holidays.ts";
import { WorkingCalendar } from "./working-calendar.ts";

const calendar = new WorkingCalendar(CHINA, CHINESE_HOLIDAYS, businessPeriodsOf("370800"));
const at = (text: string): number => Date.parse(`${text}:00+08:00`);

it("knows the holidays of 2026 and the weekends worked for them", () => {
  const rest = (day: string): boolean => !isWorkday(CHINESE_HOLIDAYS, day);
  // Thursday 1 to Wednesday 7 October are off; Sunday 20 September and Saturday 10 October are worked for them.
  expect(["2026-10-01", "2026-10-07", "2026-10-11", "2026-09-19"].map(rest)).toEqual([true, true, true, true]);
  expect(["2026-09-20", "2026-10-10", "2026-10-08", "2026-02-28"].map(rest)).toEqual([false, false, false, false]);
});

it("counts business periods alone, over lunch, nights, weekends and holidays", () => {
  // Wednesday 30 September 17:00 to 17:30, then Thursday 8 October 08:30 to 12:00 and 13:30 to 14:00.
  expect(calendar.workingTime(at("2026-09-30T17:00"), at("2026-10-08T14:00"))).toBe((30 + 210 + 30) * 60_000);
  expect(calendar.workingTime(at("2026-09-30T17:30"), at("2026-10-08T08:30"))).toBe(0);
  expect(calendar.afterWorkingTime(at("2026-09-30T17:00"), 30 * 60_000)).toBe(at("2026-09-30T17:30"));
  expect(calendar.afterWorkingTime(at("2026-09-30T17:00"), 31 * 60_000)).toBe(at("2026-10-08T08:31"));
  expect(calendar.nextBusiness(at("2026-09-30T17:30"))).toBe(at("2026-10-08T08:30"));
});

it("takes the weekend in the policy's zone, not in UTC", () => {
  // Monday 00:30 in China is still Sunday in UTC, Saturday 00:30 is still Friday.
  const midnightOffice = new WorkingCalendar(CHINA, CHINESE_HOLIDAYS, [{ opens: "00:00", closes: "24:00" }]);
  expect(midnightOffice.workingTime(at("2026-03-02T00:00"), at("2026-03-02T00:30"))).toBe(30 * 60_000);
  expect(midnightOffice.workingTime(at("2026-03-07T00:00"), at("2026-03-07T00:30"))).toBe(0);
});

it("cuts a time into parts without gaps that add up to its working time", () => {
  const parts = [...calendar.parts(at("2026-09-30T11:00"), at("2026-10-10T09:00"))];
  expect(parts[0]!.from).toBe(at("2026-09-30T11:00"));
  expect(parts.at(-1)!.to).toBe(at("2026-10-10T09:00"));
  expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
  const business = parts.filter(({ part }) => part === "BUSINESS").reduce((sum, { from, to }) => sum + to - from, 0);
  expect(business).toBe(calendar.workingTime(at("2026-09-30T11:00"), at("2026-10-10T09:00")));
  expect(parts.filter(({ part }) => part === "HOLIDAY").map(({ name }) => name)).toEqual(Array(7).fill("国庆节"));
});

it("calls a year that has not been announced by its name", () => {
  const unannounced = CHINESE_HOLIDAYS.lastYear + 1;
  expect(calendar.unannouncedYears(at("2026-12-30T09:00"), at(`${unannounced}-01-04T09:00`))).toEqual([unannounced]);
  expect(calendar.unannouncedYears(at("2026-01-01T09:00"), at("2026-12-31T09:00"))).toEqual([]);
});

it("takes the business periods of the nearest region, and says where a file of them is wrong", () => {
  const hours = parseBusinessHours(
    '- { region: "", periods: [09:00-12:00] }\n- { region: "370800", periods: [08:00-12:00, 14:00-18:00] }',
    "hours.yaml",
  );
  expect(businessPeriodsOf("370811", hours).map(({ opens }) => opens)).toEqual(["08:00", "14:00"]);
  expect(businessPeriodsOf("371400", hours).map(({ opens }) => opens)).toEqual(["09:00"]);
  expect(() => parseBusinessHours('- region: ""\n  periods: [09:00-12:00, 8-9]', "hours.yaml")).toThrow(
    'hours.yaml:2:26: [0].periods[1]: expected a business period such as 08:30-12:00, got "8-9"',
  );
});
