import { describe, expect, test } from "vitest";
import { attentionItems } from "../../../wording/attention.ts";
import { movementOf, rankingOf } from "../../../wording/ranks.ts";
import { plainText } from "../../../wording/sentence.ts";
import { MEASURES, parts, reading } from "../../../wording/test-readings.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const { coverage, complaints, closed72, estates } = MEASURES;

describe("highest and lowest", () => {
  const told = (rows: (number | null)[]) =>
    [zh, en].map((in_) => plainText(in_.extremes(parts(coverage, rows), "COUNTY")));
  test("one each", () => {
    expect(told([95.4, 91.3, 100])).toEqual([
      "3个县（市、区）中，老旧小区物业覆盖率最高的是微山县，为100.0%；最低的是兖州区，为91.3%。",
      "Among the 3 counties and districts, old-neighbourhood management coverage is highest in Weishan County, at 100.0%; it is lowest in Yanzhou District, at 91.3%.",
    ]);
  });
  test("ties are named together", () => {
    expect(told([100, 75, 100, 75])).toEqual([
      "4个县（市、区）中，老旧小区物业覆盖率最高的是任城区和微山县，均为100.0%；最低的是兖州区和鱼台县，均为75.0%。",
      "Among the 4 counties and districts, old-neighbourhood management coverage is highest in Rencheng District and Weishan County, at 100.0% each; it is lowest in Yanzhou District and Yutai County, at 75.0% each.",
    ]);
  });
  test("a large tie is told by its number", () => {
    const [chinese, english] = told([100, 100, 100, 100, 50]);
    expect(chinese).toBe(
      "5个县（市、区）中，老旧小区物业覆盖率最高的有任城区等4个县（市、区），均为100.0%；最低的是金乡县，为50.0%。",
    );
    expect(english).toContain("highest in Rencheng District and 3 other counties and districts, at 100.0% each");
  });
  test("all alike", () => {
    expect(told([100, 100])).toEqual([
      "2个县（市、区）老旧小区物业覆盖率均为100.0%。",
      "Both counties and districts stand at 100.0% for old-neighbourhood management coverage.",
    ]);
  });
  test("one part only", () => {
    expect(told([88])).toEqual([
      "下辖县（市、区）仅任城区1个，其老旧小区物业覆盖率为88.0%。",
      "Rencheng District is the only county or district, with old-neighbourhood management coverage at 88.0%.",
    ]);
  });
  test("some without data", () => {
    const [chinese, english] = told([90, null, 80, null]);
    expect(chinese).toBe(
      "4个县（市、区）中，老旧小区物业覆盖率最高的是任城区，为90.0%；最低的是微山县，为80.0%。另有2个县（市、区）分母为零，不计算老旧小区物业覆盖率。",
    );
    expect(english).toContain("For 2 more the denominator is zero: not computed.");
  });
  test("what is not on record is told apart from what has nothing to divide by, and is not the lowest", () => {
    const noData = { reason: "NOT_COVERED", zh: "无数据：该时段没有这项资料", en: "No data: nothing is on record" };
    const rows = parts(coverage, [90, 70, null, null]).map((row, i) => (i === 3 ? { ...row, noData } : row));
    expect(plainText(zh.extremes(rows, "COUNTY"))).toBe(
      "4个县（市、区）中，老旧小区物业覆盖率最高的是任城区，为90.0%；最低的是兖州区，为70.0%。另有1个县（市、区）分母为零，不计算老旧小区物业覆盖率。另有1个县（市、区）无数据，不参与老旧小区物业覆盖率的比较。",
    );
    expect(plainText(en.extremes(rows, "COUNTY"))).toContain("For one more there are no data: not compared.");
  });
  test("one with data, none with data, no parts", () => {
    expect(told([90, null])[0]).toBe(
      "各县（市、区）中仅任城区有数据，其老旧小区物业覆盖率为90.0%。另有1个县（市、区）分母为零，不计算老旧小区物业覆盖率。",
    );
    expect(told([null, null])[0]).toBe("2个县（市、区）的老旧小区物业覆盖率均无可计算的数据。");
    expect(told([])).toEqual(["", ""]);
  });
});

describe("parts of a whole", () => {
  const covered = reading(coverage, 93.0556, { of: [335, 360] });
  const mode = (name: string, count: number) => ({ name, count: reading(estates, count) });
  test("modes, and what is left without", () => {
    expect(plainText(zh.modes(covered, [mode("市场化物业", 200), mode("街道领办", 135), mode("合作社", 0)]))).toBe(
      "全市有物业管理的335个老旧小区按管理方式分，市场化物业200个，占59.7%；街道领办135个，占40.3%。",
    );
    expect(plainText(zh.modes(covered, [mode("市场化物业", 335)]))).toBe(
      "全市有物业管理的335个老旧小区，管理方式均为市场化物业。",
    );
    expect(plainText(zh.uncovered(covered))).toBe("全市尚无物业管理的老旧小区有25个，占老旧小区总数的6.9%。");
    expect(plainText(en.uncovered(reading(coverage, 99, { of: [99, 100] })))).toBe(
      "1 old neighbourhood is not yet under management, 1.0% of all.",
    );
    expect(plainText(zh.uncovered(reading(coverage, 100, { of: [9, 9] })))).toBe("全市老旧小区已全部有物业管理。");
    expect(zh.uncovered(reading(coverage, null, { of: [0, 0] }))).toEqual([]);
    expect(zh.modes(reading(coverage, 0, { of: [0, 4] }), [])).toEqual([]);
  });
  test("steps", () => {
    expect(plainText(zh.steps(reading(estates, 10), [mode("小区党支部", 6), mode("未覆盖", 4)]))).toBe(
      "全市10个小区按党建覆盖所达到的最高层级分，小区党支部6个，占60.0%；未覆盖4个，占40.0%。",
    );
    expect(zh.steps(reading(estates, 0), [])).toEqual([]);
  });
});

describe("ranks and attention", () => {
  const move = (rows: [number | null, number | null][], small = 0) => {
    const given = parts(coverage, rows);
    return [zh, en].map((in_) => plainText(in_.movement(coverage, movementOf(rankingOf(given)), "COUNTY", small)));
  };
  test("who moved farthest", () => {
    expect(
      move([
        [90, 70],
        [80, 80],
        [70, 90],
      ]),
    ).toEqual([
      "3个县（市、区）按老旧小区物业覆盖率排位，位次较上月上升的有1个、下降的有1个、不变的有1个；升幅最大的是任城区（由第3位升至第1位），降幅最大的是微山县（由第1位降至第3位）。",
      "Of the 3 counties and districts ranked by old-neighbourhood management coverage, 1 rose, 1 fell, and 1 stayed; Rencheng District (from 3 to 1) rose farthest; Weishan County (from 1 to 3) fell farthest.",
    ]);
  });
  test("those on too small a base are said to be left out", () => {
    const rows: [number, number][] = [
      [90, 90],
      [80, 70],
    ];
    expect(move(rows, 2)).toEqual([
      "2个县（市、区）按老旧小区物业覆盖率排位（基数不足10的2个不计），位次较上月均无变化。",
      "Both counties and districts kept their rank by old-neighbourhood management coverage (2 on a base of fewer than 10 left out).",
    ]);
  });
  test("only falls, for a tie that broke", () => {
    expect(
      move([
        [90, 90],
        [80, 90],
      ])[0],
    ).toBe(
      "2个县（市、区）按老旧小区物业覆盖率排位，位次较上月下降的有1个、不变的有1个；降幅最大的是兖州区（由第1位降至第2位）。",
    );
  });
  test("nobody moved; indicators by which too few can be compared are told in one sentence", () => {
    expect(
      move([
        [90, 80],
        [70, 60],
      ])[0],
    ).toBe("2个县（市、区）按老旧小区物业覆盖率排位，位次较上月均无变化。");
    const few = [
      { indicator: coverage, small: 5 },
      { indicator: closed72, small: 0 },
    ];
    expect([zh, en].map((in_) => plainText(in_.notRanked(few, "COUNTY")))).toEqual([
      "可比的县（市、区）不足2个，不比较以下指标的位次：老旧小区物业覆盖率（基数不足10的5个不计）、72小时办结率。",
      "Fewer than two counties and districts can be ranked by old-neighbourhood management coverage (5 on a base of fewer than 10 left out) and share closed within 72 hours, so no ranks are compared.",
    ]);
  });
  test("matters for attention say rule and numbers, in both languages", () => {
    const whole = reading(coverage, 90);
    const items = attentionItems(
      new Map([
        ["old_neighbourhood_coverage", whole],
        ["complaints", reading(complaints, 100)],
      ]),
      new Map([
        [
          "old_neighbourhood_coverage",
          parts(coverage, [
            [95, 95],
            [85, 86.5],
            [80, 79],
          ]),
        ],
        [
          "complaints",
          parts(complaints, [
            [30, 20],
            [5, 1],
            [22, 20],
          ]),
        ],
      ]),
    );
    expect(items.map((item) => plainText(zh.attention(item, "COUNTY")))).toEqual([
      "老旧小区物业覆盖率位次居末三位且低于济宁市总体水平（90.0%）的县（市、区）有2个，分别是微山县（80.0%）和兖州区（85.0%）。",
      "老旧小区物业覆盖率环比下降1个百分点及以上的县（市、区）有1个，为兖州区（下降1.5个百分点）。",
      "投诉量环比增加10件及以上且增幅达到20%的县（市、区）有1个，为任城区（由20件增至30件，增长50.0%）。",
    ]);
    expect(items.map((item) => plainText(en.attention(item, "COUNTY")))).toEqual([
      "2 counties and districts are among the last three by old-neighbourhood management coverage and below Jining City as a whole (90.0%): Weishan County (80.0%) and Yanzhou District (85.0%).",
      "Old-neighbourhood management coverage fell month on month by 1 percentage point or more in 1 county or district: Yanzhou District (by 1.5 percentage points).",
      "Complaints grew by 10 or more and by at least 20% month on month in 1 county or district: Rencheng District (from 20 to 30, up 50.0%).",
    ]);
  });
});
