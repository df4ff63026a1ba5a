import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { scratchFiles } from "../../test/fixtures/import-world.ts";
import { workbookOf } from "../../test/fixtures/workbook.ts";
import { Readings } from "./reading.ts";

const file = scratchFiles();

it("tells how far a workbook has been looked through while that is under way, and nothing afterwards", async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => [`W${n}`, `噪音${n}`, "已办结"]);
  const path = file("热线.xlsx", workbookOf([{ name: "工单", rows: [["工单编号", "诉求类型", "状态"], ...rows] }]));
  const readings = new Readings();
  expect(readings.looked(path)).toBeNull();
  let over = false;
  const reading = readings.of(path, {}).finally(() => {
    over = true;
  });
  const told = new Set<number | null>();
  while (!over) {
    told.add(readings.looked(path));
    await nextTurn();
  }
  expect((await reading).rows).toHaveLength(20);
  expect(told.size).toBeGreaterThan(2);
  expect(readings.looked(path)).toBeNull();
  // what is kept is looked through no second time
  await readings.of(path, {});
  expect(readings.looked(path)).toBeNull();
});
