import { anyComparison } from "../accounts/compared-region.queries.ts";
import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { comparedValues } from "./compared-values.ts";
import type { Period } from "./period.ts";
import { ranks } from "./rank.ts";
import type { SiblingPosition } from "./sibling-position.type.ts";

const QUARTILES = 4;

/**
 * How a region stands among those beside it. Of siblings that the caller does not see it tells no value, and nothing at all unless the region
 * above allows it: null then, at a root, and where the region itself has no value.
 */
export async function siblingPosition(
  context: Context,
  region: Region,
  indicator: Indicator,
  period: Period,
): Promise<SiblingPosition | null> {
  const { parent } = region;
  if (parent === null) return null;
  if (!region.tree.isSeen(parent)) {
    const [asked] = await context.run(anyComparison, { regionId: parent.regionId });
    if (!asked!.found) return null;
  }
  // the one place where figures outside of a scope are read for whoever has it; they do not leave it
  const whole = context.beyondScope();
  const siblings = whole.regions.descendantsAt(whole.region(parent.code), region.level, [region.kind]);
  const valueIn = (await comparedValues(whole, [indicator], siblings, period, [null]))(indicator, null);
  const values = siblings.map((sibling) => valueIn(sibling).value);
  const position = ranks(values, indicator.direction)[siblings.findIndex(({ code }) => code === region.code)] ?? null;
  const of = values.filter((value) => value !== null).length;
  if (position === null) return null;
  return { position, of, quartile: of < QUARTILES ? null : 1 + Math.floor(((position - 1) * QUARTILES) / of) };
}
