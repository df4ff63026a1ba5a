// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { levelShown, parseStreets, printStreets } from "./streets-address.ts";
import { StreetsPage } from "./streets-page.tsx";

test.each([
  [{}, { sort: "received", largestFirst: true, level: null, name: "", opened: null }],
  [{ sort: "closedInTime" }, { sort: "closedInTime", largestFirst: false }],
  [
    { sort: "satisfaction", order: "turned", level: "COUNTY", name: "姚" },
    { largestFirst: true, level: "COUNTY", name: "姚" },
  ],
  [{ list: "overdue@370102011" }, { opened: { kind: "overdue", region: "370102011" } }],
  [
    { sort: "nothing", list: "nothing@x", level: "ESTATE" },
    { sort: "received", opened: null, level: null },
  ],
])(
  "a link %o is read worst first where it says nothing else, and written without what goes without saying",
  (search, expected) => {
    const address = parseStreets(search as Record<string, string>);
    expect(address).toMatchObject(expected);
    const printed = Object.entries(printStreets(address)).filter(([, value]) => value !== undefined);
    expect(parseStreets(Object.fromEntries(printed) as Record<string, string>)).toEqual(address);
  },
);

test("streets are listed unless another level is asked for; of a street its communities", () => {
  expect(["PROVINCE", "CITY", "COUNTY", "STREET"].map((level) => levelShown(level, null))).toEqual([
    "STREET",
    "STREET",
    "STREET",
    "COMMUNITY",
  ]);
  expect(levelShown("CITY", "COUNTY")).toBe("COUNTY");
  expect(levelShown("PROVINCE", "COMMUNITY")).toBe("STREET");
});

const NOTHING = {
  receivedSameDaysBefore: null,
  receivedMonthBefore: null,
  change: null,
  changePercent: null,
  receivedYearBefore: null,
  yearChangePercent: null,
  perThousandHouseholds: null,
  judged: null,
  handledInTime: null,
  closedInTime: null,
  closedInTimeBefore: null,
  closedInTimeChange: null,
  closedSoFar: null,
  closedSoFarBefore: null,
  closedSoFarChange: null,
  escalated: null,
  reopened: null,
  repeats: null,
  repeatsWithin7Days: null,
  matters: null,
  overdue: null,
  openLong: null,
  escalatedNow: null,
  closed: null,
  medianHoursToClose: null,
  p90HoursToClose: null,
  satisfaction: null,
  rated: null,
  sources: null,
  extent: "WHOLE",
  noData: null,
  notCompared: null,
};
const row = (code: string, nameZh: string, told: object, kind: string | null = null) => ({
  ...NOTHING,
  kind,
  region: { code, level: "STREET", parent: { code: "370102", nameZh: "历下区", nameEn: "Lixia" } },
  nameZh,
  nameEn: nameZh,
  received: 0,
  ...told,
});
const asked: Record<string, unknown>[] = [];
function complaintReport(variables: Record<string, unknown>) {
  asked.push(variables);
  return {
    totalCount: 2,
    month: "2026-11",
    countedTo: "2026-11-20",
    judgedTo: "2026-11-16",
    at: "2026-11-20T16:00:00Z",
    settled: false,
    nodes: [
      row("370102011", "姚家街道", {
        received: 32,
        matters: 30,
        receivedSameDaysBefore: 21,
        change: 11,
        changePercent: 52.38,
        judged: 27,
        closedInTime: 40.74,
        closedInTimeChange: 7.4,
        receivedYearBefore: 9,
        yearChangePercent: 255.6,
        overdue: 2,
        rated: 27,
        satisfaction: 3.74,
        sources: [{ source: "hotline", complaints: 32 }],
      }),
      row("370102012", "无数据街道", { received: null, noData: { zh: "无数据：该时段没有这项资料", en: "No data" } }),
    ],
    total: row("370100", "济南市", { received: 40 }),
    remainder: [row("370100", "待定区划", { received: 8 }, "NOT_PLACED_FURTHER")],
  };
}
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
const cells = (name: string): string[] =>
  within(screen.getByText(name, { selector: "th, th a" }).closest("tr")!)
    .getAllByRole("cell")
    .map((cell) => cell.textContent!);

test("a row says each number with what it is against or of; no data is a dash with its reason, and a remainder opens nothing", async () => {
  renderView(<StreetsPage />, { link: "/streets?region=370100", answers: { region, complaintReport } });
  await screen.findByText("姚家街道");
  expect(cells("姚家街道").slice(0, 8)).toEqual([
    "32",
    "30",
    "+52.4%对比 21",
    "+255.6%对比 9",
    "—",
    "—",
    "40.7%共 27 件",
    "+7.4",
  ]);
  // what 9 became is neither better nor worse
  const tones = [...screen.getByText("姚家街道").closest("tr")!.querySelectorAll("[data-tone]")];
  expect(tones.map((cell) => cell.getAttribute("data-tone"))).toEqual(["worse", "few", "better"]);
  expect(cells("姚家街道").slice(-2)).toEqual(["3.7427 件回访", "hotline 32"]);
  expect(new Set(cells("无数据街道"))).toEqual(new Set(["—"]));
  expect(screen.getAllByTitle("无数据：该时段没有这项资料").length).toBeGreaterThan(0);
  const remainder = screen.getByText("待定区划").closest("tr")!;
  expect(within(remainder).queryAllByRole("button")).toEqual([]);
  expect(cells("合计")[0]).toBe("40");
});

test("a column sorts worst first, turns by another press, and stands in the link; a cell opens the complaints it counts", async () => {
  const { user, at, server } = renderView(<StreetsPage />, {
    link: "/streets?region=370100",
    answers: {
      region,
      complaintReport,
      complaints: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    },
  });
  await user.click(await screen.findByRole("button", { name: /^办结率( |$)/ }));
  expect(at().search).toMatchObject({ sort: "closedInTime" });
  expect(asked.at(-1)).toMatchObject({ sortBy: "CLOSED_IN_TIME", largestFirst: false });
  await user.click(screen.getByRole("button", { name: /^办结率/, description: /按办结率排序/ }));
  expect(at().search).toMatchObject({ sort: "closedInTime", order: "turned" });
  expect(asked.at(-1)).toMatchObject({ sortBy: "CLOSED_IN_TIME", largestFirst: true });
  await user.click(within(screen.getByText("姚家街道").closest("tr")!).getByRole("button", { name: "2" }));
  expect(at().search).toMatchObject({ list: "overdue@370102011" });
  expect(await screen.findByText("现超72小时未办结的投诉")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "关闭" }));
  // a share in time opens those that it is of: none that is too young to be judged
  await user.click(within(screen.getByText("姚家街道").closest("tr")!).getByRole("button", { name: "40.7%" }));
  await screen.findByText("当月受理、已可判定是否按时的投诉");
  expect(server.variablesOf("StreetComplaints").at(-1)!.filter).toMatchObject({
    under: "370102011",
    from: "2026-11-01",
    to: "2026-11-16",
  });
});
