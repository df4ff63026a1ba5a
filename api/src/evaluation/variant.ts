import Fraction from "fraction.js";
import { BadInput } from "../errors.ts";
import { Exact } from "./exact.ts";
import { type Criterion, isGroup, type Scheme } from "./scheme.ts";
import { faultsOfScheme } from "./scheme-checks.ts";

/** What of a criterion is otherwise than in its scheme; numbers as text. */
export interface CriterionChange {
  readonly criterion: string;
  /** In proportion to those beside it; 0 leaves the criterion out. */
  readonly weight?: string | null;
  readonly cap?: string | null;
  readonly floor?: string | null;
  /** Of a linear scoring: the values that have no points, and all. */
  readonly zero?: string | null;
  readonly full?: string | null;
}

/**
 * A scheme with some of its numbers changed, and its weights in per cent that sum to 100; its doubt is of its own weights, and left out.
 * Throws BadInput where no scheme may be so.
 */
export function variantOf(scheme: Scheme, changes: readonly CriterionChange[]): Scheme {
  const byId = new Map(changes.map((change) => [change.criterion, change]));
  const known = new Set<string>();
  const changed = (criteria: readonly Criterion[]): Criterion[] =>
    weighed(
      criteria.flatMap((criterion) => {
        known.add(criterion.id);
        const within = isGroup(criterion) ? { ...criterion, criteria: changed(criterion.criteria) } : criterion;
        const change = byId.get(criterion.id);
        const own = change === undefined ? within : changedBy(within, change);
        return own.weight?.equals(0) || (isGroup(own) && own.criteria.length === 0) ? [] : [own];
      }),
    );
  const variant: Scheme = { ...scheme, criteria: changed(scheme.criteria), doubt: undefined };
  const unknown = changes.find(({ criterion }) => !known.has(criterion));
  if (unknown !== undefined) throw new BadInput("criterion", `one of ${[...known].join(", ")}`, unknown.criterion);
  if (variant.criteria.length === 0) throw new BadInput("weight", "a criterion that weighs", "none");
  const [fault] = faultsOfScheme(variant);
  if (fault !== undefined) throw new BadInput(fault.path.join("."), "a variant of the scheme", fault.message);
  return variant;
}

function changedBy(criterion: Criterion, change: CriterionChange): Criterion {
  const weight = exactly(change, "weight");
  if (weight !== undefined && criterion.weight === undefined)
    throw new BadInput(`${criterion.id}, weight`, "no weight in a sum", change.weight);
  if (weight !== undefined && weight.compare(0) < 0)
    throw new BadInput(`${criterion.id}, weight`, "0 or more", change.weight);
  const [cap, floor, zero, full] = (["cap", "floor", "zero", "full"] as const).map((key) => exactly(change, key));
  const own = { ...criterion, ...(weight && { weight }), ...(cap && { cap }), ...(floor && { floor }) };
  if (zero === undefined && full === undefined) return own;
  if (isGroup(own) || own.scoring === "value" || !("linear" in own.scoring))
    throw new BadInput(
      `${criterion.id}, zero and full`,
      "those of a linear scoring",
      `${change.zero} and ${change.full}`,
    );
  const linear = { ...own.scoring.linear, ...(zero && { zero }), ...(full && { full }) };
  if (linear.zero.equals(linear.full))
    throw new BadInput(`${criterion.id}, zero and full`, "two that are apart", linear.zero.toString());
  return { ...own, scoring: { linear } };
}

function exactly(change: CriterionChange, key: "weight" | "cap" | "floor" | "zero" | "full"): Fraction | undefined {
  const text = change[key];
  if (text === undefined || text === null) return undefined;
  const { data, error } = Exact.safeParse(text);
  if (error) throw new BadInput(`${change.criterion}, ${key}`, "a number of at most 12 digits and 6 decimals", text);
  return data;
}

/** Weights that sum to 100, in the proportion that they have. */
function weighed(criteria: readonly Criterion[]): Criterion[] {
  const sum = criteria.reduce((all, { weight }) => all.add(weight ?? 0), new Fraction(0));
  if (sum.equals(0)) return [...criteria];
  return criteria.map((criterion) => ({ ...criterion, weight: criterion.weight!.mul(100).div(sum) }));
}
