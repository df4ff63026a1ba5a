// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { Distribution } from "./distribution.tsx";

const region = (code: string, nameZh: string) => ({ code, nameZh, nameEn: nameZh, kind: "ADMINISTRATIVE" });
const steps = (none: number, branch: number) => [
  { step: "NONE", estates: none },
  { step: "BRANCH", estates: branch },
];
const category = (name: string) => ({ category: name, nameZh: name, nameEn: name });
const ANSWERS = {
  partyCoverage: {
    asOf: "2026-11-20",
    region: region("370000", "山东省"),
    steps: steps(25, 75),
    children: [
      { region: region("370100", "济南市"), steps: steps(5, 45) },
      { region: region("370200", "青岛市"), steps: steps(20, 30) },
      { region: region("370300", "淄博市"), steps: steps(0, 0) },
    ],
  },
  region: region("370000", "山东省"),
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
  ]);
  expect(screen.getByText("无数据").closest("tr")?.textContent).toContain("淄博市");
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
    { region: "370000", from: "2026-10-01", to: "2026-10-31", by: ["REGION", "CATEGORY"] },
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
