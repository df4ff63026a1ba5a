import { firstDay, monthOf } from "../calendar/month.ts";
import type { CodeList } from "../code-lists/code-list.ts";
import type { Words } from "../code-lists/words.ts";
import { categories } from "../complaints/category.loaders.ts";
import type { ComplaintStatistic } from "../complaints/complaint-statistics.type.ts";
import { complaintStatuses } from "../complaints/complaint-statuses.ts";
import { shownByParts } from "../complaints/shown-statistics.ts";
import type { Context } from "../context.ts";
import { type Breakdown, type Part, partsOf } from "./breakdown.ts";
import { type CodeCount, rowsByRegion } from "./rows-by-region.ts";

/** Complaints of a period by what they are about, or by where they stand now; `partsOfAll` gives the parts that may have any. */
function complaintsBy(
  id: string,
  name: Words,
  group: "CATEGORY" | "STATUS",
  partsOfAll: (context: Context, found: readonly string[]) => Promise<Part[]>,
): Breakdown {
  return {
    id,
    name,
    unit: { zh: "件", en: "complaints" },
    topics: ["COMPLAINTS"],
    time: "flow",
    async count(context, region, { from, to }) {
      const days = { from: from ?? firstDay(monthOf(to)), to };
      const by = { under: region.code, ...days };
      const shown = await shownByParts(context, by, group, group === "CATEGORY" ? 1 : null);
      const countOf = (row: ComplaintStatistic): CodeCount => ({
        region: row.region,
        code: group === "CATEGORY" ? row.categoryId : row.status,
        count: row.complaints,
      });
      const [counted, ofAll] = [shown.parts.map(countOf), shown.whole.map(countOf)];
      const parts = await partsOfAll(context, [...new Set(ofAll.flatMap(({ code }) => code ?? []))]);
      return rowsByRegion(context, region, days, "COMPLAINTS", parts, counted, ofAll);
    },
  };
}

/** The categories of level 1, and behind them those that are not, by their id. */
async function categoryParts(context: Context, found: readonly string[]): Promise<Part[]> {
  const listed = (await categories(context))
    .filter(({ level }) => level === 1)
    .map(({ category, nameZh, nameEn }) => ({ code: category, zh: nameZh, en: nameEn }));
  const others = found.filter((code) => listed.every((part) => part.code !== code)).sort();
  return [...listed, ...others.map((code) => ({ code, zh: code, en: code }))];
}

export const complaintBreakdowns: readonly Breakdown[] = [
  complaintsBy("complaint_categories", { zh: "投诉类别", en: "Complaints by category" }, "CATEGORY", categoryParts),
  complaintsBy("complaint_statuses", { zh: "投诉办理状态", en: "Complaints by status" }, "STATUS", async () =>
    partsOf(complaintStatuses as unknown as CodeList),
  ),
];
