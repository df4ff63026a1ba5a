import { describe, expect, test } from "vitest";
import { plainText } from "../../../wording/sentence.ts";
import { MEASURES, OVER, RUNNING, reading } from "../../../wording/test-readings.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const { coverage, committees, firms, complaints, perThousand, closed72, estates, households } = MEASURES;

describe("levels", () => {
  test("value with both changes, and what it is made of", () => {
    const given = reading(coverage, 93.0556, { before: 91.94, yearBefore: 78.7, of: [335, 360] });
    expect(plainText(zh.level(given, OVER))).toBe(
      "全市老旧小区物业覆盖率为93.1%，环比上升1.1个百分点，同比上升14.4个百分点。",
    );
    expect(plainText(zh.counted(given, OVER))).toBe(
      "全市老旧小区物业覆盖率为93.1%（老旧小区360个，其中有物业管理的335个），环比上升1.1个百分点，同比上升14.4个百分点。",
    );
    expect(plainText(en.counted(given, OVER))).toBe(
      "Old-neighbourhood management coverage of Jining City is 93.1% (335 of 360 old neighbourhoods are under management), up 1.1 percentage points month on month and up 14.4 percentage points year on year.",
    );
  });
  test("firms are counted in 家", () => {
    expect(plainText(zh.counted(reading(firms, 96, { of: [24, 25] }), OVER))).toContain(
      "企业25家，其中已有党组织的24家",
    );
  });
  test("a denominator of zero is said, not divided by", () => {
    const none = reading(committees, null, { of: [0, 0] });
    expect(plainText(zh.counted(none, OVER))).toBe("全市没有符合条件或已组建的小区，不计算业主委员会组建率。");
    expect(plainText(en.counted(none, OVER))).toBe(
      "Jining City has no estates that are eligible or have a committee: owners' committee rate is not computed.",
    );
  });
  test("no data", () => {
    expect(plainText(zh.level(reading(coverage, null), OVER))).toBe("全市老旧小区物业覆盖率无数据。");
    expect(plainText(en.level(reading(coverage, null), OVER))).toBe(
      "For old-neighbourhood management coverage of Jining City there are no data.",
    );
  });
  test("a rate per thousand households is not said twice", () => {
    expect(plainText(zh.level(reading(perThousand, 0.446, { before: 0.446, yearBefore: 0.446 }), OVER))).toBe(
      "全市每千户投诉量为0.45件，环比、同比均持平。",
    );
  });
  test("estates, and none", () => {
    const of = (count: number) => ({
      name: "济宁市",
      day: "2026-10-31",
      estates: reading(estates, count),
      households: reading(households, 921_659),
      old: reading(estates, 360),
    });
    expect(plainText(zh.estates(of(1300)))).toBe(
      "截至2026年10月31日，济宁市共有住宅小区1,300个、921,659户；其中老旧小区360个，占27.7%。",
    );
    const unknown = { ...reading(estates, null), noData: { reason: "NOT_COVERED", zh: "无数据", en: "No data" } };
    expect(plainText(zh.estates({ ...of(1300), households: unknown, old: unknown }))).toBe(
      "截至2026年10月31日，济宁市共有住宅小区1,300个（户数无数据）；老旧小区无数据。",
    );
    expect(plainText(en.estates({ ...of(1300), name: "Jining City", households: unknown, old: unknown }))).toBe(
      "On 31 Oct 2026 Jining City has 1,300 estates (households: no data); old neighbourhoods: no data.",
    );
    expect(plainText(zh.estates(of(0)))).toBe("截至2026年10月31日，济宁市没有登记的住宅小区。");
    expect(plainText(en.estates({ ...of(1), name: "Jining City", old: reading(estates, 1) }))).toBe(
      "On 31 Oct 2026 Jining City has 1 estate with 921,659 households; 1 of them (100.0%) is an old neighbourhood.",
    );
  });
});

describe("no data", () => {
  const noData = {
    reason: "NOT_COVERED",
    zh: "无数据：该时段没有这项资料",
    en: "No data: nothing is on record for this period",
  };
  const earlier = { zh: "对比期无数据，不作比较", en: "Not compared: no data for the earlier period" };
  test("is said in the server's words, never as zero or no change", () => {
    const none = { ...reading(complaints, null), noData, notCompared: { mom: earlier, yoy: earlier } };
    expect(plainText(zh.level(none, OVER))).toBe("全市投诉量无数据：该时段没有这项资料。");
    expect(plainText(zh.mom(none, OVER))).toBe("环比无可比数据（对比期无数据，不作比较）");
    expect(plainText(en.level(none, OVER))).toBe(
      "For complaints of Jining City there are no data (nothing is on record for this period).",
    );
    const rate = reading(perThousand, null);
    expect(plainText(zh.complaintVolume(none, rate, OVER))).toBe("10月1日至31日，全市无群众投诉数据。");
    const estateless = { ...reading(estates, null), noData };
    const said = zh.estates({ name: "济宁市", day: "2026-10-31", estates: estateless, households: rate, old: rate });
    expect(plainText(said)).toBe("截至2026年10月31日，济宁市无数据：该时段没有这项资料。");
  });
  test("a share that still ripens is not compared, in one wording", () => {
    const ripening = {
      zh: "近期投诉仍在办理，尚不可比",
      en: "Not compared yet: the latest complaints are still being handled",
    };
    const share = { ...reading(closed72, 65.5), notCompared: { mom: ripening } };
    expect(plainText(zh.level(share, RUNNING))).toBe(
      "全市72小时办结率为65.5%，环比无可比数据（近期投诉仍在办理，尚不可比），同比无可比数据。",
    );
  });
  test("a change of a part of the region says of which", () => {
    const part = {
      zh: "仅比较两期均有数据的6个县区（共10个）",
      en: "Compared over the 6 of 10 counties on record in both periods",
    };
    const told = reading(complaints, 120, { before: 100 });
    const partly = { ...told, mom: { ...told.mom!, part } };
    expect(plainText(zh.mom(partly, OVER))).toBe("环比增长20.0%〔仅比较两期均有数据的6个县区（共10个）〕");
    expect(plainText(en.mom(partly, OVER))).toContain("[compared over the 6 of 10 counties");
  });
});
