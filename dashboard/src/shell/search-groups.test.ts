import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { zhCn } from "../i18n/zh-cn/index.ts";
import { stateOfQuestion } from "./question-choice.ts";
import { type ChoiceGroup, groupsOf, type SearchAnswer } from "./search-groups.ts";

type Hit = SearchAnswer["regions"][number];
const city = { nameZh: "济南市", nameEn: "Jinan" };
const province = { nameZh: "山东省", nameEn: "Shandong" };
const lixia = { code: "370102", nameZh: "历下区", nameEn: "Lixia", ancestors: [province, city] };
const NOT_ASKED: SearchAnswer["question"] = {
  indicator: null,
  region: null,
  level: null,
  compared: [],
  month: null,
  months: null,
  comparison: null,
  versus: null,
  order: null,
  conditions: [],
  by: null,
  targets: null,
  notUnderstood: [],
};
const hit = (match: Hit["match"], more: Partial<Hit> = {}): Hit => ({
  match,
  region: lixia,
  estate: null,
  firm: null,
  record: null,
  ...more,
});

beforeAll(() => i18next.init({ lng: "zh", resources: { zh: { translation: zhCn } }, showSupportNotice: false }));

const inGroups = (found: SearchAnswer): ChoiceGroup[] => groupsOf(found, "2024-01");

const JINING = { code: "370800", nameZh: "济宁市", nameEn: "Jining", level: "CITY" as const };

test("a region has its path from the root, an estate and a firm theirs from the city", () => {
  const groups = inGroups({
    question: NOT_ASKED,
    regions: [hit("EXACT")],
    estates: [hit("EXACT", { estate: { id: "e1", name: "历下苑" } })],
    firms: [hit("EXACT", { firm: { id: "f1", name: "历下物业" } })],
    records: [],
  });
  expect(groups.map(({ heading }) => heading)).toEqual(["regions", "estates", "firms"]);
  expect(groups.flatMap(({ choices }) => choices)).toEqual([
    {
      kind: "REGION",
      id: "370102",
      name: { zh: "历下区", en: "Lixia" },
      path: { zh: "山东省 › 济南市", en: "Shandong › Jinan" },
    },
    {
      kind: "ESTATE",
      id: "e1",
      name: { zh: "历下苑", en: "历下苑" },
      path: { zh: "济南市 › 历下区", en: "Jinan › Lixia" },
    },
    {
      kind: "FIRM",
      id: "f1",
      name: { zh: "历下物业", en: "历下物业" },
      path: { zh: "济南市 › 历下区", en: "Jinan › Lixia" },
    },
  ]);
});

test("the group with the closest hit comes first; an empty one does not come", () => {
  const groups = inGroups({
    question: NOT_ASKED,
    regions: [hit("PART")],
    estates: [hit("EXACT", { estate: { id: "e1", name: "历下苑" } })],
    firms: [],
    records: [],
  });
  expect(groups.map(({ heading }) => heading)).toEqual(["estates", "regions"]);
});

test("a record leads to the page of what it hangs at, else to its register in its region", () => {
  const record = { register: "organisations", id: "r1", name: "历下党支部", estate: null, firm: null };
  const lead = (of: object) => {
    const records = [hit("EXACT", { record: { ...record, ...of } })];
    const { kind, id, name } = inGroups({ question: NOT_ASKED, regions: [], estates: [], firms: [], records })[0]!
      .choices[0]!;
    return [kind, id, name.zh];
  };
  expect(lead({ estate: "e1" })).toEqual(["ESTATE", "e1", "历下党支部"]);
  expect(lead({ firm: "f1" })).toEqual(["FIRM", "f1", "历下党支部"]);
  expect(lead({})).toEqual(["RECORD", "organisations 370102", "历下党支部"]);
});

test("a month beside another is a second map", () => {
  const { name, id } = inGroups({
    question: {
      ...NOT_ASKED,
      indicator: { id: "complaints", nameZh: "投诉量", nameEn: "Complaints" },
      region: JINING,
      month: "2026-10",
      months: 1,
      versus: "2026-08",
    },
    regions: [],
    estates: [],
    firms: [],
    records: [],
  })[0]!.choices[0]!;
  expect(name.zh).toBe("济宁市 · 投诉量 · 2026年10月与2026年8月");
  expect(stateOfQuestion(id)).toMatchObject({ month: "2026-10", versus: "2026-08" });
});

test("a question comes first with the link of its answer, after what is called just so, and after all where it is understood in part", () => {
  const question = {
    ...NOT_ASKED,
    indicator: { id: "complaints", nameZh: "投诉量", nameEn: "Complaints" },
    region: { code: "370811", nameZh: "任城区", nameEn: "Rencheng District", level: "COUNTY" as const },
    level: "STREET" as const,
    month: "2026-10",
    months: 1,
    comparison: "MONTH_ON_MONTH" as const,
    order: { by: "CHANGE" as const, descending: true },
  };
  const with_ = (match: Hit["match"], notUnderstood: string[] = []) =>
    inGroups({ question: { ...question, notUnderstood }, regions: [hit(match)], estates: [], firms: [], records: [] });
  expect(with_("PREFIX").map(({ heading }) => heading)).toEqual(["question", "regions"]);
  expect(with_("EXACT").map(({ heading }) => heading)).toEqual(["regions", "question"]);
  expect(with_("PART", ["火星"]).map(({ heading }) => heading)).toEqual(["regions", "question"]);
  const { kind, id } = with_("PART")[0]!.choices[0]!;
  expect(kind).toBe("QUESTION");
  expect(stateOfQuestion(id)).toEqual({
    region: "370811",
    indicator: "complaints",
    month: "2026-10",
    compare: "mom",
    sort: { by: "change", descending: true },
  });
});

test("what a question narrows, divides and compares stands in its link, and nothing of the link before remains", () => {
  const ask = (more: Partial<SearchAnswer["question"]>) => {
    const asked = { indicator: { id: "estates", nameZh: "小区数", nameEn: "Estates" }, region: JINING, ...more };
    const question = { ...NOT_ASKED, ...asked };
    const [choice] = inGroups({ question, regions: [], estates: [], firms: [], records: [] })[0]!.choices;
    return { ...choice!, link: stateOfQuestion(choice!.id) };
  };
  const unmanaged = { attribute: "managed", codes: null, is: false, zh: "有物业管理：否", en: "Under management: no" };
  const narrowed = ask({ conditions: [unmanaged] });
  expect(narrowed.name.zh).toBe("济宁市 · 小区数 · 有物业管理：否");
  expect(narrowed.link).toMatchObject({ filter: [{ attribute: "managed", is: false }], points: "NUMERATOR" });
  expect(ask({}).link).toMatchObject({ filter: undefined, points: undefined, number: undefined, lines: undefined });

  const by = { id: "category", nameZh: "投诉类别", nameEn: "Category" };
  const divided = ask({ by, comparison: "MONTH_ON_MONTH", order: { by: "CHANGE", descending: true }, level: "COUNTY" });
  expect(divided.link).toMatchObject({
    number: { indicator: "estates", region: "370800" },
    by: "category",
    compare: "mom",
  });
  expect(ask({ by, level: "COUNTY" }).link).toMatchObject({ split: "category", number: undefined });

  const compared = ask({
    compared: [{ code: "370811", nameZh: "任城区", nameEn: "Rencheng" }, JINING],
    level: "COUNTY",
  });
  expect(compared.name.zh).toBe("任城区与济宁市 · 小区数");
  expect(compared.link.lines).toEqual(["370811", "370800"]);

  const quarter = ask({ month: "2026-09", months: 3 });
  expect(quarter.name.zh).toBe("济宁市 · 小区数 · 2026年7月 – 2026年9月");
  expect(quarter.link).toMatchObject({ month: "2026-09", span: 3 });
  expect(ask({ month: "2026-09", months: 1 }).link).toMatchObject({ month: "2026-09", span: undefined });
  expect(ask({}).link).not.toHaveProperty("span");

  for (const of of [
    { month: "2023-05", months: 1 },
    { month: "2024-02", months: 3 },
  ])
    expect(ask(of).path.zh).toBe("2024年1月以前没有数据");
});

test("a level further below than the next is what the ranking lists", () => {
  const at = (region: "CITY" | "COUNTY", level: "COUNTY" | "STREET" | "COMMUNITY" | null) => {
    const [group] = inGroups({
      question: {
        ...NOT_ASKED,
        indicator: { id: "complaints", nameZh: "投诉量", nameEn: "Complaints" },
        region: { code: "370800", nameZh: "济宁市", nameEn: "Jining", level: region },
        level,
      },
      regions: [],
      estates: [],
      firms: [],
      records: [],
    });
    return stateOfQuestion(group!.choices[0]!.id).rank;
  };
  expect(at("CITY", "STREET")).toBe("STREET");
  expect(at("COUNTY", "COMMUNITY")).toBe("COMMUNITY");
  expect(at("CITY", "COUNTY")).toBeUndefined();
  expect(at("COUNTY", "STREET")).toBeUndefined();
  expect(at("CITY", null)).toBeUndefined();
});
