import i18next from "i18next";
import { expect, test } from "vitest";
import { en } from "../i18n/en/index.ts";
import { zhCn } from "../i18n/zh-cn/index.ts";
import { knownDaysSaid } from "./known-days.ts";

const instance = i18next.createInstance({
  resources: { zh: { translation: zhCn }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});
await instance.init();

test.each([
  ["2026-09-30", "2026-09-30", 51, "数据日期：2026年9月30日", "As known on 30 Sep 2026"],
  [
    "2023-09-30",
    "2026-09-30",
    1147,
    "数据日期：2023年9月30日至2026年9月30日，最早的距统计日1,147天",
    "As known from 30 Sep 2023 to 30 Sep 2026, the oldest 1,147 days before",
  ],
])("balances known from %s to %s say so", (earliest, latest, daysOld, zh, english) => {
  const known = { earliest, latest, daysOld };
  expect(knownDaysSaid(known, "zh", instance.getFixedT("zh"))).toBe(zh);
  expect(knownDaysSaid(known, "en", instance.getFixedT("en"))).toBe(english);
});
