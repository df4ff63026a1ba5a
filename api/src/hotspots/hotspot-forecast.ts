import { setImmediate as nextTurn } from "node:timers/promises";
import { dayBefore, daysBetween } from "../calendar/day.ts";
import { firstDay, lastDay, monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { HotspotForecast } from "./hotspot.type.ts";
import type { HotspotKind } from "./hotspot-kinds.ts";
import { expectationsAt, type Moment } from "./hotspot-model.ts";
import { hotspotSkill } from "./hotspot-skill.ts";
import { likelyRange } from "./likely-range.ts";
import { observedUnits } from "./observed-units.ts";

/** Whole months before this one in which the forecast is tried. */
const TRIED = 6;

/** Which estates or streets of a region are likely to have the most complaints next month, where such forecasts have proved good. Throws NotFound. */
export async function hotspotForecast(context: Context, code: string, kind: HotspotKind): Promise<HotspotForecast> {
  const under = context.region(code);
  const running = monthOf(context.today);
  const yesterday = dayBefore(context.today);
  const gone = daysBetween(firstDay(running), context.today);
  const observed = await observedUnits(context, under, kind, gone);
  const { first, units } = observed;
  const momentIn = (month: number): Moment => {
    const days = daysBetween(firstDay(month), firstDay(month + 1));
    const over = Math.min(gone, days);
    const day = over === 0 ? lastDay(month - 1) : `${monthText(month)}-${String(over).padStart(2, "0")}`;
    return { running: month - first, share: over / days, day };
  };
  const tried = Array.from({ length: TRIED }, (_, i) => momentIn(running - TRIED - 1 + i));
  const skill = await hotspotSkill(observed, tried, nextTurn);
  const expectations = expectationsAt(observed, momentIn(running));
  const target = running + 1 - first;
  const told = units.flatMap((unit, place) => {
    const expectation = expectations[place];
    if (!expectation) return [];
    return [
      {
        ...expectation,
        ...likelyRange(expectation.expected, skill.alike),
        region: unit.region,
        estateKey: unit.estate,
        yearBefore: unit.since > target - 12 ? null : unit.counts[target - 12]!,
      },
    ];
  });
  return {
    month: monthText(running + 1),
    until: yesterday,
    units: units.length,
    unknown: units.length - told.length,
    foreseen:
      skill.verdict === "SKILL"
        ? told.sort((a, b) => b.expected - a.expected || (a.region.code < b.region.code ? -1 : 1))
        : [],
    skill: {
      verdict: skill.verdict,
      months: skill.months.map((place) => monthText(first + place)),
      judged: skill.judged,
      forecastError: skill.errors?.forecast ?? null,
      yearBeforeError: skill.errors?.seasonalNaive ?? null,
      lastMonthError: skill.errors?.lastMonth ?? null,
      peersError: skill.errors?.alike ?? null,
      hot: skill.hot,
      hits: skill.hits,
      yearBeforeHits: skill.hitsOfYearBefore,
    },
  };
}
