// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { addDays } from "../../calendar/day.ts";
import { renderView } from "../../testing/render-view.tsx";
import { CalendarPage } from "./calendar-page.tsx";

const plain = Array.from({ length: 365 }, (_, place) => {
  const day = addDays("2026-01-01", place);
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  return { day, kind: isWeekend ? "WEEKEND" : "WORKDAY", holidayZh: null, holidayEn: null };
});
const workingYear = {
  ...{ year: 2026, isAnnounced: false, source: "chinese-days 1.5.7", firstAnnounced: 2010, lastAnnounced: 2025 },
  ...{ workingDays: 261, days: plain, periodsSetFor: null, minutesOfWorkday: 450 },
  businessPeriods: [
    { opens: "08:30", closes: "12:00" },
    { opens: "13:30", closes: "17:30" },
  ],
};
const region = { nameZh: "山东省", nameEn: "Shandong" };
const show = (told: object) =>
  renderView(<CalendarPage />, { link: "/calendar?region=370000&year=2026", answers: { workingYear: told, region } });

test("a year that has not been announced is said to be provisional", async () => {
  show(workingYear);
  await screen.findByText(/2026 年的节假日安排尚未公布，暂以周末为休息日，共 261 个工作日；涉及该年的期限为暂定/);
  expect(screen.getByText("山东省：08:30–12:00、13:30–17:30，每个工作日 7.5 小时")).toBeTruthy();
  expect(screen.getByText("该年未公布节假日")).toBeTruthy();
});

test("holidays stand with the weekends worked for them, and each month with its days", async () => {
  const named = { holidayZh: "国庆节", holidayEn: "National Day" };
  const days = plain.map((one) => {
    if (one.day >= "2026-10-01" && one.day <= "2026-10-07") return { ...one, ...named, kind: "HOLIDAY" };
    return ["2026-09-20", "2026-10-10"].includes(one.day) ? { ...one, ...named, kind: "WORKED_WEEKEND" } : one;
  });
  show({ ...workingYear, isAnnounced: true, days });
  const table = await screen.findByRole("table", { name: "节假日与调休" });
  const cells = [...within(table).getAllByRole("row")[1]!.children].map(({ textContent }) => textContent);
  expect(cells).toEqual(["国庆节", "10月1日 至 10月7日", "7 天", "9月20日、10月10日"]);
  // 22 weekdays, less 1, 2, 5, 6, 7, and Saturday the 10th
  const october = screen.getByRole("table", { name: "2026年10月 18 个工作日" });
  expect(within(october).getAllByRole("row")[1]!.textContent).toBe("1休2休3休4休");
  expect(within(october).getByText("10", { exact: false, selector: "[data-kind=WORKED_WEEKEND]" }).textContent).toBe(
    "10班",
  );
});
