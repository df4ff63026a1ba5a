// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Arranger } from "./arranger.tsx";

const at = (column: number, row: number, columns = 1, rows = 1) => ({ column, row, columns, rows });
const SCENE = {
  name: "one",
  title: { zh: "一", en: "One" },
  sentence: null,
  columns: [1, 1, 1],
  rows: [1, 1],
  panels: [
    { kind: "map", at: at(1, 1, 1, 2) },
    { kind: "ranking", at: at(2, 1) },
    { kind: "trend", at: at(2, 2) },
  ],
} as never;

async function draw({ locked = false } = {}) {
  const onEdit = vi.fn();
  renderView(<Arranger scene={SCENE} locked={locked} onEdit={onEdit} />);
  const panel = await screen.findByRole("button", { name: "排名：第 2 列第 1 行，占 1 列 1 行" });
  return { onEdit, panel };
}

test("arrows move a panel, with Shift they size it; what has no room is said and not written", async () => {
  const { onEdit, panel } = await draw();
  fireEvent.keyDown(panel, { key: "ArrowRight" });
  expect(onEdit).toHaveBeenLastCalledWith({
    type: "arrange",
    scene: "one",
    places: [at(1, 1, 1, 2), at(3, 1), at(2, 2)],
  });
  screen.getByText("已在第 3 列第 1 行，占 1 列 1 行");
  fireEvent.keyDown(panel, { key: "ArrowRight", shiftKey: true });
  expect(onEdit).toHaveBeenLastCalledWith({
    type: "arrange",
    scene: "one",
    places: [at(1, 1, 1, 2), at(2, 1, 2, 1), at(2, 2)],
  });
  fireEvent.keyDown(screen.getByRole("button", { name: /^地图/ }), { key: "ArrowRight" });
  expect(onEdit).toHaveBeenCalledTimes(2);
  screen.getByText("此处放不下");
});

test("a line between columns is drawn by keys", async () => {
  const { onEdit } = await draw();
  fireEvent.keyDown(screen.getByRole("separator", { name: "第 1 列的分隔线" }), { key: "ArrowRight" });
  expect(onEdit).toHaveBeenLastCalledWith({
    type: "tracks",
    scene: "one",
    axis: "columns",
    fractions: [1.06, 0.94, 1],
  });
  fireEvent.keyDown(screen.getByRole("separator", { name: "第 1 行的分隔线" }), { key: "ArrowUp" });
  expect(onEdit).toHaveBeenLastCalledWith({ type: "tracks", scene: "one", axis: "rows", fractions: [0.96, 1.04] });
});

test("while the text has faults nothing is written over it", async () => {
  const { onEdit, panel } = await draw({ locked: true });
  fireEvent.keyDown(panel, { key: "ArrowRight" });
  fireEvent.keyDown(screen.getByRole("separator", { name: "第 1 列的分隔线" }), { key: "ArrowRight" });
  expect(onEdit).not.toHaveBeenCalled();
});
