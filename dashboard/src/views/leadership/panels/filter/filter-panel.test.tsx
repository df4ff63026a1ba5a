// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderView } from "../../../../testing/render-view.tsx";
import { matching } from "../../../../ui/pick-list/choice.ts";
import { codeChoices } from "./code-choices.ts";
import FilterPanel from "./filter-panel.tsx";
import { patchOf, QUESTIONS } from "./questions.ts";

const NO_UNIT = { unitZh: null, unitEn: null, codes: [] };
const ANSWERS = {
  indicator: {
    attributes: [
      { ...NO_UNIT, id: "managed", nameZh: "有物业管理", nameEn: "Managed", kind: "FLAG" },
      { ...NO_UNIT, id: "households", nameZh: "户数", nameEn: "Households", kind: "NUMBER", unitZh: "户" },
    ],
  },
};
const draw = (link = "/?region=370800&indicator=old_neighbourhood_coverage&month=2026-10") => {
  const onClose = vi.fn();
  return { onClose, ...renderView(<FilterPanel onClose={onClose} />, { link, answers: ANSWERS }) };
};

test("conditions are set together, stand in the link, and are cleared together", async () => {
  const { user, at, onClose } = draw();
  await user.selectOptions(await screen.findByRole("combobox", { name: "有物业管理" }), "否");
  await user.type(screen.getByRole("spinbutton", { name: "户数 不小于" }), "200");
  expect(at().search.filter).toBeUndefined();
  await user.click(screen.getByRole("button", { name: "应用筛选" }));
  expect(at().search).toMatchObject({ filter: "managed:no;households:200..", region: "370800", month: "2026-10" });
  expect(onClose).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: "清除" }));
  expect(at().search.filter).toBeUndefined();
});

test("codes of a tree stand under what is above them, and its words find them", () => {
  const codes = [
    { code: "A", nameZh: "环境", nameEn: "Surroundings", parent: null },
    { code: "A1", nameZh: "噪声", nameEn: "Noise", parent: "A" },
    { code: "B", nameZh: "设施", nameEn: "Facilities", parent: null },
    { code: "A11", nameZh: "夜间施工", nameEn: "Works at night", parent: "A1" },
    { code: "C1", nameZh: "其他", nameEn: "Other", parent: "gone" },
  ];
  const choices = codeChoices(codes, ({ nameZh }) => nameZh);
  expect(choices.map(({ value, group }) => [value, group])).toEqual([
    ["A", undefined],
    ["A1", "环境"],
    ["A11", "环境 › 噪声"],
    ["B", undefined],
    ["C1", undefined],
  ]);
  expect(matching(choices, "噪声").map(({ value }) => value)).toEqual(["A1", "A11"]);
});

test("what the link narrows to is there to be changed", async () => {
  const { user, at } = draw("/?indicator=old_neighbourhood_coverage&filter=households:10..20");
  const least = await screen.findByRole<HTMLInputElement>("spinbutton", { name: "户数 不小于" });
  expect(least.value).toBe("10");
  await user.clear(least);
  await user.click(screen.getByRole("button", { name: "应用筛选" }));
  expect(at().search.filter).toBe("households:..20");
});

test("a question is answered for the region and month shown; one whose indicator is not there is not offered", async () => {
  const { user, at, onClose } = draw();
  const list = await screen.findByRole("list");
  const offered = within(list).getAllByRole("button");
  // of the platform of these tests: complaints and coverage
  expect(offered.map((button) => button.dataset.question)).toEqual([
    "risen",
    "source",
    "coverage",
    "uncovered",
    "twoDates",
  ]);
  await user.click(offered.find((button) => button.dataset.question === "uncovered")!);
  expect(at().search).toEqual({
    region: "370800",
    month: "2026-10",
    indicator: "old_neighbourhood_coverage",
    number: "old_neighbourhood_coverage@370800",
    records: "REMAINDER",
  });
  expect(onClose).toHaveBeenCalled();
});

test("every question leaves where and when as they are, and takes away what another has set", () => {
  for (const question of QUESTIONS) {
    const patch = patchOf(question, "370800", "2026-10");
    expect(patch).not.toHaveProperty("region");
    expect(patch).not.toHaveProperty("month");
    for (const key of ["filter", "rank", "sort", "number", "records", "by", "versus"])
      expect(patch).toHaveProperty(key);
  }
  expect(patchOf("twoDates", "370800", "2026-10").versus).toBe("2025-10");
});

test("Esc closes the panel alone", async () => {
  const { user, at, onClose } = draw();
  const list = await screen.findByRole("list");
  within(list).getAllByRole("button")[0]!.focus();
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalled();
  expect(at().search.region).toBe("370800");
});
