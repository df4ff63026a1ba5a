// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { monthsBetween } from "../../../calendar/month.ts";
import { renderView } from "../../../testing/render-view.tsx";
import { ComplaintsByMonth } from "./complaints-by-month.tsx";

const [FROM, TO] = ["2026-01", "2026-06"];
const draw = (missing: readonly string[]) =>
  renderView(<ComplaintsByMonth counts={[]} totals={[]} from={FROM} to={TO} missing={new Set(missing)} />);

test("without data in any month there is no total, not even 0", async () => {
  draw(monthsBetween(FROM, TO));
  expect(await screen.findByText("2026年1月 至 2026年6月无投诉数据")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/0\s*件/);
});

test("months on record without a complaint are a total of 0, and those that are not are named", async () => {
  draw(["2026-01", "2026-02", "2026-05"]);
  expect(await screen.findByText("2026年1月 至 2026年6月，共 0 件")).toBeTruthy();
  expect(screen.getByText("2026年1月–2026年2月、2026年5月无投诉数据")).toBeTruthy();
});
