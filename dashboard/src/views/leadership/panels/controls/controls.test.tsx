// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { COVERAGE } from "../../../../testing/platform.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import { Controls } from "./controls.tsx";

afterEach(() => vi.unstubAllGlobals());

const draw = (link: string, level: "PROVINCE" | "CITY" | "COUNTY" | "STREET" | "COMMUNITY" | null = "PROVINCE") =>
  renderView(<Controls level={level} />, { link });
const control = (name: string): HTMLElement | null => document.querySelector(`[data-control=${name}]`);
const choices = (name: string): string[] =>
  within(control(name)!)
    .getAllByRole("radio")
    .map((choice) => choice.closest("label")!.textContent);
const choose = (name: string, choice: string): HTMLElement => within(control(name)!).getByText(choice);
const earlier = (): Promise<HTMLElement> => screen.findByRole("button", { name: "上一月" });

test("months go back and forth within those on record, and the newest needs no name in the link", async () => {
  const { user, at } = draw("/?indicator=complaints&month=2026-10");
  await user.click(await earlier());
  expect(at().search).toMatchObject({ month: "2026-09" });
  const later = screen.getByRole<HTMLButtonElement>("button", { name: "下一月" });
  await user.click(later);
  await user.click(later);
  expect(at().search).toEqual({ indicator: "complaints" });
  expect(later.disabled).toBe(true);
});

test("the first month on record has none before it", async () => {
  draw("/?indicator=complaints&month=2020-01");
  expect(((await earlier()) as HTMLButtonElement).disabled).toBe(true);
  expect((control("month") as HTMLSelectElement).selectedOptions[0]!.textContent).toBe("2024年11月");
});

test("what is counted over a month may be counted over twelve, which are compared with the year before only", async () => {
  const { user, at } = draw("/?indicator=complaints&month=2026-10&compare=mom");
  await earlier();
  expect(choices("compare")).toEqual(["本期值", "环比", "同比", "距目标"]);
  await user.click(choose("span", "近12个月"));
  expect(at().search).toMatchObject({ span: "12" });
  expect(choices("compare")).toEqual(["本期值", "同比", "距目标"]);
  expect(within(control("compare")!).getByRole<HTMLInputElement>("radio", { name: "同比" }).checked).toBe(true);
  await user.click(choose("compare", "本期值"));
  expect(at().search).toEqual({ indicator: "complaints", month: "2026-10", span: "12" });
});

test("what stands on a day has no span", async () => {
  draw("/?indicator=old_neighbourhood_coverage");
  await earlier();
  expect(control("span")).toBeNull();
});

test("heat is of a month, of a year, or played; another choice forgets the frame", async () => {
  const { user, at } = draw("/?indicator=complaints&heat=play&frame=2026-03-01");
  await earlier();
  await user.click(choose("heat", "近12个月"));
  expect(at().search).toEqual({ indicator: "complaints", heat: "year" });
  await user.click(choose("heat", "关"));
  expect(at().search).toEqual({ indicator: "complaints" });
});

test.each([
  ["PROVINCE", true, false],
  ["CITY", true, false],
  ["COUNTY", false, true],
  ["STREET", false, true],
  ["COMMUNITY", false, true],
  [null, false, false],
] as const)("at %s: zones %s, colours of estates %s", async (level, zones, colours) => {
  draw("/", level);
  await earlier();
  expect([control("zones") !== null, control("colour") !== null]).toEqual([zones, colours]);
});

test("the regions of then are offered where they were others, and are in the link", async () => {
  const { user, at } = renderView(<Controls level="CITY" regionsChanged />, {
    link: "/?indicator=complaints&lines=370100",
  });
  const then = await screen.findByRole("switch", { name: "当时区划" });
  await user.click(then);
  expect(at().search).toEqual({ indicator: "complaints", regions: "then" });
  await user.click(then);
  expect(at().search).toEqual({ indicator: "complaints" });
});

test("regions that are the same as then are not asked about", async () => {
  draw("/?indicator=complaints", "CITY");
  await earlier();
  expect(control("regions")).toBeNull();
});

test("zones are switched on and off by the link", async () => {
  const { user, at } = draw("/?indicator=complaints");
  const zones = await screen.findByRole("switch");
  await user.click(zones);
  expect(at().search).toMatchObject({ zones: "1" });
  await user.click(zones);
  expect(at().search).toEqual({ indicator: "complaints" });
});

test("an indicator is found by a part of its name, fetched ahead when pointed at, and goes into the link", async () => {
  // What is fetched ahead is asked for by the page's own client, not by the one that the parts below it are given.
  const fetched: Record<string, unknown>[] = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    fetched.push(JSON.parse(body).variables);
    return new Promise(() => undefined);
  });
  const { user, at } = draw("/?indicator=complaints&only=1");
  await user.click(await screen.findByRole("combobox", { name: "指标" }));
  await user.keyboard("物业覆盖");
  const found = await screen.findByTitle("老旧小区物业覆盖率");
  await user.hover(found);
  await expect
    .poll(() => fetched.at(-1))
    .toEqual({
      indicator: COVERAGE.id,
      under: "370000",
      level: null,
      kinds: ["ADMINISTRATIVE"],
      from: null,
      to: "2026-11",
      comparison: null,
      filter: null,
    });
  await user.click(found);
  expect(at().search).toEqual({ indicator: "old_neighbourhood_coverage" });
});
