import { describe, expect, test } from "vitest";
import type { Language } from "../../../i18n/language.ts";
import { briefingTexts } from "../../../testing/briefing-texts.ts";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { plainText } from "../../../wording/sentence.ts";
import { OVER } from "../../../wording/test-readings.ts";
import type { BriefingFacts } from "../facts/facts.ts";
import type { RegisterPart, RegisterReading } from "../facts/register-reading.ts";
import type { Block, TableBlock } from "./block.ts";
import { registerSection } from "./register-section.ts";
import { Writer } from "./writer.ts";

const part = (
  name: string,
  records: number | null,
  before: number | null,
  kind: RegisterPart["kind"] = "REGION",
): RegisterPart => ({ code: name, nameZh: name, nameEn: `Region ${name}`, kind, records, before });

function reading(parts: readonly RegisterPart[], isCompared = true): RegisterReading {
  const sum = (of: "records" | "before") => parts.reduce((all, one) => all + (one[of] ?? 0), 0);
  return {
    register: MEDIATION,
    records: sum("records"),
    before: isCompared ? sum("before") : null,
    part: null,
    lastKnown: null,
    open: null,
    sums: [],
    column: null,
    codes: [],
    parts: isCompared ? parts : parts.map((one) => ({ ...one, before: null })),
  };
}

function written(
  registers: readonly RegisterReading[],
  more: object = {},
  language: Language = "zh",
): readonly Block[] {
  const facts = {
    region: { code: "370000", nameZh: "山东省", nameEn: "Shandong" },
    childLevel: "CITY",
    period: OVER,
    asOf: OVER.days.to,
    registers,
    silentRegisters: { none: [], noData: [] },
    policiesAbove: [],
    ...more,
  } as unknown as BriefingFacts;
  const writer = new Writer(facts, language, briefingTexts.getFixedT(language));
  registerSection(writer);
  return writer.blocks;
}
const tablesOf = (blocks: readonly Block[]) => blocks.filter((block): block is TableBlock => block.kind === "table");
const cellsOf = ({ rows }: TableBlock) => rows.map((row) => row.map(plainText));
const notesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "note" ? [plainText(block.text)] : []));

const PROVINCE = [
  ...["济南", "青岛", "淄博", "枣庄", "东营", "烟台", "潍坊", "济宁"].map((name, i) => part(name, 80 - i * 10, 10 * i)),
  part("泰安", 0, 4),
  part("威海", 0, 0),
  part("日照", 0, 0),
  part("滨州", null, null),
  part("高新区", 5, 0, "ZONE"),
  part("经开区", 0, 0, "ZONE"),
  part("山东省", 3, 2, "ABOVE"),
];

describe("a register's table", () => {
  test("names the five largest, puts the others together, and adds up to its total", () => {
    const of = reading(PROVINCE);
    const [table] = tablesOf(written([of]));
    const rows = cellsOf(table!);
    expect(rows.map(([name]) => name)).toEqual([
      "济南",
      "青岛",
      "淄博",
      "枣庄",
      "东营",
      "其余4个地区",
      "高新区（功能区，单列）",
      "山东省（计入合计）",
      "合计",
    ]);
    // 30 + 20 + 10 + 0 now; 50 + 60 + 70 + 4 before
    expect(rows[5]).toEqual(["其余4个地区", "60", "184", "−124", "16.3"]);
    for (const column of [1, 2]) {
      const numbers = rows.map((row) => Number(row[column]));
      expect(numbers.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(numbers.at(-1));
    }
    expect([rows.at(-1)![1], rows.at(-1)![2]]).toEqual([String(of.records), String(of.before)]);
    expect([...table!.apart]).toEqual([6, 7, 8]);
  });

  test("has no row for those without records: one line says how many and which, and those without data stand apart", () => {
    const blocks = written([reading(PROVINCE)]);
    expect(notesOf(blocks)).toEqual([
      "本月和所比时段均没有登记的3个：威海、日照、经开区。",
      "从未登记过、没有资料的1个（无数据，不是零）：滨州。",
    ]);
    const rows = cellsOf(tablesOf(blocks)[0]!);
    expect(rows.filter(([, now, before]) => now === "0" && before === "0")).toEqual([]);
    expect(rows.filter(([name]) => name!.includes("滨州"))).toEqual([]);
    expect(notesOf(written([reading(PROVINCE)], {}, "en"))[0]).toBe(
      "Without a record of the month or of the one compared (3): Region 威海, Region 日照, Region 经开区.",
    );
  });

  test("is left out where all is in one part, which a sentence says", () => {
    const blocks = written([reading([part("济南", 4, 1), part("青岛", 0, 0)])]);
    expect(tablesOf(blocks)).toEqual([]);
    const said = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.text)] : []));
    expect(said[0]).toContain("以上均登记在济南。");
    expect(notesOf(blocks)).toEqual(["本月和所比时段均没有登记的1个：青岛。"]);
  });

  test("of a month that is not compared folds by the month alone, and sums no before", () => {
    const blocks = written([reading(PROVINCE, false)]);
    expect(notesOf(blocks)[0]).toBe("本月没有登记的4个：泰安、威海、日照、经开区。");
    const rows = cellsOf(tablesOf(blocks)[0]!);
    expect(rows[5]).toEqual(["其余3个地区", "60", "—", "—", "16.3"]);
  });
});

test("states are told as last known, on which days, against the end of the month before", () => {
  const balances = {
    ...reading([part("济南", 4, 1), part("青岛", 2, 2)]),
    lastKnown: { earliest: "2026-03-31", latest: "2026-09-30" },
  };
  const blocks = written([balances]);
  const said = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.text)] : []));
  expect(said[0]).toContain(
    "截至2026年10月31日，山东省诉调案件台账按最近一次所知的情况共6件（数据日期为2026年3月31日至2026年9月30日），比上月末（3件）增加3件。",
  );
  expect(
    tablesOf(blocks)[0]!
      .columns.slice(1, 3)
      .map(({ title }) => title),
  ).toEqual(["本月末（件）", "上月末（件）"]);
  const english = written([balances], {}, "en").flatMap((block) =>
    block.kind === "paragraph" ? [plainText(block.text)] : [],
  );
  expect(english[0]).toContain(
    "On 31 Oct 2026, the register of mediation cases of Shandong has 6 cases as last known (as of 31 Mar 2026 to 30 Sep 2026), 3 more than at the end of the month before (3).",
  );
});

test("registers without a record of the month are told in a line, those without data in another", () => {
  const named = (nameZh: string) => ({ ...MEDIATION, nameZh });
  const silentRegisters = { none: [named("电梯检验"), named("消防检查")], noData: [named("维修资金")] };
  expect(notesOf(written([reading([part("济南", 4, 1)])], { silentRegisters }))).toEqual([
    "本月没有登记的台账2个：电梯检验、消防检查。",
    "没有资料的台账1个（无数据，不是零）：维修资金。",
  ]);
});

test("policies of the regions above are told beside the registers, of which the region may have none itself", () => {
  const of = (nameZh: string, nameEn: string, policies: number) => ({ region: { nameZh, nameEn }, policies });
  const policiesAbove = [of("山东省", "Shandong", 1), of("济南市", "Jinan City", 3)];
  const own = [reading([part("历下", 4, 1)])];
  expect(notesOf(written(own, { policiesAbove }))).toEqual(["上级政策同样适用，未计入：山东省1项、济南市3项。"]);
  expect(notesOf(written(own, { policiesAbove }, "en"))).toEqual([
    "Policies of regions above hold too, not counted here: 1 of Shandong, 3 of Jinan City.",
  ]);
});
