// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { PoliciesPage } from "./policies-page.tsx";
import { offsetOf, policyFault } from "./policy-fault.ts";

const NOBODY = { text: null, addedAt: null, addedBy: null, endedAt: null, endedBy: null };
const step = {
  step: "handle",
  nameZh: "承办单位办理",
  nameEn: "Handling",
  isStated: true,
  priorities: [],
  starts: ["RECEIVED", "ASSIGNED"],
  ends: ["HANDLED"],
  limit: "5 workingDays",
  isDated: false,
  yellow: "1 workingDays",
  extension: "10 workingDays",
  extensionConsent: "CITY",
  returnWithin: "2 workingDays",
  escalatesTo: null,
};
const hotline = {
  policy: "shandong-hotline",
  version: 1,
  nameZh: "山东政务服务热线",
  nameEn: "Shandong hotline",
  sourceZh: "yybnet.net，山东",
  sourceEn: "yybnet.net, Shandong",
  regionCode: "370000",
  region: { nameZh: "山东省", nameEn: "Shandong" },
  sources: ["12345"],
  categories: ["NOISE"],
  firms: [],
  priorities: [],
  from: "2020-01-01",
  to: null,
  ...NOBODY,
  nextVersionDraft: "id: shandong-hotline\nversion: 2\n",
  steps: [step],
};
const answers = {
  complaintPolicies: [hotline],
  complaintCategories: [{ category: "NOISE", nameZh: "噪声扰民", nameEn: "Noise" }],
};

test("whom a version is for, since when, and its steps are told in words", async () => {
  renderView(<PoliciesPage />, { link: "/policies", answers });
  const table = await screen.findByRole("table", { name: "步骤与时限" });
  const cells = [...within(table).getAllByRole("row")[1]!.children].map(({ textContent }) => textContent);
  expect(cells).toEqual([
    "承办单位办理",
    "5 个工作日原文写明",
    "受理、派单",
    "处置",
    "到期前 1 个工作日",
    "至多 10 个工作日，须经市同意",
    "错派 2 个工作日内",
    "无",
  ]);
  expect([...document.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual([
    "山东省；来源名称含“12345”；类别：噪声扰民",
    "自 2020年1月1日 起",
    "yybnet.net，山东",
    "随平台提供",
  ]);
});

test("a next version begins with this one's text; a fault leads to its place, and only what was checked is kept", async () => {
  const said = [
    { policy: null, faults: ['policy.yaml:2:10: version: expected a whole number from 1, got "two"'] },
    {
      policy: { policy: "shandong-hotline", version: 2, nameZh: "热线", nameEn: "Hotline", from: "2026-11-21" },
      faults: [],
    },
  ];
  const sent: unknown[] = [];
  const { user } = renderView(<PoliciesPage />, {
    link: "/policies",
    answers: {
      ...answers,
      addComplaintPolicy: (variables: unknown) => {
        sent.push(variables);
        return said[Math.min(sent.length, said.length) - 1];
      },
    },
  });
  await user.click(await screen.findByRole("button", { name: "制定新版本" }));
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "规则全文（YAML）" });
  expect(text.value).toBe(hotline.nextVersionDraft);
  await user.click(screen.getByRole("button", { name: "检查" }));
  expect((await screen.findByRole("alert")).textContent).toContain('version：应为从 1 起的整数，实为 "two"');
  await user.click(screen.getByRole("button", { name: "第 2 行第 10 列" }));
  expect([document.activeElement, text.selectionStart]).toEqual([text, hotline.nextVersionDraft.indexOf("2")]);
  await user.type(text, "{End}");
  await user.click(screen.getByRole("button", { name: "检查" }));
  await screen.findByText("检查无误：热线第 2 版将自 2026年11月21日 起施行");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await screen.findByText(/^已保存：热线第 2 版自 2026年11月21日 起施行/);
  expect(sent).toMatchObject([{ dryRun: true }, { dryRun: true }, { dryRun: false }]);
});

test("faults are told in the language of the screen, with their place", () => {
  expect(
    policyFault("policy.yaml:3:10: version: expected 2, the version of a behind those that are known, got 7", "zh"),
  ).toEqual({
    place: { line: 3, column: 10 },
    words: "version：应为2（a 已有版本之后的版本号），实为 7",
  });
  expect(
    policyFault(
      "b@1: expected to apply to other complaints than a@1, or to be more specific, got both for region 1",
      "zh",
    ).words,
  ).toBe("b@1：应为与 a@1 适用于不同的投诉，或比它更具体，实为 both for region 1");
  expect(policyFault("policy.yaml:1:2: Nested mappings are not allowed", "zh").words).toBe(
    "YAML 写法有误：Nested mappings are not allowed",
  );
  expect(policyFault("policy.yaml:1:2: id: expected text, got 1", "en").words).toBe("id: expected text, got 1");
  expect(offsetOf("ab\ncd\nef", 2, 2)).toBe(4);
  expect(offsetOf("ab", 9, 9)).toBe(2);
});
