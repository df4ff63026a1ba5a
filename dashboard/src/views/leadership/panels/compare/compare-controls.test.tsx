// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { CompareControls } from "./compare-controls.tsx";

const draw = (link: string) => renderView(<CompareControls />, { link });
const offered = () => [...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent);

test("a second indicator is never the first, and takes the second picture away", async () => {
  const { user, at } = draw("/?indicator=complaints&versus=2026-05&month=2026-10");
  await user.click(await screen.findByRole("combobox", { name: "第二指标" }));
  expect(offered()).toEqual(["无", "老旧小区物业覆盖率"]);
  await user.click(screen.getByText("老旧小区物业覆盖率"));
  expect(at().search).toMatchObject({ with: "old_neighbourhood_coverage", month: "2026-10" });
  expect(at().search).not.toHaveProperty("versus");
});

test("two indicators are seen as a map or as a scatter; neither choice without the second", async () => {
  const { user, at } = draw("/?indicator=complaints&with=old_neighbourhood_coverage");
  await user.click(await screen.findByText("散点图"));
  expect(at().search).toMatchObject({ pair: "scatter" });
  await user.click(screen.getByText("双色地图"));
  expect(at().search).not.toHaveProperty("pair");
});

test("the second picture is of another month, the latest first and never the one shown, or of another indicator", async () => {
  const { user, at } = draw("/?indicator=complaints&month=2026-10&with=old_neighbourhood_coverage&pair=scatter");
  await user.click(await screen.findByRole("combobox", { name: "对照" }));
  expect(offered().slice(0, 3)).toEqual(["无", "2026年11月", "2026年9月"]);
  await user.click(screen.getByText("2026年9月"));
  expect(at().search).toMatchObject({ versus: "2026-09" });
  expect(Object.keys(at().search)).not.toEqual(expect.arrayContaining(["with"]));
  expect(at().search).not.toHaveProperty("pair");
});
