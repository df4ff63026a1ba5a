import { changing } from "../../change.ts";
import type { Context } from "../../context.ts";
import { run } from "../../db/database.ts";
import { BadInput, NotFound } from "../../errors.ts";
import type { Scheme } from "../scheme.ts";
import { type CriterionChange, variantOf } from "../variant.ts";
import { deleteVariant, insertVariant, type VariantRow, variantsOf } from "./variant.queries.ts";
import { EvaluationTried, EvaluationVariant } from "./variant.type.ts";

/** Of one account and scheme. */
export const MOST_VARIANTS = 50;
/** What can be read in a list and said aloud: nothing that cannot be seen, no blank at either end. */
const NAME = /^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,60}(?<! )$/u;

const ownerOf = ({ actor }: Context): string => actor.name;

/** The caller's own, by name. */
export async function keptVariants(context: Context, scheme: string): Promise<EvaluationVariant[]> {
  const rows = await context.run(variantsOf, { owner: ownerOf(context), scheme, limit: MOST_VARIANTS });
  return rows.map(variantTold);
}

/** Keeps changes that make a scheme under a name of the caller's; what had it is replaced. Throws BadInput. */
export async function keepVariant(
  context: Context,
  scheme: Scheme,
  name: string,
  changes: readonly CriterionChange[],
): Promise<EvaluationVariant[]> {
  if (!NAME.test(name))
    throw new BadInput("name", "1 to 60 visible characters, without blanks at its ends", name.slice(0, 80));
  if (changes.length === 0) throw new BadInput("changes", "what is otherwise", "nothing");
  // what no scheme may be is kept under no name
  variantOf(scheme, changes);
  const written = { owner: ownerOf(context), scheme: scheme.id, name, changes: JSON.stringify(changes) };
  await inOwn(context, async (client) => {
    const kept = await run(client, insertVariant, { ...written, at: new Date(), most: MOST_VARIANTS });
    if (kept.length === 0) throw new BadInput("name", `at most ${MOST_VARIANTS} variants of a scheme`, "one more");
  });
  return keptVariants(context, scheme.id);
}

/** Throws NotFound. */
export async function forgetVariant(context: Context, scheme: string, name: string): Promise<EvaluationVariant[]> {
  await inOwn(context, async (client) => {
    const deleted = await run(client, deleteVariant, { owner: ownerOf(context), scheme, name });
    if (deleted.length === 0) throw new NotFound("variant", name);
  });
  return keptVariants(context, scheme);
}

/** What somebody tries by themselves changes nothing for others, and is nothing for the audit. */
async function inOwn(context: Context, work: (client: Parameters<typeof run>[0]) => Promise<void>): Promise<void> {
  await changing(
    context,
    "evaluations",
    async (client) => {
      await work(client);
      return {};
    },
    () => null,
  );
}

const variantTold = ({ name, changes, kept_at }: VariantRow): EvaluationVariant =>
  Object.assign(new EvaluationVariant(), {
    name,
    changes: (JSON.parse(changes) as CriterionChange[]).map((change) =>
      Object.assign(new EvaluationTried(), { ...AS_IN_SCHEME, ...change }),
    ),
    keptAt: kept_at,
  });

const AS_IN_SCHEME = { weight: null, cap: null, floor: null, zero: null, full: null };
