import { COMPLAINT_COLUMNS, COMPLAINT_ROW } from "../complaints/complaint.queries.ts";
import { statement } from "../db/statement.ts";
import type { DueChangeReason, DueShift } from "../dues/due-change-reasons.ts";

/** Which differences; null: not asked. */
export interface DifferencesWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** Of the change to which set of rules. */
  readonly change: number | null;
  readonly reason: DueChangeReason | null;
  readonly shift: DueShift | null;
}

/** To where a due time was moved, of `complaint_due_differences d`. */
const SHIFT: Readonly<Record<DueShift, string>> = {
  EARLIER: "d.due_after < d.due_before",
  LATER: "d.due_after > d.due_before",
  BEGUN: "d.due_before is null",
  LIFTED: "d.due_after is null",
};
const SHIFT_OF = `case ${Object.entries(SHIFT)
  .map(([shift, holds]) => `when ${holds} then '${shift}'`)
  .join(" ")} end`;

const PLACED = `d.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or d.region_id = any(:regionIds))`;
const ASKED = `${PLACED}
  and (:change::int is null or d.rules = :change)
  and (:reason::text is null or d.rules in (select r.rules from due_rule_sets r where :reason = any(r.reasons)))
  and (:shift::text is null or :shift = ${SHIFT_OF})`;

/** Sets of rules that are another than the one before and bear on some regions, the latest first, without their contents. */
export const changedRuleSets = statement<
  Pick<DifferencesWhere, "cityCodes" | "regionIds"> & {
    /** Of a set in which policies alone became others, one of these did, or due times in the regions moved. */
    readonly policies: readonly string[];
    readonly before: number | null;
    readonly limit: number;
  }
>()({
  name: "changed sets of rules",
  text: `
    select s.rules, s.found_at, earlier.holidays as holidays_before, s.holidays, s.reasons, s.years, s.policies,
      not exists (select 1 from due_rule_sets later where later.rules > s.rules) as is_latest
    from due_rule_sets s
    left join due_rule_sets earlier on earlier.rules = s.rules - 1
    where s.reasons <> '{}' and (:before::int is null or s.rules < :before)
      and (s.reasons <> '{POLICIES}' or s.policies && :policies::text[]
        or s.rules in (select d.rules from complaint_due_differences d where ${PLACED}))
    order by s.rules desc
    limit :limit`,
  row: {
    rules: "int4",
    found_at: "timestamptz",
    holidays_before: "text?",
    holidays: "text",
    reasons: "text[]",
    years: "int4[]",
    policies: "text[]",
    is_latest: "bool",
  },
});

/** A page, those found last in front. */
export const differencePage = statement<
  DifferencesWhere & { readonly beforeAt: string | null; readonly beforeId: string | null; readonly limit: number }
>()({
  name: "due differences",
  // the page first and its complaints then, as in the queue
  text: `
    select ${COMPLAINT_COLUMNS}, d.difference_id, d.step, d.rules, d.policy_before, d.policy_after, d.due_before, d.due_after, d.provisional_before,
      d.provisional_after, d.found_at, ${SHIFT_OF} as shift,
      r.reasons, to_char(d.found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
    from (
      select d.* from complaint_due_differences d
      where ${ASKED} and (:beforeAt::timestamptz is null or (d.found_at, d.difference_id) < (:beforeAt, :beforeId::bigint))
      order by d.found_at desc, d.difference_id desc
      limit :limit) d
    join complaints c on c.city_code = d.city_code and c.reported_on = d.reported_on and c.complaint_id = d.complaint_id
    join sources s on s.source_id = c.source_id
    join due_rule_sets r on r.rules = d.rules
    where (:regionIds is null or c.region_id = any(:regionIds))
    order by d.found_at desc, d.difference_id desc`,
  row: {
    ...COMPLAINT_ROW,
    difference_id: "int8",
    step: "text",
    rules: "int4",
    policy_before: "text?",
    policy_after: "text?",
    due_before: "timestamptz?",
    due_after: "timestamptz?",
    provisional_before: "bool",
    provisional_after: "bool",
    found_at: "timestamptz",
    shift: "text?",
    reasons: "text[]",
    exact_at: "text",
  },
});

export const countDifferences = statement<DifferencesWhere>()({
  name: "count due differences",
  slow: true,
  text: `select count(*)::int as differences from complaint_due_differences d where ${ASKED}`,
  row: { differences: "int4" },
});

/** How many there are of some changes, by set of rules and shift. */
export const countDifferencesByRules = statement<
  Pick<DifferencesWhere, "cityCodes" | "regionIds"> & { readonly rules: readonly number[] }
>()({
  name: "count due differences by rules",
  slow: true,
  text: `
    select d.rules, (${SHIFT_OF}) as shift, count(*)::int as differences
    from complaint_due_differences d
    where ${PLACED} and d.rules = any(:rules::int[])
    group by 1, 2 order by 1, 2`,
  row: { rules: "int4", shift: "text?", differences: "int4" },
});

/** Whether any due time waits to be counted anew, wherever that is. */
export const anyMarks = statement()({
  name: "any due times to count",
  ofAnyRegion: "that a count goes on says nothing of what is counted",
  text: "select exists (select 1 from complaint_due_marks) as waits",
  row: { waits: "bool" },
});
