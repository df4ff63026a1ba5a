import { nameCategories, policiesWith, type SitePolicy, shippedTexts } from "../clocks/current-policies.ts";
import type { PolicyVersions, WorkingTimes } from "../clocks/policy-versions.ts";
import { parsePolicy, policiesOf } from "../clocks/read-policies.ts";
import type { PlacedCategory } from "../complaints/category-tree.ts";
import { type BusinessHours, readBusinessHours } from "../working-time/business-hours.ts";
import { CHINESE_HOLIDAYS } from "../working-time/holidays.ts";
import type { DueChangeReason } from "./due-change-reasons.ts";

/**
 * All that due times are counted by, as it is kept: the texts of policies, so that a later parser reads them, and the days of the calendar. Of
 * two such texts that are the same every due time is.
 */
export interface RuleSetText {
  readonly shipped: readonly string[];
  readonly site: readonly SitePolicy[];
  readonly holidays: {
    readonly version: string;
    readonly firstYear: number;
    readonly lastYear: number;
    readonly restDays: readonly (readonly [day: string, name: string])[];
    readonly workedDays: readonly (readonly [day: string, name: string])[];
  };
  readonly hours: BusinessHours;
  /** Those that are below others, where policies name any. */
  readonly categories: readonly PlacedCategory[];
}

/** The same, to count by. */
export interface RuleSet {
  readonly policies: readonly PolicyVersions[];
  readonly times: WorkingTimes;
  readonly categories: readonly PlacedCategory[];
}

/** Those of now. */
export function ruleSetNow(site: readonly SitePolicy[], placed: readonly PlacedCategory[]): RuleSetText {
  const { version, firstYear, lastYear, restDays, workedDays } = CHINESE_HOLIDAYS;
  return {
    shipped: shippedTexts(),
    site: site.map(({ policy, version, text, ends_on }) => ({ policy, version, text, ends_on })),
    holidays: { version, firstYear, lastYear, restDays: [...restDays], workedDays: [...workedDays] },
    hours: readBusinessHours(),
    categories: nameCategories(policiesWith(site)) ? placed.map(({ category, above }) => ({ category, above })) : [],
  };
}

/** Reads one that was kept; throws BadSettings. */
export function readRuleSet({ shipped, site, holidays, hours, categories }: RuleSetText): RuleSet {
  const files = shipped.map((text) => ({ text, policy: parsePolicy(text, "policy.yaml") }));
  return {
    policies: policiesWith(site, policiesOf(files)),
    times: {
      holidays: { ...holidays, restDays: new Map(holidays.restDays), workedDays: new Map(holidays.workedDays) },
      hours,
    },
    categories,
  };
}

/** What has become another from one to the next. */
export interface RuleSetChange {
  readonly reasons: readonly DueChangeReason[];
  /** Years whose holidays were not known before. */
  readonly years: readonly number[];
  /** Ids of policies of which any version, or its end, is another. */
  readonly policies: readonly string[];
}

export function changeOf(before: RuleSetText, after: RuleSetText): RuleSetChange {
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  const [was, is] = [readRuleSet(before).policies, readRuleSet(after).policies];
  const ids = [...new Set([...was, ...is].map(({ id }) => id))].sort();
  const withId = (id: string, all: readonly PolicyVersions[]) => all.find((one) => one.id === id);
  const policies = ids.filter((id) => differs(withId(id, was), withId(id, is)));
  const years = yearsOf(after).filter((year) => !yearsOf(before).includes(year));
  const changed = {
    HOLIDAYS: differs(before.holidays, after.holidays),
    BUSINESS_HOURS: differs(before.hours, after.hours),
    POLICIES: policies.length > 0,
    CATEGORIES: differs(before.categories, after.categories),
  } satisfies Record<DueChangeReason, boolean>;
  const reasons = (Object.keys(changed) as DueChangeReason[]).filter((reason) => changed[reason]);
  return { reasons, years, policies };
}

const yearsOf = ({ holidays: { firstYear, lastYear } }: RuleSetText): number[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place);
