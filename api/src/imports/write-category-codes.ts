import { run as runStatement } from "../db/database.ts";
import { requireColumns } from "./header.ts";
import { type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { keepCategoryCodes } from "./keep-category-codes.ts";
import { categoryCodeColumns } from "./kinds/category-codes.ts";
import { listedCategories } from "./staging/complaints.queries.ts";
import { refuseConfined } from "./write-categories.ts";

/** What codes and words of the file's source mean; complaints that are stored under such a word follow. */
export async function writeCategoryCodes(run: ImportRun): Promise<Written> {
  refuseConfined(run);
  const { client, problems, request, sourceId } = run;
  const rows = new TypedRows(run, categoryCodeColumns);
  requireColumns(
    rows.carried,
    categoryCodeColumns.filter(({ required }) => required),
    run.file,
  );
  const [code, text, category] = ["source_code", "source_text", "category"].map((column) => rows.reader(column));
  const known = await runStatement(client, listedCategories, {});
  const byName = new Map([...known].reverse().map((one) => [one.name_zh, one.category]));
  const byWord = new Map([...byName, ...known.map((one) => [one.category, one.category] as const)]);
  const stated = new Map<string, { readonly row: number; readonly category: string }>();
  let merged = 0;
  for await (const batch of rows.batches())
    for (const row of batch) {
      const said = category!(row) as string;
      const meant = byWord.get(said);
      const words = [code!(row), text!(row)].filter((word): word is string => word !== null);
      const refuse = (column: string, expected: string, got: string): void =>
        problems.add({ row: row.row, column: rows.headerOf(column), expected, got });
      if (meant === undefined) refuse("category", "the code or Chinese name of a category that is known", said);
      else if (words.length === 0) refuse("source_code", "a code or word of the source", "nothing");
      else {
        const other = words.find((word) => (stated.get(word)?.category ?? meant) !== meant);
        if (other !== undefined)
          refuse("category", `the same as row ${stated.get(other)!.row}, which says what ${other} means too`, said);
        else if (words.every((word) => stated.has(word))) merged++;
        else for (const word of words) stated.set(word, stated.get(word) ?? { row: row.row, category: meant });
      }
    }
  rows.expectAny();
  stopAtProblems(run);
  const codes = [...stated].map(([word, one]) => ({ code: word, category: one.category }));
  const by = { today: request.today, at: new Date(), name: request.actor ?? "" };
  const { inserted, updated, moved } = await keepCategoryCodes(client, sourceId, codes, by);
  return {
    rowsRead: rows.rowsRead,
    inserted,
    updated,
    unchanged: codes.length - inserted - updated,
    merged,
    changed: inserted + updated > 0,
    notes: moved === 0 ? [] : [`complaints put under the categories that their words mean: ${moved}`],
  };
}
