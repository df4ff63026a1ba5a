import { describe, expect, test } from "vitest";
import { attentionItems } from "../attention.ts";
import { movementOf, rankingOf } from "../ranks.ts";
import { MEASURES, OVER, parts, RUNNING, reading } from "../test-readings.ts";
import { en } from "./en.ts";
import { plainText } from "./sentence.ts";
import { zh } from "./zh.ts";

const { coverage, committees, firms, complaints, perThousand, closed72, escalated, estates, households } = MEASURES;

describe("changes", () => {
  const cases: [string, ReturnType<typeof reading>, string, string][] = [
    [
      "a rate that rose, in points",
      reading(coverage, 93.06, { before: 91.94 }),
      "环比上升1.1个百分点",
      "up 1.1 percentage points month on month",
    ],
    [
      "a rate that fell",
      reading(coverage, 80, { before: 82.5 }),
      "环比下降2.5个百分点",
      "down 2.5 percentage points month on month",
    ],
    [
      "one point",
      reading(coverage, 81, { before: 80 }),
      "环比上升1.0个百分点",
      "up 1.0 percentage point month on month",
    ],
    ["a rate that stayed", reading(coverage, 80, { before: 80 }), "环比持平", "unchanged month on month"],
    [
      "less than is printed",
      reading(coverage, 80.01, { before: 80 }),
      "环比基本持平",
      "virtually unchanged month on month",
    ],
    ["nothing before", reading(coverage, 80, { before: null }), "环比无可比数据", "not comparable month on month"],
    ["nothing now", reading(coverage, null, { before: 80 }), "环比无可比数据", "not comparable month on month"],
    ["a stock of things, in things", reading(estates, 1300, { before: 1296 }), "环比增加4个", "up 4 month on month"],
    ["fewer of them", reading(households, 900, { before: 2100 }), "环比减少1,200户", "down 1,200 month on month"],
    [
      "a flow, in percent, not points",
      reading(complaints, 415, { before: 426 }),
      "环比下降2.6%",
      "down 2.6% month on month",
    ],
    [
      "a count grows, a rate rises",
      reading(complaints, 120, { before: 100 }),
      "环比增长20.0%",
      "up 20.0% month on month",
    ],
    ["a rate per 1,000 rises", reading(perThousand, 0.6, { before: 0.5 }), "环比上升20.0%", "up 20.0% month on month"],
    ["from nothing", reading(complaints, 5, { before: 0 }), "环比增加5件（上月为0）", "up 5 from 0 last month"],
    ["nothing to nothing", reading(complaints, 0, { before: 0 }), "环比持平", "unchanged month on month"],
    ["down to nothing", reading(complaints, 0, { before: 8 }), "环比下降100.0%", "down 100.0% month on month"],
    ["more than doubled", reading(complaints, 40, { before: 10 }), "环比增长300.0%", "up 300.0% month on month"],
    [
      "hardly any growth",
      reading(complaints, 10_001, { before: 10_000 }),
      "环比基本持平",
      "virtually unchanged month on month",
    ],
  ];
  test.each(cases)("%s", (_, given, chinese, english) => {
    expect(plainText(zh.mom(given, OVER))).toBe(chinese);
    expect(plainText(en.mom(given, OVER))).toBe(english);
  });

  test("year on year has its own word and its own base", () => {
    const given = reading(complaints, 5, { before: 4, yearBefore: 0 });
    expect(plainText(zh.yoy(given, OVER))).toBe("同比增加5件（上年同月为0）");
    expect(plainText(zh.yoy(given, RUNNING))).toBe("同比增加5件（上年同期为0）");
    expect(plainText(en.yoy(given, RUNNING))).toBe("up 5 from 0 in the same days last year");
  });

  test("a number leads to its view, with the change shown", () => {
    const [, link] = zh.mom(reading(coverage, 93.06, { before: 91.94 }), OVER);
    expect(link).toEqual({
      text: "1.1个百分点",
      link: { region: "370800", indicator: "old_neighbourhood_coverage", month: "2026-10", compare: "mom" },
    });
  });
});

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
      "全市每千户投诉量为0.45件，环比持平，同比持平。",
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

describe("complaints", () => {
  const category = (name: string, now: number, before: number | null = null) => ({
    name,
    count: reading(complaints, now, { before }),
  });
  test("volume of a whole month, of one that runs, and none", () => {
    const volume = reading(complaints, 415, { before: 426, yearBefore: 476 });
    const rate = reading(perThousand, 0.45, { before: 0.464, yearBefore: 0.525 });
    expect(plainText(zh.complaintVolume(volume, rate, OVER))).toBe(
      "10月1日至31日，全市共受理群众投诉415件，环比下降2.6%，同比下降12.8%。每千户投诉量为0.45件，环比下降3.0%，同比下降14.3%。",
    );
    expect(plainText(zh.complaintVolume(volume, rate, RUNNING))).toMatch(/^11月1日至21日，/);
    expect(plainText(zh.complaintVolume(reading(complaints, 0, { before: 3, yearBefore: 0 }), rate, OVER))).toBe(
      "10月1日至31日，全市未受理群众投诉，投诉量环比下降100.0%，同比持平。",
    );
    expect(plainText(en.complaintVolume(reading(complaints, 1, { before: 1, yearBefore: 1 }), rate, OVER))).toMatch(
      /^Jining City received 1 complaint on 1–31 Oct 2026, unchanged month on month and unchanged year on year\./,
    );
  });
  test("a month that runs is said to be incomplete", () => {
    expect(plainText(zh.partialMonth(RUNNING))).toContain("截至11月21日，当月数据不完整。");
    expect(plainText(zh.partialMonth(RUNNING))).toContain(
      "环比、同比按同期天数计算（分别与10月1日至21日、2025年11月1日至21日比较）",
    );
    expect(plainText(en.partialMonth(RUNNING))).toContain("1–21 Oct 2026 and 1–21 Nov 2025");
  });
  test("the five largest categories, fewer, one, none", () => {
    const six = [50, 20, 10, 8, 7, 5].map((now, i) => category(`类${i}`, now));
    const all = reading(complaints, 100);
    expect(plainText(zh.categories(all, six))).toBe(
      "投诉量居前五位的类别依次为：类050件，占50.0%；类120件，占20.0%；类210件，占10.0%；类38件，占8.0%；类47件，占7.0%。上述五类合计95件，占投诉总量的95.0%。",
    );
    expect(plainText(zh.categories(reading(complaints, 70), six.slice(0, 2)))).toBe(
      "所受理的投诉涉及2个类别：类050件，占71.4%；类120件，占28.6%。",
    );
    expect(plainText(zh.categories(reading(complaints, 50), six.slice(0, 1)))).toBe("所受理的投诉均为类0类。");
    expect(zh.categories(reading(complaints, 0), [])).toEqual([]);
  });
  test("rises on a base that bears them", () => {
    expect(
      plainText(zh.categoryRises([category("供暖", 40, 10), category("电梯", 9, 3), category("停车", 55, 46)], OVER)),
    ).toBe(
      "上月投诉达到10件的类别中，投诉量环比增长的有2个，分别是供暖（由10件增至40件，增长300.0%）和停车（由46件增至55件，增长19.6%）。",
    );
    expect(plainText(zh.categoryRises([category("停车", 40, 46)], RUNNING))).toBe(
      "上月同期投诉达到10件的类别，投诉量均未环比增长。",
    );
    expect(plainText(zh.categoryRises([category("停车", 4, 2)], OVER))).toBe("上月各类投诉均不足10件，不计算增幅。");
    expect(plainText(zh.categoryRises([category("供暖", 19, 6), category("停车", 8, 9)], OVER))).toBe(
      "上月各类投诉均不足10件，不计算增幅。上月投诉不足10件而本月增加10件及以上的类别有1个，为供暖（由6件增至19件，增加13件）。",
    );
    expect(plainText(en.categoryRises([category("Heating", 19, 6), category("Parking", 20, 10)], OVER))).toBe(
      "Of the categories with at least 10 complaints last month, 1 grew: parking (from 10 to 20, up 100.0%). 1 category with fewer than 10 last month had 10 or more on top: heating (from 6 to 19, 13 more).",
    );
    expect(zh.categoryRises([category("停车", 4)], OVER)).toEqual([]);
    expect(plainText(en.categoryRises([category("Parking", 20, 10)], OVER))).toBe(
      "Of the categories with at least 10 complaints last month, 1 grew: parking (from 10 to 20, up 100.0%).",
    );
  });
  test("what became of them, as of the day of writing", () => {
    const of = {
      closed: reading(closed72, 98.1, { of: [407, 415] }),
      within72: reading(closed72, 65.5, { of: [272, 415], before: 61.9, yearBefore: 65.5 }),
      escalated: reading(escalated, 20, { of: [83, 415], before: 22.5, yearBefore: 19.5 }),
      today: "2026-11-21",
    };
    expect(plainText(zh.handling(of, OVER))).toBe(
      "上述投诉中，截至2026年11月21日已办结407件，办结率为98.1%；72小时内办结272件，72小时办结率为65.5%，环比上升3.6个百分点，同比持平；曾上报督办83件，曾督办率为20.0%，环比下降2.5个百分点，同比上升0.5个百分点。",
    );
    expect(zh.handling({ ...of, closed: reading(closed72, null, { of: [0, 0] }) }, OVER)).toEqual([]);
  });
});

describe("ranks and attention", () => {
  const move = (rows: [number | null, number | null][]) => {
    const given = parts(coverage, rows);
    return [zh, en].map((in_) => plainText(in_.movement(coverage, movementOf(rankingOf(given)), "COUNTY")));
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
  test("nobody moved; too few to compare", () => {
    expect(
      move([
        [90, 80],
        [70, 60],
      ])[0],
    ).toBe("2个县（市、区）按老旧小区物业覆盖率排位，位次较上月均无变化。");
    expect(
      move([
        [90, 80],
        [70, null],
      ])[0],
    ).toBe("可比的县（市、区）不足2个，不比较老旧小区物业覆盖率的位次。");
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
