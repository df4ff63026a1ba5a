import type { Context } from "../context.ts";
import { loader } from "../loader.ts";
import { allCategories } from "./category.queries.ts";
import { CategoryTree } from "./category-tree.ts";
import type { ComplaintCategory } from "./complaint.type.ts";

/** A category's id → the category; one that is not listed is shown by its id. Categories are few, so all are read at once. */
export const categoryById = loader<string, ComplaintCategory>(
  (category) => category,
  async (ids, context) => {
    const known = new Map((await categories(context)).map((category) => [category.category, category]));
    return ids.map((id) => known.get(id) ?? { category: id, nameZh: id, nameEn: id, level: 1, parent: null });
  },
);

/** The list as it is stored, kept while it stands: answers ask for it at many steps. */
const listed = (context: Context) =>
  context.whileStill(
    "complaint categories",
    (own) => own.run(allCategories, {}),
    (rows) => rows.length,
  );

/** Every category, by id. */
export async function categories(context: Context): Promise<ComplaintCategory[]> {
  const rows = await listed(context);
  return rows.map(({ category, name_zh: nameZh, name_en: nameEn, above }) => ({
    category,
    nameZh,
    nameEn,
    level: above.length + 1,
    parent: above.at(-1) ?? null,
  }));
}

const trees = loader<string, CategoryTree>(
  (one) => one,
  async (ones, context) => {
    const tree = new CategoryTree(await listed(context));
    return ones.map(() => tree);
  },
);

/** Which category is below which; read once in a request. */
export const categoryTree = (context: Context): Promise<CategoryTree> => trees.load(context, "tree");

/** The categories of a filter with all below them; null: not asked. */
export async function categoriesAsked(
  context: Context,
  categories: readonly string[] | null | undefined,
): Promise<readonly string[] | null> {
  return categories == null ? null : (await categoryTree(context)).below(categories);
}
