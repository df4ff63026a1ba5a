// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { parseTimes, printTimes } from "./times-address.ts";
import { TimesPage } from "./times-page.tsx";

test.each([
  [{}, { category: null, firm: null, opened: null }],
  [
    { category: "NOISE", firm: "none" },
    { category: "NOISE", firm: "none" },
  ],
  [{ open: "closed" }, { opened: { kind: "closed", category: null, firm: null } }],
  [{ open: "category:NOISE" }, { opened: { kind: "closed", category: "NOISE", firm: null } }],
  [{ open: "firm:Zmlyb" }, { opened: { kind: "closed", category: null, firm: "Zmlyb" } }],
  [{ open: "phase:PAUSED" }, { opened: { kind: "phase", phase: "PAUSED" } }],
  [{ open: "move:2:FIRM:STREET" }, { opened: { kind: "move", step: 2, from: "FIRM", to: "STREET" } }],
  [
    { open: "move:9:FIRM:STREET", firm: "<>" },
    { opened: null, firm: null },
  ],
])("a link %o is read, and written without what goes without saying", (search, expected) => {
  const address = parseTimes(search as Record<string, string>);
  expect(address).toMatchObject(expected);
  const printed = Object.entries(printTimes(address)).filter(([, value]) => value !== undefined);
  expect(parseTimes(Object.fromEntries(printed) as Record<string, string>)).toEqual(address);
});

const hours = { p10: 2, lowerQuartile: 10, median: 24, upperQuartile: 48, p90: 90 };
const noise = { category: "NOISE", nameZh: "噪音", nameEn: "Noise" };
const complaintCategories = [noise];
const complaintTimes = {
  extent: "WHOLE",
  suppressed: false,
  all: { received: 30, closed: 20, hours },
  categories: [{ category: noise, received: 8, closed: 0, hours: null }],
  firmCount: 1,
  firms: [{ firm: null, received: 30, closed: 20, hours }],
  phases: [{ phase: "PAUSED", complaints: 3, hours: 12, share: 100, medianHours: 4 }],
  moves: [{ step: 1, from: "DESK", to: "FIRM", complaints: 30 }],
  laterMoves: 0,
};
const region = {
  code: "370100",
  level: "CITY",
  nameZh: "济南市",
  nameEn: "Jinan",
  kind: "ADMINISTRATIVE",
  bbox: null,
  centroid: null,
  parent: null,
  ancestors: [],
  regionsChanged: false,
};
const LINK = "/times?region=370100&to=2026-11";

test("boxes say of how many they are, with none where none is closed; a number opens its complaints, a name narrows the page", async () => {
  const timedComplaints = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const { user, at, server } = renderView(<TimesPage />, {
    link: LINK,
    answers: { region, complaintCategories, complaintTimes, timedComplaints },
  });
  const table = await screen.findByRole("table", { name: "类别" });
  const cells = (name: string) =>
    within(within(table).getByText(name).closest("tr")!)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells("全部").slice(0, 4)).toEqual(["1.0 天", "3.8 天", "20", "10"]);
  expect(cells("噪音")).toEqual(["—", "—", "0", "8", "无已办结"]);
  await user.click(within(screen.getByRole("table", { name: "时间花在哪里" })).getByRole("button", { name: "3" }));
  expect(at().search).toMatchObject({ open: "phase:PAUSED" });
  await screen.findByText("经过“暂停”的投诉，停留最久的在前");
  expect(server.variablesOf("TimedComplaints").at(-1)).toMatchObject({
    filter: { under: "370100", from: "2026-11", to: "2026-11" },
    behind: { phase: "PAUSED" },
  });
  await user.click(screen.getByRole("button", { name: "关闭" }));
  await user.click(within(table).getByRole("button", { name: "噪音" }));
  expect(server.variablesOf("Times").at(-1)!.filter).toMatchObject({ category: "NOISE" });
});

test("where no source tells of closings there is no number", async () => {
  const none = { ...complaintTimes, all: null, categories: null, firms: null, phases: null, moves: null };
  renderView(<TimesPage />, { link: LINK, answers: { region, complaintCategories, complaintTimes: none } });
  await screen.findByText("无数据：这里没有来源填报办结时间");
});

test.each([
  ["by category", {}],
  ["of one category", { all: null, firmCount: null, firms: null, phases: null, moves: null, laterMoves: null }],
])("what is kept back %s is said to be, and is not no data", async (_, nothing) => {
  const kept = { ...complaintTimes, suppressed: true, categories: null, ...nothing };
  renderView(<TimesPage />, {
    link: `${LINK}&category=NOISE`,
    answers: { region, complaintCategories, complaintTimes: kept },
  });
  await screen.findByText(/^已隐去/);
  // the category of the link has its name all the same
  screen.getByRole("button", { name: "噪音 ×" });
  expect(screen.queryByRole("table", { name: "类别" })).toBeNull();
  expect(screen.queryByText(/无数据/)).toBeNull();
});
