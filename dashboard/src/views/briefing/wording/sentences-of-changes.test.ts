import { describe, expect, test } from "vitest";
import { plainText } from "../../../wording/sentence.ts";
import { MEASURES, OVER, RUNNING, reading } from "../../../wording/test-readings.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const { coverage, complaints, perThousand, estates, households } = MEASURES;

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
