import { allCategories } from "../complaints/category.queries.ts";
import { CATEGORY_LEVELS } from "../complaints/category-tree.ts";
import { run as runStatement } from "../db/database.ts";
import { requireColumns } from "./header.ts";
import { ImportRefused } from "./import-refused.ts";
import { type CategoryImage, type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { categoryColumns } from "./kinds/complaint-categories.ts";
import { storeCategories } from "./staging/categories.queries.ts";

interface Stated {
  readonly row: number;
  readonly parent: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Whoever may bring data in some regions alone: what categories mean holds everywhere. */
export function refuseConfined({ request }: Pick<ImportRun, "request">): void {
  if (request.within)
    throw new ImportRefused(
      "Nothing was written: expected somebody who may bring data everywhere, since categories hold everywhere.",
    );
}

/** Categories of complaints, by code: those of the file are as it says, the others stay, and what is below one goes with it. */
export async function writeCategories(run: ImportRun): Promise<Written> {
  refuseConfined(run);
  const { client, problems } = run;
  const rows = new TypedRows(run, categoryColumns);
  requireColumns(
    rows.carried,
    categoryColumns.filter(({ required }) => required),
    run.file,
  );
  const [code, parent, zh, en] = ["code", "parent", "name_zh", "name_en"].map((column) => rows.reader(column));
  const stated = new Map<string, Stated>();
  const known = await runStatement(client, allCategories, {});
  const before = new Map(known.map((row) => [row.category, row]));
  const refuse = (row: number, column: string, expected: string, got: string): void =>
    problems.add({ row, column: rows.headerOf(column), expected, got });
  let merged = 0;
  for await (const batch of rows.batches())
    for (const row of batch) {
      const id = code!(row) as string;
      const one: Stated = {
        row: row.row,
        parent: rows.carries("parent") ? (parent!(row) as string | null) : (before.get(id)?.above.at(-1) ?? null),
        zh: zh!(row) as string,
        en: (en!(row) as string | null) ?? before.get(id)?.name_en ?? (zh!(row) as string),
      };
      const earlier = stated.get(id);
      if (earlier === undefined) stated.set(id, one);
      else if (earlier.parent === one.parent && earlier.zh === one.zh && earlier.en === one.en) merged++;
      else refuse(row.row, "code", `each code once; row ${earlier.row} says something else of it`, id);
    }
  rows.expectAny();
  const parentOf = (id: string): string | null =>
    stated.has(id) ? stated.get(id)!.parent : (before.get(id)?.above.at(-1) ?? null);
  const aboveOf = (id: string): string[] => {
    const above: string[] = [];
    for (let at = parentOf(id); at !== null && above.length <= CATEGORY_LEVELS; at = parentOf(at)) above.unshift(at);
    return above;
  };
  // what stands below a category that moves is moved with it
  const all = [...new Set([...before.keys(), ...stated.keys()])].map((category) => ({
    category,
    above: aboveOf(category),
    zh: stated.get(category)?.zh ?? before.get(category)!.name_zh,
    en: stated.get(category)?.en ?? before.get(category)!.name_en,
  }));
  for (const [id, { row, parent: up }] of stated) {
    const above = aboveOf(id);
    if (up !== null && !stated.has(up) && !before.has(up))
      refuse(row, "parent", "the code of a category of the file, or of one that is known", up);
    else if (above.includes(id)) refuse(row, "parent", "a category that does not stand below this one", up!);
    else {
      const depth = Math.max(above.length, ...all.flatMap((one) => (one.above.includes(id) ? [one.above.length] : [])));
      if (depth >= CATEGORY_LEVELS)
        refuse(row, "parent", `at most ${CATEGORY_LEVELS} levels`, [...above, id].join(" > "));
    }
  }
  stopAtProblems(run);
  const refused = new Set([...stated].filter(([, { row }]) => problems.rows.has(row)).map(([id]) => id));
  const changed = all.filter(({ category, above, zh, en }) => {
    const was = before.get(category);
    if (refused.has(category) || above.some((id) => refused.has(id))) return false;
    return (
      was === undefined ||
      (stated.has(category) && was.is_word) ||
      was.name_zh !== zh ||
      was.name_en !== en ||
      was.above.join("\n") !== above.join("\n")
    );
  });
  if (changed.length > 0) await runStatement(client, storeCategories, { rows: JSON.stringify(changed) });
  const written = changed.filter(({ category }) => stated.has(category));
  const inserted = written.filter(({ category }) => !before.has(category)).length;
  const categoryImages = changed.map(({ category, above, zh, en }): CategoryImage => {
    const was = before.get(category);
    return {
      category,
      was: was === undefined ? null : { above: was.above, zh: was.name_zh, en: was.name_en, isWord: was.is_word },
      is: { above, zh, en, isWord: false },
    };
  });
  return {
    categoryImages,
    rowsRead: rows.rowsRead,
    inserted,
    updated: written.length - inserted,
    unchanged: stated.size - refused.size - written.length,
    merged,
    changed: changed.length > 0,
    notes: [],
  };
}
