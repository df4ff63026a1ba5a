import { expect, test } from "vitest";
import type { Language } from "../../../i18n/language.ts";
import type { Letterhead } from "../../../map/config.ts";
import { briefingTexts } from "../../../testing/briefing-texts.ts";
import type { Reading } from "../../../wording/reading.ts";
import { plainText } from "../../../wording/sentence.ts";
import { MEASURES, OVER, parts, reading } from "../../../wording/test-readings.ts";
import type { BriefingFacts } from "../facts/facts.ts";
import { compose } from "./compose.ts";

const LETTERHEAD: Letterhead = {
  office: { zh: "{region}住房和城乡建设局", en: "Housing bureau of {region}" },
  recipients: { zh: "各{parts}住房和城乡建设局", en: "Housing bureaus of all {parts}" },
  serial: { zh: "〔{year}〕{month}号", en: "{year}/{month}" },
};

const { coverage, complaints, estates, households } = MEASURES;
const readings: readonly Reading[] = [
  reading(estates, 1300),
  reading(households, 921_659),
  reading({ ...estates, id: "old_neighbourhoods" }, 360),
  reading(coverage, 90),
  reading(complaints, 40),
];
const rows = parts(coverage, [
  [95, 95],
  [85, 86.5],
  [null, null],
]).map((row) => (row.value === null ? { ...row, noData: { reason: "NOT_COVERED" }, denominator: null } : row));

const briefing = (language: Language, more: Partial<BriefingFacts> = {}) =>
  compose(
    {
      region: { code: "370800", nameZh: "济宁市", nameEn: "Jining City" },
      childLevel: "COUNTY",
      period: OVER,
      asOf: OVER.days.to,
      today: "2026-11-21",
      dataUpdatedAt: null,
      demo: false,
      readings: new Map(readings.map((one) => [one.indicator.id, one])),
      parts: new Map([["old_neighbourhood_coverage", rows]]),
      beside: new Map(),
      modes: [],
      steps: [],
      partyOnRecord: null,
      categories: [],
      published: [],
      registers: [],
      silentRegisters: { none: [], noData: [] },
      policiesAbove: [],
      streets: null,
      evaluations: [],
      definitions: [],
      maps: new Map(),
      ...more,
    },
    LETTERHEAD,
    language,
    briefingTexts.getFixedT(language),
  ).blocks;

const textsOf = (blocks: ReturnType<typeof briefing>): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [plainText(block.text)];
    if (block.kind === "signature" || block.kind === "imprint") return block.lines;
    return "text" in block && typeof block.text === "string" ? [block.text] : [];
  });

test("it is addressed, opened, and signed before the appendix, as the settings say", () => {
  const blocks = briefing("zh");
  const texts = textsOf(blocks);
  expect(texts.slice(0, 5)).toEqual([
    "关于济宁市2026年10月小区治理情况的通报",
    "〔2026〕10号",
    "数据截至：2026年10月31日",
    "各县（市、区）住房和城乡建设局：",
    "现将济宁市2026年10月小区治理情况通报如下。",
  ]);
  const kinds = blocks.map(({ kind }) => kind);
  expect(blocks[kinds.indexOf("signature")]).toEqual({
    kind: "signature",
    lines: ["济宁市住房和城乡建设局", "2026年11月21日"],
  });
  expect(texts.indexOf("济宁市住房和城乡建设局")).toBeLessThan(texts.findIndex((text) => text.startsWith("附：")));
  expect(textsOf(briefing("en")).slice(1, 5)).toEqual([
    "2026/10",
    "Data as of 31 Oct 2026",
    "To: Housing bureaus of all counties and districts",
    "The state of estate governance in Jining City in Oct 2026 is reported as follows.",
  ]);
});

test("what is asked for follows from what the rules have found and from what has no data", () => {
  const texts = textsOf(briefing("zh"));
  const heading = texts.findIndex((text) => text.endsWith("、下一步要求"));
  expect(texts.slice(heading + 1, heading + 5)).toEqual([
    "（1）老旧小区物业覆盖率位次居末三位的县（市、区），要对照台账逐项核实差距，列出清单，明确措施和完成时限。",
    "（2）老旧小区物业覆盖率环比变差的县（市、区），要逐个小区核实变化情况，及时整改并补正台账。",
    "（3）微山县尚无老旧小区物业覆盖率的数据，要尽快报送。",
    "（4）各县（市、区）要核对本通报所列数据，发现不一致的及时反馈，并按月更新台账。",
  ]);
  expect(textsOf(briefing("en"))).toContain(
    "(3) Weishan County shall soon send data on old-neighbourhood management coverage, of which there are none yet.",
  );
});

test("a region without parts is written to whom it may concern", () => {
  expect(textsOf(briefing("zh", { childLevel: null }))).toContain("各有关单位：");
  expect(textsOf(briefing("en", { childLevel: null }))).toContain("To: all units concerned");
});

test("indicators that have a target have a section, with how far and whether on track; without any there is none", () => {
  const target = {
    ...{ from: "2026-10", to: "2026-10", addsUp: false, value: 90, due: 95, distance: -5, distancePercent: null },
    undetermined: null,
    target: { year: 2026, value: 95, document: "年度工作要点" },
    progress: { verdict: "BEHIND" as const, month: "2026-10", value: 90, due: 93.5, undecided: null },
  };
  const held = readings.map(
    (one) => [one.indicator.id, one.indicator.id === coverage.id ? { ...one, target } : one] as const,
  );
  const said = textsOf(briefing("zh", { readings: new Map(held) }));
  expect(said).toContain("二、年度目标完成情况");
  expect(said.find((text) => text.includes("2026年目标"))).toMatch(
    /比目标低5\.0个百分点；10月末90\.0%，序时进度应为93\.5%，进度滞后。$/,
  );
  expect(textsOf(briefing("zh")).join()).not.toContain("年度目标");
});
