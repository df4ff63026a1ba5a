// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Playback } from "./playback.tsx";
import { useHeatPlayback } from "./use-heat-playback.ts";

interface Asked {
  step: string;
  filter: { under: string; from: string; to: string };
}
/** Three months, the second not on record; the cells do not matter here. */
const FRAMES = {
  froms: ["2026-01-01", "2026-02-01", "2026-03-01"],
  tos: ["2026-01-31", "2026-02-28", "2026-03-31"],
  totals: [40, 0, 1200],
  known: [true, false, true],
  longitudes: [117],
  latitudes: [36],
  frames: [0, 2],
  cells: [0, 0],
  weights: [40, 1200],
  maxWeight: 1200,
  weight98: 1200,
  cellDegrees: 0.01,
  complaints: 1240,
  demo: false,
};
function Both(): ReactNode {
  const playback = useHeatPlayback();
  return playback && <Playback playback={playback} />;
}
const draw = (link: string, frames: object = {}) =>
  renderView(<Both />, {
    link,
    answers: { complaintHeatmapFrames: ({ step }: Asked) => ({ ...FRAMES, step, ...frames }) },
  });
const LINK = "/?indicator=complaints&heat=play&heatFrom=2026-01-01&heatTo=2026-03-31&step=month";
const slider = (): Promise<HTMLElement> => screen.findByRole("slider");
const dates = async (): Promise<string> => {
  await slider();
  return document.querySelector(".heat-dates")!.textContent;
};
/** One of the three lists of a day. */
const part = (end: string, name: string): HTMLElement =>
  within(screen.getByRole("group", { name: end })).getByRole("combobox", { name });
const button = (name: string): HTMLButtonElement => screen.getByRole("button", { name });

test("frames step forth and back within their ends, each with its own count, and the link follows", async () => {
  const { user, at } = draw(LINK);
  expect(await dates()).toBe("2026年1月 40 件");
  expect(button("上一帧").disabled).toBe(true);
  await user.click(button("下一帧"));
  // Not on record is no zero.
  expect(await dates()).toBe("2026年2月 无数据");
  await user.click(button("下一帧"));
  expect(await dates()).toBe("2026年3月 1,200 件");
  expect(button("下一帧").disabled).toBe(true);
  await expect.poll(() => at().search.frame).toBe("2026-03-01");
});

test("it plays to its end and stops there; played again it begins anew", async () => {
  const { user } = draw(`${LINK}&frame=2026-02-01`);
  await expect.poll(dates).toContain("2月");
  await user.selectOptions(screen.getByRole("combobox", { name: "速度" }), "8×");
  await user.click(button("播放"));
  await expect.poll(dates).toContain("3月");
  await screen.findByRole("button", { name: "播放" });
  await user.click(button("播放"));
  await expect.poll(dates).toContain("1月");
});

test("the days asked for are those of the link; other days forget the frame", async () => {
  const { at, server, user } = draw(`${LINK}&frame=2026-02-01`);
  await slider();
  const filter = { under: "370000", from: "2026-01-01", to: "2026-03-31" };
  expect(server.variablesOf("ComplaintHeatFrames")).toEqual([{ filter, step: "MONTH" }]);
  await user.selectOptions(part("结束日期", "月"), "6月");
  await expect.poll(() => at().search).toMatchObject({ heatFrom: "2026-01-01", heatTo: "2026-06-30", step: "month" });
  expect(at().search.frame).toBeUndefined();
  await slider();
  expect(server.variablesOf("ComplaintHeatFrames").at(-1)).toEqual({
    filter: { ...filter, to: "2026-06-30" },
    step: "MONTH",
  });
});

test("days are chosen in the page's language: none to come, none that a month lacks, and the first never after the last", async () => {
  const { at, user } = draw(LINK);
  await slider();
  const shown = (end: string) =>
    ["年", "月", "日"].map((name) => {
      const list = part(end, name) as HTMLSelectElement;
      return list.selectedOptions[0]!.textContent;
    });
  expect([shown("开始日期"), shown("结束日期")]).toEqual([
    ["2026年", "1月", "1日"],
    ["2026年", "3月", "31日"],
  ]);
  expect([...(part("结束日期", "年") as HTMLSelectElement).options].at(-1)!.textContent).toBe("2026年");
  await user.selectOptions(part("结束日期", "月"), "2月");
  await expect.poll(() => at().search).toMatchObject({ heatFrom: "2026-01-01", heatTo: "2026-02-28" });
  await user.selectOptions(part("开始日期", "月"), "5月");
  await expect.poll(() => at().search).toMatchObject({ heatFrom: "2026-05-01", heatTo: "2026-05-01" });
  await user.selectOptions(part("结束日期", "月"), "12月");
  await expect.poll(() => at().search).toMatchObject({ heatFrom: "2026-05-01", heatTo: "2026-11-20" });
  await user.selectOptions(part("结束日期", "月"), "4月");
  await expect.poll(() => at().search).toMatchObject({ heatFrom: "2026-04-20", heatTo: "2026-04-20" });
});

test.each([
  ["2026-03-01", "2026-04-30", "DAY"],
  ["2026-01-01", "2026-11-20", "WEEK"],
  ["2024-11-01", "2026-11-20", "MONTH"],
])("from %s to %s its frames are a %s long unless the link says otherwise", async (heatFrom, heatTo, step) => {
  const { server } = draw(`/?indicator=complaints&heat=play&heatFrom=${heatFrom}&heatTo=${heatTo}`);
  await slider();
  expect(server.variablesOf("ComplaintHeatFrames")).toEqual([
    { filter: { under: "370000", from: heatFrom, to: heatTo }, step },
  ]);
});

test("days the wrong way round are not asked for, and say so", async () => {
  const { server } = draw("/?indicator=complaints&heat=play&heatFrom=2026-03-31&heatTo=2026-01-01");
  expect((await screen.findByRole("alert")).textContent).toContain("开始日期");
  expect(server.variablesOf("ComplaintHeatFrames")).toEqual([]);
  expect(screen.queryByRole("slider")).toBeNull();
});

test("no complaints are said apart from none on record", async () => {
  draw(LINK, { totals: [0, 0, 0], complaints: 0 });
  expect((await screen.findByText("该时段没有带位置的投诉")).className).toBe("empty");
});

test("without any record there is no data", async () => {
  draw(LINK, { totals: [0, 0, 0], known: [false, false, false], complaints: 0 });
  expect((await screen.findAllByText("无数据")).some(({ className }) => className === "empty")).toBe(true);
});

test("closed, the link has nothing of it left", async () => {
  const { user, at } = draw(`${LINK}&frame=2026-02-01`);
  await slider();
  await user.click(button("关闭回放"));
  expect(at().search).toEqual({ indicator: "complaints" });
  expect(screen.queryByRole("slider")).toBeNull();
});
