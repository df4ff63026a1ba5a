// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { Categories } from "./categories.tsx";

const counted = (category: string, nameZh: string, complaints: number) => ({
  category: { category, nameZh, nameEn: category },
  complaints,
});
const NOW = [counted("PARKING", "停车", 30), counted("HEATING", "供暖", 70)];
const BEFORE = [counted("PARKING", "停车", 45)];
const draw = (extents: [string, string], now = NOW) =>
  renderPanel(
    <Categories panel={{ kind: "categories", region: "root", title: null } as never} index={0} rect={RECT} />,
    {
      answers: {
        region: { nameZh: "山东省", nameEn: "Shandong" },
        dataCoverage: [
          {
            months: [
              { month: "2026-10", extent: extents[0] },
              { month: "2026-11", extent: extents[1] },
            ],
          },
        ],
        complaintStatistics: ({ filter }: { filter: { from: string } }) =>
          filter.from === "2026-11-01" ? now : BEFORE,
      },
    },
  );
const rows = (): string[][] =>
  [...document.querySelectorAll(".wall-categories li")].map((row) =>
    [".name", ".value", ".share", ".change"].map((part) => row.querySelector(part)!.textContent),
  );

test("most first, with shares of all and against the same days of last month", async () => {
  const { server } = draw(["WHOLE", "WHOLE"]);
  await screen.findByText("供暖");
  expect(rows()).toEqual([
    ["供暖", "70", "70.0%", "▲+70"],
    ["停车", "30", "30.0%", "▼−15"],
  ]);
  expect(document.querySelector("h2")!.textContent).toContain("山东省 · 2026年11月1日至20日");
  expect(server.variablesOf("WallCategories")[0]).toMatchObject({
    now: { under: "370000", from: "2026-11-01", to: "2026-11-20" },
    before: { under: "370000", from: "2026-10-01", to: "2026-10-20" },
  });
});

test("against a month that other places have on record nothing is compared", async () => {
  draw(["PART", "WHOLE"]);
  await screen.findByText("供暖");
  expect(rows().map((row) => row[3])).toEqual(["", ""]);
});

test("no data and no complaints are told apart", async () => {
  draw(["NONE", "NONE"], []);
  await screen.findByText("无数据");
  draw(["WHOLE", "WHOLE"], []);
  await screen.findByText("没有投诉");
});
