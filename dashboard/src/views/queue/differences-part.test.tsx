// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { DifferencesPart } from "./differences-part.tsx";

const change = {
  number: 3,
  foundAt: "2026-11-05T02:00:00Z",
  reasons: ["HOLIDAYS"],
  yearsAnnounced: [2027],
  policies: [],
  earlier: 310,
  later: 894,
  begun: 0,
  lifted: 0,
  isCounting: false,
};
const row = {
  complaint: {
    id: "c1",
    externalId: "R1",
    source: "济南12345热线",
    category: { nameZh: "噪音", nameEn: "Noise" },
    region: { nameZh: "解放路街道", nameEn: "Jiefanglu" },
    estate: null,
  },
  ...{ step: "handle", stepNameZh: "承办单位办理", stepNameEn: "Handling", shift: "LATER" },
  ...{
    dueBefore: "2027-01-04T09:30:00Z",
    dueAfter: "2027-01-05T09:30:00Z",
    wasProvisional: true,
    isProvisional: false,
  },
  ...{ policyBefore: "shandong-hotline@1", policyAfter: "shandong-hotline@1" },
};
const complaintPolicies = [
  { policy: "shandong-hotline", version: 1, nameZh: "山东政务服务热线", nameEn: "Shandong hotline" },
];
const dueDifferences = { nodes: [row], pageInfo: { hasNextPage: false, endCursor: null } };

function open(summary: HTMLElement): void {
  const details = summary.closest("details")!;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
}

test("goes back to changes behind those that are listed", async () => {
  const many = Array.from({ length: 21 }, (_, place) => ({ ...change, number: 40 - place }));
  const { server, user } = renderView(<DifferencesPart under="370102" />, {
    link: "/queue?region=370102",
    answers: {
      dueRulesChanges: ({ before }: { before: number | null }) =>
        before === null ? many : [{ ...change, number: 20, later: 0 }],
      dueDifferences,
      complaintPolicies,
    },
  });
  open(await screen.findByText("2027 年节假日安排：1,204 个期限改变，310 个提前，894 个推后"));
  expect((await screen.findByRole("combobox", { name: "变更" })).children).toHaveLength(20);
  await user.click(screen.getByRole("button", { name: "更早的变更" }));
  await screen.findByText("2027 年节假日安排：310 个期限改变，310 个提前");
  expect(server.variablesOf("DueRulesChanges").at(-1)).toEqual({ under: "370102", first: 21, before: 21 });
  await user.click(screen.getByRole("button", { name: "回到最近的变更" }));
  await screen.findByRole("button", { name: "更早的变更" });
});

test("says what a change moved, and lists it once it is opened, each with when it was due and is", async () => {
  renderView(<DifferencesPart under="370102" />, {
    link: "/queue?region=370102",
    answers: { dueRulesChanges: [change], dueDifferences, complaintPolicies },
  });
  const summary = await screen.findByText("2027 年节假日安排：1,204 个期限改变，310 个提前，894 个推后");
  expect(screen.queryByRole("list")).toBeNull();
  open(summary);
  const item = await screen.findByRole("listitem");
  expect(item.textContent).toContain("2027年1月4日 17:30（暂定） → 2027年1月5日 17:30");
  expect(item.textContent).toContain("解放路街道 · 济南12345热线 R1 · 山东政务服务热线第 1 版");
  expect(screen.getByRole("link", { name: "噪音" }).getAttribute("href")).toMatch(/^\/complaint\/c1/);
});
