import { describe, expect, it } from "vitest";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { reportDays } from "./report-days.ts";

describe("days of a report", () => {
  const IN_TIME = indicatorById("complaints_closed_72h_share");
  it("of a running month are held against as many days of the month before, and judged four days behind", () => {
    const days = reportDays(null, IN_TIME, "2026-11-20");
    expect(days.sameDaysBefore).toMatchObject({ until: "2026-10-20" });
    expect(days.yearBefore).toMatchObject({ until: "2025-11-20" });
    expect([days.judgedTo, days.judged?.until, days.judgedBefore?.until]).toEqual([
      "2026-11-16",
      "2026-11-16",
      "2026-10-16",
    ]);
  });

  it("of a month that has just ended are judged as far as both months are old enough, and of an old one whole", () => {
    const just = reportDays("2026-10", IN_TIME, "2026-11-02");
    expect([just.sameDaysBefore.until, just.judged?.until, just.judgedBefore?.until]).toEqual([
      undefined,
      "2026-10-29",
      "2026-09-29",
    ]);
    const old = reportDays("2026-04", IN_TIME, "2026-11-02");
    expect([old.judgedTo, old.judged?.until, old.judgedBefore]).toEqual([
      "2026-04-30",
      undefined,
      { from: old.month - 1, to: old.month - 1 },
    ]);
  });

  it("judge nothing in a month's first days, and a long month's end against the whole of a short one", () => {
    expect(reportDays(null, IN_TIME, "2026-11-04")).toMatchObject({ judged: null, judgedTo: "2026-10-31" });
    const march = reportDays("2026-03", IN_TIME, "2026-04-03");
    expect([march.judged?.until, march.judgedBefore?.until]).toEqual(["2026-03-30", undefined]);
  });

  it("of a month to come there are none", () => {
    expect(() => reportDays("2026-12", IN_TIME, "2026-11-20")).toThrow("month");
  });
});
