import { describe, expect, test } from "vitest";
import { plainText } from "../../../wording/sentence.ts";
import { MEASURES, OVER, RUNNING, reading } from "../../../wording/test-readings.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const { complaints, perThousand, closed72, escalated } = MEASURES;

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
      /^Jining City received 1 complaint on 1–31 Oct 2026, unchanged month on month and year on year\./,
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
