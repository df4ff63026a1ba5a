import { type CountedAlarm, countedAlarms, DUE_DAYS } from "../alarms/alarms.ts";
import { localTimeOf } from "../calendar/clock.ts";
import { addDays } from "../calendar/day.ts";
import { firstDay, lastDay, monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlow } from "../indicators/aggregation.ts";
import { amountsOf } from "../indicators/amounts.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import { isRipe, type Period, periodBefore } from "../indicators/period.ts";
import { type ComparedValue, compared } from "../indicators/value.ts";
import { queueByRegion } from "../queue/queue-by-region.ts";
import type { Region } from "../region/region.type.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import type { AlertRule } from "./alert-rule.ts";

/** Functional zones are ruled as counties are. */
const RULED_KINDS = ["ADMINISTRATIVE", "FUNCTIONAL_ZONE"] as const;

/** Months that are gone back for one of which an indicator can be said of all complaints. */
const MOST_MONTHS_BACK = 3;

/** Days that the running month must have had before its change says anything. */
const FEWEST_DAYS = 7;

/** The number that a rule is held against in each of its regions; null: no data. */
interface RuleNumbers {
  readonly of: ReadonlyMap<Region, number | null>;
  /** First day of the month that they are of; null: they are of the moment. */
  readonly month: string | null;
}

/** What rules are held against at one moment; what several ask for is counted once. */
export class NumbersAt {
  private readonly alarms = new Map<Region, ReturnType<typeof countedAlarms>>();
  private readonly queues = new Map<Region, ReturnType<typeof queueByRegion>>();

  constructor(
    private readonly context: Context,
    private readonly at: Date,
  ) {}

  /** None at all where the rule's region is there no more. */
  async of(rule: AlertRule): Promise<RuleNumbers> {
    const { regions: tree } = this.context;
    const under = tree.find(rule.regionCode);
    if (under === null) return { of: new Map(), month: null };
    const regions = rule.level === null ? [under] : tree.descendantsAt(under, rule.level, RULED_KINDS);
    return rule.indicator === null
      ? { of: this.addedUp(await this.counted(rule, under), rule, under, regions), month: null }
      : indicatorNumbers(this.context, indicatorById(rule.indicator), regions, rule);
  }

  private async counted({ alarm, queueList }: AlertRule, under: Region): Promise<CountedAlarm> {
    const { context, at } = this;
    if (alarm !== null) return (await once(this.alarms, under, () => countedAlarms(context, under, at)))[alarm];
    const lists = await once(this.queues, under, () => queueByRegion(context, under, at));
    const today = localTimeOf(at).slice(0, 10);
    const days = { from: addDays(today, -DUE_DAYS), to: today };
    return {
      counted: lists[queueList!],
      isKnown: (place) => context.coverage.isOnRecord("COMPLAINTS", place, days, null),
    };
  }

  private addedUp(
    { counted, isKnown }: CountedAlarm,
    { level }: AlertRule,
    under: Region,
    regions: readonly Region[],
  ): Map<Region, number | null> {
    const sums = new Map<Region, number>();
    for (const { region_id, count } of counted) {
      const place = level === null ? under : regionAtLevel(this.context.regions.placeOf(region_id), level);
      if (place !== null) sums.set(place, (sums.get(place) ?? 0) + count);
    }
    return new Map(regions.map((region) => [region, sums.get(region) ?? (isKnown(region) ? 0 : null)]));
  }
}

function once<Value>(known: Map<Region, Promise<Value>>, region: Region, count: () => Promise<Value>): Promise<Value> {
  const found = known.get(region) ?? count();
  known.set(region, found);
  return found;
}

async function indicatorNumbers(
  context: Context,
  indicator: Indicator,
  regions: readonly Region[],
  { condition, comparison, threshold }: AlertRule,
): Promise<RuleNumbers> {
  const period = periodMeant(indicator, comparison, context.today);
  const periods = comparison === null ? [period] : [period, periodBefore(period, comparison, context.today)];
  const amounts = await amountsOf(context, [indicator], regions, periods, comparison !== null);
  const now = amounts.figures(indicator, 0);
  const earlier = comparison === null ? null : amounts.figures(indicator, 1);
  const inBoth = comparison === null ? null : amounts.inBoth(indicator, 1);
  const numberOf = (region: Region): number | null => {
    const before =
      earlier === null || inBoth === null ? null : { figure: earlier(region), part: inBoth(region), ripe: true };
    const value = compared(indicator, now(region), before);
    if (before !== null) return changeOf(indicator, value);
    // of a count that is known in part more is certain than what it is, and nothing else
    const isSure = indicator.denominator !== null || value.extent === "WHOLE";
    return isSure || (condition === "ABOVE" && value.value !== null && value.value > threshold) ? value.value : null;
  };
  return { of: new Map(regions.map((region) => [region, numberOf(region)])), month: firstDay(period.to) };
}

/** As changes are said everywhere: of a percentage in points, of all else in percent. */
const changeOf = ({ unit }: Indicator, { change, changePercent }: ComparedValue): number | null =>
  unit.en === "%" ? change : changePercent;

/**
 * The last month of which a rule can be said: a flow is held against a threshold by whole months, since the running one begins at none each
 * time, and by its change once some days of it have gone.
 */
function periodMeant(indicator: Indicator, comparison: Comparison | null, today: string): Period {
  const current = monthOf(today);
  const isMeant = (month: number): boolean => {
    if (!isRipe(indicator, { from: month, to: month }, today)) return false;
    if (!isFlow(indicator) || lastDay(month) <= today) return true;
    return comparison !== null && Number(today.slice(8)) > FEWEST_DAYS;
  };
  for (let month = current; month > current - MOST_MONTHS_BACK; month -= 1)
    if (isMeant(month)) return { from: month, to: month };
  return { from: current - MOST_MONTHS_BACK, to: current - MOST_MONTHS_BACK };
}
