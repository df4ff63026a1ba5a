// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { renderView } from "../../../testing/render-view.tsx";
import type { RegisterView } from "../view.ts";
import { Figures } from "./figures.tsx";

const view = (of: Partial<RegisterView["register"]>): RegisterView => ({
  register: { ...MEDIATION, ...of },
  address: { region: "370000", from: "2026-01", to: "2026-09", codes: {}, order: "NEWEST", pages: 1 } as never,
  go: () => {},
  searchWith: () => ({}),
});
const count = { region: null, period: null, code: null, source: null, suppressed: false };
const draw = (of: Partial<RegisterView["register"]>, lastKnown: object | null) =>
  renderView(<Figures view={view(of)} />, {
    answers: {
      registerCounts: [
        { ...count, records: 2, sums: [{ field: "amount", sum: "1400.05", records: 2, parts: [] }], lastKnown },
      ],
    },
  });
const notes = (): (string | null)[] =>
  [...document.querySelectorAll(".figures .note")].map(({ textContent }) => textContent);

test("of balances the page says of which days they are known, of other records the period", async () => {
  draw({ time: "STATE" }, { earliest: "2026-09-30", latest: "2026-09-30", daysOld: 0 });
  await screen.findByText("最近所知");
  expect(notes()).toEqual(["数据日期：2026年9月30日", "数据日期：2026年9月30日"]);
});

test("of records of days the page says the period, and how many have the number", async () => {
  draw({ time: "EVENT" }, null);
  await screen.findByText("时段内记录");
  expect(notes()).toEqual(["2026年1月 – 2026年9月", "2 条有此项，共 2 条"]);
});

test("a count that is suppressed is said to be, and is no zero", async () => {
  const suppressed = { ...count, records: null, suppressed: true, sums: [], lastKnown: null };
  renderView(<Figures view={view({ time: "EVENT" })} />, { answers: { registerCounts: [suppressed] } });
  expect(await screen.findByText("已隐去")).toBeTruthy();
  expect(document.querySelector('.figures [data-name="records"], .figures')?.textContent).not.toMatch(/\b0\b/);
});
