import { expect, test } from "vitest";
import { momentNow } from "./moment-now.ts";

test("now is the next full hour of the clock, or the end of a day that is not the clock's", () => {
  const now = Date.parse("2026-11-26T10:20:00Z");
  expect(momentNow("2026-11-26", 60, now)).toBe("2026-11-26T11:00:00.000Z");
  expect(momentNow("2026-11-26", 10, now)).toBe("2026-11-26T10:20:00.000Z");
  expect(momentNow("2026-11-20", 60, now)).toBe("2026-11-21T00:00:00+08:00");
  // Already the next day in Shandong.
  expect(momentNow("2026-11-26", 60, Date.parse("2026-11-26T17:00:00Z"))).toBe("2026-11-27T00:00:00+08:00");
});
