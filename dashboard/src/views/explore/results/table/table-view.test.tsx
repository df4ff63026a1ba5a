// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { tableOf } from "../result-table.ts";
import { TableView } from "./table-view.tsx";

test("a cell that stands for rows of their own says how many and leads to them; one without any leads nowhere", async () => {
  const table = tableOf([
    { name: "甲", groups: [{ name: "一" }, { name: "二" }], page: { totalCount: 3, nodes: [{ name: "三" }] } },
    { name: "乙", groups: [], page: { totalCount: 0, nodes: [] } },
  ]);
  const names = table.columns.map(({ key }) => ({ key, title: key, unit: "", fact: null }));
  const opened: [string, number][] = [];
  const { user } = renderView(
    <TableView
      table={table}
      names={names}
      chosen={null}
      onPlace={null}
      opensList={(column, row) => () => opened.push([column, row])}
    />,
  );
  await user.click(await screen.findByRole("button", { name: "2 项" }));
  await user.click(screen.getByRole("button", { name: "3" }));
  expect(opened).toEqual([
    ["groups", 0],
    ["page.totalCount", 0],
  ]);
  expect(screen.queryByRole("button", { name: /^0/ })).toBeNull();
});
