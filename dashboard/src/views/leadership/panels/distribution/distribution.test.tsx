// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Distribution } from "./distribution.tsx";

const region = (code: string, nameZh: string) => ({ code, nameZh, nameEn: nameZh, kind: "ADMINISTRATIVE" });
const row = (of: object | null, first: number | null, second: number | null, notKnown = 0) => ({
  region: of,
  extent: first === null ? "NONE" : "WHOLE",
  suppressed: false,
  total: first === null && notKnown === 0 ? null : (first ?? 0) + (second ?? 0) + notKnown,
  parts: [
    { code: "A", nameZh: "甲", nameEn: "A", colour: "#0072b2", count: first },
    { code: "B", nameZh: "乙", nameEn: "B", colour: "#e69f00", count: second },
    { code: null, nameZh: "不详", nameEn: "Not known", colour: "#9aa5b1", count: notKnown },
  ],
});
const ANSWERS = {
  breakdown: {
    from: null,
    to: "2026-11-20",
    noData: null,
    whole: row(region("370000", "山东省"), 25, 75, 3),
    rows: [
      row(region("370100", "济南市"), 5, 45),
      row(region("370200", "青岛市"), 19, 30),
      row(region("370300", "淄博市"), 0, 0),
      row(region("370400", "枣庄市"), null, null),
      row(region("370500", "东营市"), null, null, 3),
      { ...row(region("370600", "烟台市"), null, null), extent: "WHOLE", suppressed: true },
      row(null, 1, 0),
    ],
  },
};
/** Each bar as name, parts read aloud, total. */
async function bars(): Promise<(string | string[])[][]> {
  const rows = within(await screen.findByRole("table")).getAllByRole("row");
  return rows.map((row) => [
    row.querySelector("th")!.textContent,
    [...row.querySelectorAll(".for-readers")].map(({ textContent }) => textContent),
    row.querySelector(".total")!.textContent,
  ]);
}

test("the whole stands first; each row's parts are its own, and the rows add up to it", async () => {
  const { user, at } = renderView(<Distribution />, { link: "/", answers: ANSWERS });
  expect(await bars()).toEqual([
    ["山东省", ["甲 25", "乙 75", "不详 3"], "103"],
    ["济南市", ["甲 5", "乙 45"], "50"],
    ["青岛市", ["甲 19", "乙 30"], "49"],
    ["淄博市", [], "0"],
    ["枣庄市", [], "—"],
    ["东营市", ["不详 3"], "3"],
    ["烟台市", [], "—"],
    ["未定位到下级", ["甲 1"], "1"],
  ]);
  expect(screen.getByText("无数据").closest("tr")?.textContent).toContain("枣庄市");
  expect(screen.getByText("已隐去").closest("tr")?.textContent).toContain("烟台市");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "甲 25 (24.3%)",
    "乙 75 (72.8%)",
    "不详 3 (2.9%)",
  ]);
  expect(screen.queryByRole("button", { name: "未定位到下级" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "济南市" }));
  expect(at().search).toMatchObject({ region: "370100" });
});

test.each([
  [
    "of a flow, the days of the period",
    "/?indicator=complaints&month=2026-10",
    "complaint_categories",
    "2026-10-01",
    "2026-10-31",
  ],
  [
    "of a stock, the day",
    "/?indicator=old_neighbourhood_coverage&month=2026-10",
    "management_modes",
    null,
    "2026-10-31",
  ],
  [
    "of intervals under another topic, those that hold on the day",
    "/?indicator=complaints&parts=mediation_cases.stage",
    "mediation_cases.stage",
    null,
    "2026-11-20",
  ],
  ["as a link of old called it", "/?indicator=complaints&parts=steps", "party_coverage_steps", null, "2026-11-20"],
  [
    "an unknown one is the topic's own",
    "/?indicator=complaints&month=2026-10&parts=moods",
    "complaint_categories",
    "2026-10-01",
    "2026-10-31",
  ],
])("only what is shown is asked for: %s", async (_says, link, by, from, to) => {
  const { server } = renderView(<Distribution />, { link, answers: ANSWERS });
  await bars();
  expect(server.asked.map(({ operation }) => operation)).toEqual(["Start", "Distribution"]);
  expect(server.variablesOf("Distribution")).toEqual([{ by, region: "370000", from, to }]);
});

test("another breakdown is chosen in the link, and the topic's own leaves it plain", async () => {
  const { user, at } = renderView(<Distribution />, { link: "/?indicator=complaints", answers: ANSWERS });
  await bars();
  const choose = async (name: string) => {
    await user.selectOptions(screen.getByRole("combobox", { name: "构成" }), name);
  };
  await choose("小区党建覆盖层级");
  expect(at().search).toMatchObject({ parts: "party_coverage_steps" });
  await choose("投诉类别");
  expect(at().search).not.toHaveProperty("parts");
});
