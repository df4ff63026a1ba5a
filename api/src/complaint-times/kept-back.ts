import { categories } from "../complaints/category.loaders.ts";
import { hiddenComplaints, timeOf } from "../complaints/hidden-complaints.ts";
import type { Context } from "../context.ts";
import { seenIn } from "../held-regions.ts";
import type { ComplaintTimesFilter } from "./complaint-times.input.ts";
import type { TimesAsked } from "./times-where.ts";

const THE_PERIOD = timeOf({ month: null, weekOf: null, day: null });

/**
 * Whether what is told by a category is kept back from whoever may not see persons: where the counts of the region are (hidden-complaints.ts), or of one
 * of those that times leave out of it; and of a firm always, since in a region it may have but one estate.
 */
export async function isKeptBack(
  request: Context,
  { where, under, lacking }: TimesAsked,
  { firm, withoutFirm, regionsAsOf }: ComplaintTimesFilter,
): Promise<boolean> {
  const below = request.sight.smallCountsBelow(null);
  if (below === 0) return false;
  if (firm || withoutFirm) return true;
  const slice = { from: where.from, to: where.to, regionsAsOf: regionsAsOf ?? null };
  const values = (await categories(request)).map(({ category }) => category);
  const regions = [under, ...lacking].flatMap(seenIn);
  const held = await hiddenComplaints(request, { slice, code: "CATEGORY", values, groups: [] }, regions, below);
  return regions.some((region) => held.isHidden(region, THE_PERIOD));
}
