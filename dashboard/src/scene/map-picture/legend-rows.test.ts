// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { legendRows, rowsOfPoints } from "./legend-rows.ts";

test("in another theme regions are told in its colours, points in those that they are still drawn in", () => {
  document.body.innerHTML = `<details class="legend">
    <section><ul><li><i style="background-color: #111111; border-radius: 0"></i>区</li></ul></section>
    <section data-points><ul><li><i style="background-color: #222222; border-radius: 0"></i>小区</li></ul></section>
  </details>`;
  const fills = (points?: ReturnType<typeof rowsOfPoints>) =>
    legendRows(document.querySelector(".legend")!, points).map((row) =>
      row.kind === "entry" && row.swatch.shape === "box" ? [row.text, row.swatch.fill] : row,
    );
  const points = rowsOfPoints(document);
  for (const mark of document.querySelectorAll("i")) mark.style.backgroundColor = "#eeeeee";
  expect(fills(points)).toEqual([
    ["区", "#eeeeee"],
    ["小区", "#222222"],
  ]);
  expect(fills()).toEqual([
    ["区", "#eeeeee"],
    ["小区", "#eeeeee"],
  ]);
});
