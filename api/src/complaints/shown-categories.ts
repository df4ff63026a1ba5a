import type { Context } from "../context.ts";
import { hiddenCounts, isSmall } from "../persons/small-counts.ts";
import { categories } from "./complaint.loaders.ts";
import type { EstateComplaintCategory } from "./estate-categories.type.ts";

/** Measures that are parts of the complaints of a category. */
const PARTS = ["closed", "everEscalated", "everReopened"] as const;

/** What was counted of a category, before anything of it is hidden. */
export type CountedCategory = Omit<EstateComplaintCategory, "suppressed" | "complaints" | (typeof PARTS)[number]> &
  Readonly<Record<"complaints" | (typeof PARTS)[number], number>>;

/** The categories of an estate with small counts hidden; `below` 0 hides none. With a hidden one all that are not shown are told as hidden. */
export async function shownCategories(
  context: Context,
  counted: readonly CountedCategory[],
  below: number,
): Promise<EstateComplaintCategory[]> {
  const whole = counted.map((row): EstateComplaintCategory => ({ ...row, suppressed: false }));
  if (below === 0) return whole;
  const listed = (await categories(context)).map(({ category }) => category);
  const ids = [...new Set([...counted.map(({ categoryId }) => categoryId), ...listed])];
  const [hidden] = hiddenCounts(
    [ids.map((id) => counted.find(({ categoryId }) => categoryId === id)?.complaints ?? 0)],
    below,
  );
  const isHidden = (id: string): boolean => hidden![ids.indexOf(id)]!;
  const rows = counted.filter(({ categoryId }) => !isHidden(categoryId));
  // what is left of a part is a part as well, and of each part the total may be known
  const untold = PARTS.filter((part) =>
    rows.some((row) => isSmall(row[part], below) || isSmall(row.complaints - row[part], below)),
  );
  const withoutParts = Object.fromEntries(untold.map((part) => [part, null]));
  return [
    ...rows.map((row): EstateComplaintCategory => ({ ...row, ...withoutParts, suppressed: false })),
    ...ids.filter(isHidden).sort().map(suppressed),
  ];
}

const suppressed = (categoryId: string): EstateComplaintCategory => ({
  categoryId,
  complaints: null,
  closed: null,
  everEscalated: null,
  everReopened: null,
  medianHoursToClose: null,
  satisfaction: null,
  suppressed: true,
});
