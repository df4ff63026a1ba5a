// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { STEPS } from "../../../../map/estate-symbolization.ts";
import { renderView } from "../../../../testing/render-view.tsx";
import { Distribution } from "./distribution.tsx";

const region = (code: string, nameZh: string) => ({ code, nameZh, nameEn: nameZh, kind: "ADMINISTRATIVE" });
const steps = (none: number | null, branch: number | null) => ({
  extent: none === null ? "NONE" : "WHOLE",
  noData: null,
  steps: STEPS.map((step) => ({
    step,
    estates: step === "NONE" ? none : step === "BRANCH" ? branch : none === null ? null : 0,
  })),
});
const category = (name: string) => ({ category: name, nameZh: name, nameEn: name });
const ANSWERS = {
  partyCoverage: {
    asOf: "2026-11-20",
    region: region("370000", "山东省"),
    ...steps(25, 75),
    children: [
      { region: region("370100", "济南市"), ...steps(5, 45) },
      { region: region("370200", "青岛市"), ...steps(20, 30) },
      { region: region("370300", "淄博市"), ...steps(0, 0) },
      { region: region("370400", "枣庄市"), ...steps(null, null) },
    ],
  },
  region: { ...region("370000", "山东省"), indicatorValue: { noData: null } },
  complaintStatistics: [
    { complaints: 6, status: null, category: category("停车"), region: region("370100", "济南市") },
    { complaints: 3, status: null, category: category("漏水"), region: region("370100", "济南市") },
    { complaints: 1, status: null, category: category("停车"), region: null },
  ],
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
  renderView(<Distribution />, { link: "/?parts=steps", answers: ANSWERS });
  expect(await bars()).toEqual([
    ["山东省", ["未覆盖 25", "小区党支部 75"], "100"],
    ["济南市", ["未覆盖 5", "小区党支部 45"], "50"],
    ["青岛市", ["未覆盖 20", "小区党支部 30"], "50"],
    ["淄博市", [], "0"],
    ["枣庄市", [], "—"],
  ]);
  expect(screen.getByText("无数据").closest("tr")?.textContent).toContain("枣庄市");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    " 未覆盖 25 (25.0%)".trim(),
    "小区党支部 75 (75.0%)",
  ]);
});

test("only what is shown is asked for, of the link's days; a region's name leads into it", async () => {
  const { server, user, at } = renderView(<Distribution />, {
    link: "/?indicator=complaints&month=2026-10",
    answers: ANSWERS,
  });
  expect(await bars()).toEqual([
    ["山东省", ["停车 7", "漏水 3"], "10"],
    ["济南市", ["停车 6", "漏水 3"], "9"],
    ["未定位到下级", ["停车 1"], "1"],
  ]);
  expect(server.asked.map(({ operation }) => operation)).toEqual(["Start", "DistributionComplaints"]);
  expect(server.variablesOf("DistributionComplaints")).toEqual([
    {
      region: "370000",
      from: "2026-10-01",
      to: "2026-10-31",
      fromMonth: "2026-10",
      toMonth: "2026-10",
      by: ["REGION", "CATEGORY"],
    },
  ]);
  expect(screen.queryByRole("button", { name: "未定位到下级" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "济南市" }));
  expect(at().search).toMatchObject({ region: "370100" });
});

test("another breakdown is chosen in the link, and the topic's own leaves it plain", async () => {
  const { user, at } = renderView(<Distribution />, { link: "/?indicator=complaints", answers: ANSWERS });
  await bars();
  await user.click(screen.getByText("党建覆盖"));
  expect(at().search).toMatchObject({ parts: "steps" });
  await user.click(screen.getByText("投诉类别"));
  expect(at().search).not.toHaveProperty("parts");
});
