import { expect, test } from "vitest";
import { plainText } from "../../../wording/sentence.ts";
import { OVER, RUNNING } from "../../../wording/test-readings.ts";
import { addressOf } from "../export/address.ts";
import type { StreetReading } from "../facts/street-reading.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const CITY = { code: "370800", nameZh: "济宁市", nameEn: "Jining City" };
const COUNTY = { code: "370811", nameZh: "任城区", nameEn: "Rencheng District" };
const street = (nameZh: string, nameEn: string, received: number, closedInTime: number | null, parent = COUNTY) => ({
  region: { code: `${parent.code}001`, parent },
  nameZh,
  nameEn,
  received,
  changePercent: null,
  judged: received,
  closedInTime,
  overdue: null,
});
const NOBODY_TELLS = { overdue: null, openLong: null, escalatedNow: null };
const reading = (total: Partial<StreetReading["total"]> = {}, more: Partial<StreetReading> = {}): StreetReading => ({
  judgedTo: "2026-10-31",
  at: "2026-11-22T00:00:00+08:00",
  total: {
    region: { code: CITY.code, parent: null },
    nameZh: CITY.nameZh,
    nameEn: CITY.nameEn,
    received: 1415,
    receivedSameDaysBefore: 1300,
    change: 115,
    changePercent: 8.846,
    judged: 1415,
    closedInTime: 41.24,
    closedInTimeBefore: 43.5,
    closedInTimeChange: -2.26,
    overdue: 1203,
    openLong: 20,
    escalatedNow: 1,
    ...total,
  },
  most: [street("甲街道", "Jia Street", 80, 50), street("乙镇", "Yi Town", 61, 40)],
  slowest: [street("丙镇", "Bing Town", 12, 8.33)],
  ...more,
});
const said = (of: StreetReading, period = OVER, region = CITY) =>
  [zh, en].map((wording) => {
    const { whole, streets } = wording.streets(of, region, period);
    return [...whole, ...streets].map(plainText);
  });

test("what was received, against the month before, in time at equal age, open now, and the streets that stand out", () => {
  expect(said(reading())).toEqual([
    [
      "2026年10月1日至31日，济宁市共受理群众投诉1,415件，比上月（1,300件）增加115件、增长8.8%。",
      "2026年10月1日至31日受理的可判定投诉1,415件，按时办结率为41.2%，比上月同等办理时间（43.5%）下降2.3个百分点。",
      "截至2026年11月22日 00:00，全市超过72小时未办结的投诉有1,203件（其中超过30天的20件），督办中的有1件。",
      "受理最多的镇街依次是任城区甲街道（80件）和任城区乙镇（61件）。",
      "可判定的投诉达到10件的镇街中，按时办结率最低的是任城区丙镇（8.3%，共判定12件）。",
    ],
    [
      "On 1–31 Oct 2026 Jining City received 1,415 complaints, 115 more than 1,300 in the month before (up 8.8%).",
      "Of the 1,415 complaints of 1–31 Oct 2026 that can be judged, 41.2% were closed in time, 2.3 percentage points less than in the month before at equal age (43.5%).",
      "As of 22 Nov 2026, 00:00, 1,203 complaints have been open for over 72 hours (20 for over 30 days); 1 stands escalated.",
      "Most were received by Jia Street of Rencheng District (80) and Yi Town of Rencheng District (61).",
      "Of the streets and towns with at least 10 complaints judged, the smallest shares closed in time are those of Bing Town of Rencheng District (8.3% of 12).",
    ],
  ]);
  // of a county its streets go by their own names
  expect(said(reading(), OVER, COUNTY)[0]![3]).toBe("受理最多的镇街依次是甲街道（80件）和乙镇（61件）。");
});

test("a share closed in time leads to the table that has it as its total: the map's is of all complaints, judged or not", () => {
  for (const wording of [zh, en]) {
    const { whole, streets } = wording.streets(reading(), CITY, OVER);
    const links = [...whole, ...streets].flat().flatMap((run) => (typeof run === "string" ? [] : [run]));
    expect(links.filter(({ text }) => text.endsWith("%")).map(({ text, link }) => [text, addressOf(link, "")])).toEqual(
      [
        ["41.2%", "/streets?region=370800&to=2026-10&sort=closedInTime"],
        ["8.3%", "/streets?region=370811001&to=2026-10&sort=closedInTime"],
      ],
    );
  }
});

test("what no source tells is said to be without data, and never zero", () => {
  const untold = { closedInTime: null, closedInTimeBefore: null, closedInTimeChange: null, ...NOBODY_TELLS };
  const notCompared = { receivedSameDaysBefore: null, change: null, changePercent: null };
  const [chinese, english] = said(reading({ ...untold, ...notCompared }, { most: [], slowest: [] }));
  expect(chinese).toEqual([
    "2026年10月1日至31日，济宁市共受理群众投诉1,415件，与上月不可比。",
    "按时办结情况无数据。",
    "截至2026年11月22日 00:00，全市超过72小时未办结的投诉没有数据，督办中的没有数据。",
    "",
    "",
  ]);
  expect(english!.join()).not.toMatch(/\b0\b|null/);
});

test("a month that runs is held against the same days; before its complaints are four days old none is judged", () => {
  const [chinese] = said(
    reading(
      { received: 3, receivedSameDaysBefore: 3, change: 0, judged: 0, closedInTime: null },
      { judgedTo: "2026-10-31" },
    ),
    RUNNING,
  );
  expect(chinese!.slice(0, 2)).toEqual([
    "2026年11月1日至21日，济宁市共受理群众投诉3件，与上月同期持平。",
    "当月投诉受理未满四天，尚不判定是否按时办结。",
  ]);
  // a change over the parts known in both is not the difference of the two numbers
  const part = reading({ received: 20, receivedSameDaysBefore: 8, change: 4, changePercent: 50 });
  expect(said(part, RUNNING)[0]![0]).toBe(
    "2026年11月1日至21日，济宁市共受理群众投诉20件，按两个时段均有资料的区划计算，比上月同期（8件）增加4件、增长50.0%。",
  );
  expect(said(reading({}, { slowest: [] }))[0]![4]).toBe("没有可判定的投诉达到10件的镇街，不比较按时办结率。");
});
