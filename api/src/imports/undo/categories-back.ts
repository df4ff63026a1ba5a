import { run } from "../../db/database.ts";
import type { CategoryImage, CategoryState } from "../import-run.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import * as sql from "./categories-back.queries.ts";
import { UndoRefused } from "./undo-refused.ts";

const SHOWN = 5;

/**
 * Takes an import of categories back: those that it changed are as they were, those that it made go. Throws UndoRefused where something has
 * changed one since, or where complaints, codes or other categories are under one that would go.
 */
export async function takeCategoriesBack(
  client: ImportClient,
  importId: string,
  images: readonly CategoryImage[],
): Promise<void> {
  const categories = images.map(({ category }) => category);
  const now = new Map((await run(client, sql.holdCategories, { categories })).map((row) => [row.category, row]));
  const others = images.filter(({ category, is }) => {
    const row = now.get(category);
    return (
      row === undefined ||
      keyOf(is) !== keyOf({ above: row.above, zh: row.name_zh, en: row.name_en, isWord: row.is_word })
    );
  });
  if (others.length > 0) {
    const later = await run(client, sql.laterCategoryImports, {
      importId,
      categories: others.map(({ category }) => category),
    });
    throw new UndoRefused(
      `later imports changed rows of import ${importId}: undo those first`,
      later.map((row) => ({
        importId: row.import_id,
        fileName: row.file_name,
        finishedAt: row.finished_at,
        rows: row.rows,
      })),
    );
  }
  const before = images.flatMap(({ category, was }) =>
    was === null ? [] : [{ category, ...was, is_word: was.isWord }],
  );
  if (before.length > 0) await run(client, sql.restoreCategories, { rows: JSON.stringify(before) });
  const made = images.filter(({ was }) => was === null).map(({ category }) => category);
  if (made.length === 0) return;
  const inUse = [
    ...(await run(client, sql.categoriesInUse, { categories: made })),
    ...(await run(client, sql.categoriesMeant, { categories: made })),
  ];
  const used = [...new Set(inUse.map(({ category }) => category))].sort();
  if (used.length > 0)
    throw new UndoRefused(
      `complaints, codes or categories are under categories that import ${importId} brought (${used.slice(0, SHOWN).join(", ")}${used.length > SHOWN ? ", …" : ""}): put them under others first`,
    );
  await run(client, sql.removeCategories, { categories: made });
}

const keyOf = ({ above, zh, en, isWord }: CategoryState): string => JSON.stringify([above, zh, en, isWord]);
