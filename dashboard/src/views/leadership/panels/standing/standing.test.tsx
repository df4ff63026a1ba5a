// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Standing } from "./standing.tsx";

/** Draws how a county stands by an indicator. */
const draw = (link: string, siblingPosition: object) =>
  renderView(<Standing />, {
    link,
    answers: { region: { level: "COUNTY", parent: { nameZh: "济南市", nameEn: "Jinan" }, siblingPosition } },
  });

test("says place and quarter, and what the first place means, in the screen's language", async () => {
  draw("/?indicator=old_neighbourhood_coverage&region=370102", { position: 3, of: 12, quartile: 1 });
  const panel = await screen.findByRole("region", { name: "同级位次" });
  expect(panel.textContent).toBe("在济南市12个区县中居第3位，属前四分之一第1位为最优；其他地区的数值不予显示。");
});

test("names no quarter of fewer than four", async () => {
  draw("/?indicator=complaints&region=370102", { position: 2, of: 3, quartile: null });
  const panel = await screen.findByRole("region", { name: "同级位次" });
  expect(panel.textContent).toBe("在济南市3个区县中居第2位第1位为最优；其他地区的数值不予显示。");
});
