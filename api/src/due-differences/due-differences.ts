import type { PolicyVersions } from "../clocks/policy-versions.ts";
import { complaintOf } from "../complaints/complaint.loaders.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import type { Row } from "../db/statement.ts";
import type { DueChangeReason, DueShift } from "../dues/due-change-reasons.ts";
import { ruleSets } from "../dues/rule-sets.queries.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { policiesOf } from "../loops/complaint-clocks.ts";
import * as sql from "./due-differences.queries.ts";
import {
  type DueDifference,
  DueDifferenceConnection,
  type DueDifferenceFilter,
  type DueRulesChange,
} from "./due-differences.type.ts";

type DifferenceRow = Row<typeof sql.differencePage>;
const ORDER = keyOrder<DifferenceRow>()("DUE_DIFFERENCES", ["moment", "bigint"], (row) => [
  row.exact_at,
  row.difference_id,
]);

/** Changes of the rules, the latest first, with what they moved in a region or all that one sees. */
export async function rulesChanges(context: Context, under?: string | null): Promise<DueRulesChange[]> {
  const sets = await changedSets(context);
  if (sets.length === 0) return [];
  const counted = await context.run(sql.countDifferencesByRules, placesOf(context, under));
  const [marks] = await run(context.database.pool, sql.anyMarks, {});
  const countOf = (rules: number, shift: DueShift): number =>
    counted.find((row) => row.rules === rules && row.shift === shift)?.differences ?? 0;
  return sets.map((set, place) => ({
    number: set.rules,
    foundAt: set.found_at,
    reasons: set.reasons as DueChangeReason[],
    holidaysBefore: set.holidaysBefore,
    holidaysAfter: set.holidays,
    yearsAnnounced: set.years,
    policies: set.policies,
    earlier: countOf(set.rules, "EARLIER"),
    later: countOf(set.rules, "LATER"),
    begun: countOf(set.rules, "BEGUN"),
    lifted: countOf(set.rules, "LIFTED"),
    isCounting: place === 0 && marks!.waits,
  }));
}

/** A page of what they moved, found last in front. */
export async function differencePage(
  context: Context,
  { under, change, reason, shift }: DueDifferenceFilter,
  first: number,
  after: string | null,
): Promise<DueDifferenceConnection> {
  const sets = await changedSets(context);
  const policies = await policiesOf(context);
  const meant = sets.filter(
    ({ rules, reasons }) => (change == null || rules === change) && (reason == null || reasons.includes(reason)),
  );
  const where = {
    ...placesOf(context, under),
    rules: meant.map(({ rules }) => rules),
    shift: shift ?? null,
  };
  const page = await keysetPage(
    {
      order: ORDER,
      read: (key, limit) => {
        const [beforeAt, beforeId] = key ?? [null, null];
        return context.run(sql.differencePage, { ...where, beforeAt, beforeId, limit });
      },
      nodeOf: (row): DueDifference => ({
        complaint: complaintOf(row, context),
        step: row.step,
        ...namesOf(row, policies),
        change: row.rules,
        reasons: (sets.find(({ rules }) => rules === row.rules)?.reasons ?? []) as DueChangeReason[],
        shift: row.shift as DueShift,
        dueBefore: row.due_before,
        dueAfter: row.due_after,
        wasProvisional: row.provisional_before,
        isProvisional: row.provisional_after,
        policyBefore: row.policy_before,
        policyAfter: row.policy_after,
        foundAt: row.found_at,
      }),
      count: async () => (await context.run(sql.countDifferences, where))[0]!.differences,
    },
    first,
    after,
  );
  return new DueDifferenceConnection(page);
}

/** A step as its policy calls it; its id where that policy is known no more. */
function namesOf(row: DifferenceRow, policies: readonly PolicyVersions[]) {
  const [id, version] = (row.policy_after ?? row.policy_before ?? "").split("@");
  const versions = policies.find((one) => one.id === id)?.versions ?? [];
  const steps = (versions.find((one) => String(one.version) === version) ?? versions.at(-1))?.steps ?? [];
  const name = steps.find((step) => step.id === row.step)?.name;
  return { stepNameZh: name?.zh ?? row.step, stepNameEn: name?.en ?? row.step };
}

/** Sets of rules that are another than the one before, the latest first: they hold everywhere, and name nothing that lies in a region. */
async function changedSets(context: Context) {
  context.families.add("complaint_dues");
  const sets = await run(context.database.pool, ruleSets, {});
  return sets
    .map((set, place) => ({ ...set, holidaysBefore: sets[place - 1]?.holidays ?? null }))
    .filter(({ reasons }) => reasons.length > 0)
    .reverse();
}

function placesOf({ regions }: Context, under: string | null | undefined) {
  const scope = under == null ? regions.everywhere() : regions.scope(regions.byCode(under));
  return { cityCodes: scope.cityCodes, regionIds: scope.regionIds };
}
