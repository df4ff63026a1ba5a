import type { Context } from "../context.ts";
import { hiddenCounts, isSmall } from "../persons/small-counts.ts";
import { categories } from "./category.loaders.ts";
import type { EstateComplaintCategory } from "./estate-categories.type.ts";

/** Measures that are parts of the complaints of a category. */
const PARTS = ["closed", "everEscalated", "everReopened"] as const;

/** What was counted of a category, before anything of it is hidden. */
export type CountedCategory = Omit<EstateComplaintCategory, "suppressed" | "complaints" | (typeof PARTS)[number]> &
  Readonly<Record<"complaints" | (typeof PARTS)[number], number>>;

/**
 * The categories of an estate with small counts hidden, and those that its region would give back (`beside`); `below` 0 hides none. With a hidden one
 * all that are not shown are told as hidden.
 */
export async function shownCategories(
  context: Context,
  counted: readonly CountedCategory[],
  below: number,
  beside: ReadonlySet<string | null>,
): Promise<EstateComplaintCategory[]> {
  const whole = counted.map((row): EstateComplaintCategory => ({ ...row, suppressed: false }));
  if (below === 0) return whole;
  const listed = (await categories(context)).map(({ category }) => category);
  const ids = [...new Set([...counted.map(({ categoryId }) => categoryId), ...listed])];
  const [hidden] = hiddenCounts(
    [ids.map((id) => counted.find(({ categoryId }) => categoryId === id)?.complaints ?? 0)],
    below,
  );
  const isHidden = (id: string): boolean => hidden![ids.indexOf(id)]! || beside.has(id);
  const rows = counted.filter(({ categoryId }) => !isHidden(categoryId));
  const untold = PARTS.map((part) => {
    const counts = rows.map((row) => row[part]);
    // what is left of a part is a part as well
    const rest = rows.map((row) => row.complaints - row[part]);
    return { part, rows: new Set([...untoldRows(counts, below), ...untoldRows(rest, below)]) };
  });
  const withoutParts = (at: number) =>
    Object.fromEntries(untold.flatMap(({ part, rows: some }) => (some.has(at) ? [[part, null]] : [])));
  return [
    ...rows.map((row, at): EstateComplaintCategory => ({ ...row, ...withoutParts(at), suppressed: false })),
    ...ids.filter(isHidden).sort().map(suppressed),
  ];
}

/** The rows with a small count, and with them the least of the others: of a part the total may be known, and any of them may be that other. */
function untoldRows(counts: readonly number[], below: number): number[] {
  const small = counts.flatMap((count, at) => (isSmall(count, below) ? [at] : []));
  const others = counts.map((_, at) => at).filter((at) => !small.includes(at));
  return small.length === 0 ? [] : [...small, ...others.sort((a, b) => counts[a]! - counts[b]!).slice(0, 1)];
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
