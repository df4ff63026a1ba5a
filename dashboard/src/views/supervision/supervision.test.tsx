// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import i18next from "i18next";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { parseSupervision, printSupervision } from "./supervision-address.ts";
import { SupervisionTable } from "./supervision-table.tsx";

const DEFAULTS = { region: "370000", month: "2026-11" };

test.each([
  [{}, { region: "370000", from: "2025-12", to: "2026-11", open: [] }],
  [
    { region: "370100", from: "2026-01", to: "2026-06", open: "370102.370103.370102" },
    { region: "370100", from: "2026-01", to: "2026-06", open: ["370102", "370103"] },
  ],
  [
    { from: "2026-13", to: "2027-01", open: "<x>" },
    { region: "370000", from: "2025-12", to: "2026-11", open: [] },
  ],
])("a link %o is read, and written without what goes without saying", (search, expected) => {
  const address = parseSupervision(search as Record<string, string>, DEFAULTS);
  expect(address).toEqual(expected);
  expect(parseSupervision(printSupervision(address, DEFAULTS), DEFAULTS)).toEqual(address);
});

const named = (code: string, nameZh: string, level: string) => ({ code, nameZh, nameEn: nameZh, level });
const CITIES = [named("370100", "济南市", "CITY"), named("370200", "青岛市", "CITY")];
/** 370200 stands for a town without communities. */
const STREETS = [named("370100001", "甲社区", "COMMUNITY")];
/** Numerators and denominators by indicator: of the whole, of each part below; null is no data. */
const AMOUNTS: Record<string, readonly (readonly [number | null, number | null])[]> = {
  disclosure_on_time: [
    [70, 100],
    [40, 60],
    [null, null],
  ],
  disclosure_late: [
    [20, 100],
    [12, 60],
    [null, null],
  ],
  disclosure_missing: [
    [10, 100],
    [8, 60],
    [null, null],
  ],
  supervision_put_right_share: [
    [9, 12],
    [9, 12],
    [0, 0],
  ],
  supervision_put_right_on_time: [
    [7, 11],
    [7, 11],
    [0, 0],
  ],
  supervision_put_right_late: [
    [1, 11],
    [1, 11],
    [0, 0],
  ],
  supervision_inspection: [
    [31, null],
    [30, null],
    [1, null],
  ],
  supervision_interview: [
    [0, null],
    [0, null],
    [0, null],
  ],
};
const amounts = ([numerator, denominator]: readonly [number | null, number | null]) => ({
  value: null,
  numerator,
  denominator,
});
function choropleth({ under, indicator }: { under: string; indicator: string }) {
  const [whole, ...parts] = AMOUNTS[indicator]!;
  const below = under === "370000" ? CITIES : under === "370200" ? [] : STREETS;
  return {
    indicator: { id: indicator },
    level: below[0]?.level ?? "COMMUNITY",
    region: under === "370000" ? named("370000", "山东省", "PROVINCE") : CITIES[0],
    total: amounts(whole!),
    values: below.map((region, i) => ({ code: region.code, region, ...amounts(parts[i]!) })),
    remainder:
      under === "370000" && indicator.startsWith("disclosure")
        ? [{ nameZh: "未落到下级", nameEn: "Not placed below", ...amounts([30, 40]) }]
        : [],
  };
}
const duty = (name: string, dueOn: string, doneOn: string | null, firm: string | null = "甲物业") => ({
  dueOn,
  doneOn,
  estate: { id: name, name, firm: firm === null ? null : { id: firm, name: firm } },
});
const draw = (open: string[], toggled: string[] = []) =>
  renderView(
    <SupervisionTable
      address={{ region: "370000", from: "2026-01", to: "2026-06", open }}
      onToggle={(code) => toggled.push(code)}
    />,
    {
      answers: {
        choropleth,
        disclosureDuties: {
          totalCount: 3,
          nodes: [
            duty("和平小区", "2026-02-01", "2026-01-30"),
            duty("光明小区", "2026-02-01", null, null),
            duty("光明小区", "2026-03-01", "2026-03-05", null),
          ],
        },
        supervisionActs: {
          totalCount: 2,
          nodes: [
            { ...duty("和平小区", "2026-04-01", "2026-03-20"), kind: "NOTICE" },
            { kind: "INSPECTION", dueOn: null, doneOn: null, estate: null },
          ],
        },
      },
    },
  );
/** The cells of the row that a name begins. */
const cells = (name: string): string[] => {
  const row = screen.getByText(name, { exact: false }).closest("tr")!;
  return [...row.querySelectorAll("td")].map((cell) => cell.textContent!);
};

test("the whole and the rows below it, with shares of what was due; no data is no zero; all add up", async () => {
  draw([]);
  await screen.findByText("济南市", { exact: false });
  expect(cells("山东省")).toEqual([
    "100",
    "7070.0%",
    "2020.0%",
    "1010.0%",
    "31",
    "12",
    "975.0%",
    "7",
    "1",
    "325.0%",
    "0",
  ]);
  expect(cells("济南市")).toEqual([
    "60",
    "4066.7%",
    "1220.0%",
    "813.3%",
    "30",
    "12",
    "975.0%",
    "7",
    "1",
    "325.0%",
    "0",
  ]);
  expect(cells("青岛市")).toEqual(["—", "—", "—", "—", "1", "0", "0", "0", "0", "0", "0"]);
  expect(cells("未落到下级")[0]).toBe("40");
  expect(document.querySelectorAll("[data-bad='true']")).toHaveLength(8);
});

test("a row opens those below it, down to the projects of a community under their firms, the worst first", async () => {
  const toggled: string[] = [];
  const { server, user } = draw(["370100", "370100001"], toggled);
  await screen.findByText("光明小区");
  const projects = [...document.querySelectorAll("[data-project]")];
  expect(projects.map((row) => row.querySelector("th")!.textContent)).toEqual([
    `光明小区${i18next.t("supervision.noFirm")}`,
    "和平小区甲物业",
    "未指明小区",
  ]);
  expect(cells("光明小区")).toEqual(["2", "00.0%", "150.0%", "150.0%", "0", "0", "0", "0", "0", "0", "0"]);
  expect(cells("和平小区")).toEqual(["1", "1100.0%", "00.0%", "00.0%", "0", "1", "1100.0%", "1", "0", "00.0%", "0"]);
  expect(server.variablesOf("SupervisionProjects")[0]).toEqual({
    under: "370100001",
    from: "2026-01-01",
    to: "2026-06-30",
    first: 1000,
  });
  await user.click(screen.getByRole("button", { name: /济南市/, expanded: true }));
  expect(toggled).toEqual(["370100"]);
});

test("where nothing lies below, the projects follow at once", async () => {
  const { server } = draw(["370200"]);
  await screen.findByText("光明小区");
  expect(server.variablesOf("SupervisionProjects")[0]).toMatchObject({ under: "370200" });
  expect(screen.queryByText("甲社区", { exact: false })).toBeNull();
});
