// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import { TargetsPage } from "./targets-page.tsx";

const region = (code: string, nameZh: string, level: string, parent: object | null = null) => ({
  ...{ code, nameZh, nameEn: nameZh, level, parent, kind: "ADMINISTRATIVE", ancestors: [] },
});
const ROOT = region("370000", "山东省", "PROVINCE");
const JINAN = region("370100", "济南市", "CITY", ROOT);
const LIXIA = region("370102", "历下区", "COUNTY", JINAN);

const target = (id: string, of: object, standing: object | null, more: object = {}) => ({
  ...{ id, indicator: { id: "old_neighbourhood_coverage" }, region: of, value: 90, document: "年度工作要点", standing },
  ...more,
});
const standing = (value: number | null, verdict: string | null, more: object = {}) => ({
  ...{ from: "2026-10", to: "2026-10", addsUp: false, value, due: 90, distancePercent: null },
  ...{ distance: value === null ? null : value - 90, undetermined: value === null ? NONE : null },
  target: { year: 2026, value: 90, document: "年度工作要点" },
  progress: { verdict, month: "2026-10", value, due: value === null ? null : 88, undecided: verdict ? null : NONE },
  ...more,
});
const NONE = { zh: "无数据，不与目标比较", en: "Not held against the target: no data" };

test("targets are listed with what asks for somebody first, and narrowed by indicator, level, year and verdict, which the link says", async () => {
  const nodes = [
    target("a", ROOT, standing(92, "REACHED")),
    target("b", LIXIA, standing(85, "BEHIND")),
    target("c", JINAN, standing(null, null)),
  ];
  const { user, server, at } = renderView(<TargetsPage />, {
    link: "/targets?lang=zh",
    answers: { region: ROOT, targets: { totalCount: 1200, nodes } },
  });
  await screen.findByRole("table", { name: "年度目标一览" });
  const rows = () =>
    within(screen.getByRole("table", { name: "年度目标一览" }))
      .getAllByRole("row")
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent));
  const [name, goal, document] = ["老旧小区物业覆盖率", "不低于90.0%", "年度工作要点"];
  expect(rows()).toEqual([
    ["历下区济南市", name, goal, "85.0%2026年10月", "低5.0个百分点", "进度滞后序时目标88.0%", document],
    ["济南市", name, goal, "无数据，不与目标比较", "–", "未作判断无数据，不与目标比较", document],
    ["山东省", name, goal, "92.0%2026年10月", "高2.0个百分点", "已达到", document],
  ]);
  expect(screen.getByText(/^只列先录入/).textContent).toBe("只列先录入的 3 条，共 1,200 条；请选择指标或层级。");
  const choices = within(screen.getByRole("group", { name: "进度" })).getAllByRole("button");
  expect(choices.map(({ textContent }) => textContent)).toEqual(["全部 3", "进度滞后 1", "未作判断 1", "已达到 1"]);
  await user.click(choices[1]!);
  expect(rows()).toHaveLength(1);
  await user.selectOptions(screen.getByLabelText("层级"), "COUNTY");
  await user.selectOptions(screen.getByLabelText("年度"), "2025");
  expect(at().search).toMatchObject({ verdict: "BEHIND", level: "COUNTY", year: "2025" });
  await expect
    .poll(() => server.variablesOf("Targets").at(-1))
    .toMatchObject({ under: "370000", level: "COUNTY", indicator: null, year: 2025, first: 1000 });
});

test("a long list begins with fifty and goes on when asked to; another choice begins anew", async () => {
  const nodes = Array.from({ length: 120 }, (_, at) =>
    target(`t${at}`, JINAN, at < 110 ? standing(85, "BEHIND") : standing(92, "REACHED")),
  );
  const { user } = renderView(<TargetsPage />, {
    link: "/targets?lang=zh",
    answers: { region: ROOT, targets: { totalCount: 120, nodes } },
  });
  await screen.findByRole("table", { name: "年度目标一览" });
  const rows = (): number => screen.getAllByRole("row").length - 1;
  expect(rows()).toBe(50);
  await user.click(screen.getByRole("button", { name: "显示更多（已列 50 条，共 120 条）" }));
  await user.click(screen.getByRole("button", { name: "显示更多（已列 100 条，共 120 条）" }));
  expect(rows()).toBe(120);
  expect(screen.queryByRole("button", { name: /显示更多/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "进度滞后 110" }));
  expect(rows()).toBe(50);
});
