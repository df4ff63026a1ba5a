import type { PolicyVersions } from "../clocks/policy-versions.ts";
import { complaintOf } from "../complaints/complaint.loaders.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { DueChangeReason, DueShift } from "../dues/due-change-reasons.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { policiesOf } from "../loops/complaint-clocks.ts";
import type { Region } from "../region/region.type.ts";
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

/** Changes of the rules that one answer may hold. */
const MOST_CHANGES = 100;

/**
 * Changes of the rules that bear on a region or on all that one sees, the latest first, from before one on, with what they moved there. Of policies
 * that hold elsewhere alone nothing is told.
 */
export async function rulesChanges(
  context: Context,
  { under, first, before }: { readonly under: string | null; readonly first: number; readonly before?: number | null },
): Promise<DueRulesChange[]> {
  const places = placesOf(context, under);
  if (first < 1 || first > MOST_CHANGES) throw new BadInput("first", `a whole number from 1 to ${MOST_CHANGES}`, first);
  const bearing = await policiesBearingOn(context, under);
  const asked = { ...places, policies: [...bearing], before: before ?? null, limit: first };
  const sets = await context.run(sql.changedRuleSets, asked);
  if (sets.length === 0) return [];
  const counted = await context.run(sql.countDifferencesByRules, { ...places, rules: sets.map(({ rules }) => rules) });
  const [marks] = sets[0]!.is_latest ? await context.run(sql.anyMarks, {}) : [];
  const countOf = (rules: number, shift: DueShift): number =>
    counted.find((row) => row.rules === rules && row.shift === shift)?.differences ?? 0;
  return sets.map((set) => ({
    number: set.rules,
    foundAt: set.found_at,
    reasons: set.reasons as DueChangeReason[],
    holidaysBefore: set.holidays_before,
    holidaysAfter: set.holidays,
    yearsAnnounced: set.years,
    policies: set.policies.filter((id) => bearing.has(id)),
    earlier: countOf(set.rules, "EARLIER"),
    later: countOf(set.rules, "LATER"),
    begun: countOf(set.rules, "BEGUN"),
    lifted: countOf(set.rules, "LIFTED"),
    isCounting: set.is_latest && marks!.waits,
  }));
}

/** Ids of the policies of which a version is for a region or all that one sees, for one below, or for one above. */
async function policiesBearingOn(context: Context, under: string | null | undefined): Promise<ReadonlySet<string>> {
  const { regions } = context;
  const roots = under == null ? regions.roots : [regions.byCode(under)];
  const above = new Set(roots.flatMap(({ ancestors }) => ancestors.map(({ code }) => code)));
  const within = (region: Region | null): boolean =>
    region !== null && (roots.includes(region) || within(region.parent));
  const bears = (code: string): boolean => above.has(code) || within(regions.find(code));
  const policies = await policiesOf(context);
  return new Set(
    policies.filter(({ versions }) => versions.some(({ applies }) => bears(applies.region))).map(({ id }) => id),
  );
}

/** A page of what they moved, found last in front. */
export async function differencePage(
  context: Context,
  { under, change, reason, shift }: DueDifferenceFilter,
  first: number,
  after: string | null,
): Promise<DueDifferenceConnection> {
  const policies = await policiesOf(context);
  const where = {
    ...placesOf(context, under),
    ...{ change: change ?? null, reason: reason ?? null, shift: shift ?? null },
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
        reasons: row.reasons as DueChangeReason[],
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

function placesOf({ regions }: Context, under: string | null | undefined) {
  const scope = under == null ? regions.everywhere() : regions.scope(regions.byCode(under));
  return { cityCodes: scope.cityCodes, regionIds: scope.regionIds };
}
