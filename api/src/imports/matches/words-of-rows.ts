import { EstatesByName } from "../estates-by-name.ts";
import type { ImportRun } from "../import-run.ts";
import type { TypedRow, TypedRows } from "../interpret-rows.ts";
import type { LocatedRow } from "../regions/located-rows.ts";
import { type Meant, SaidWords } from "./said-words.ts";

export const NO_WORDS: Meant = { estate: null, key: null, proposed: null };

/** What the words of a file's rows mean that name an estate; null where no row names one in words. */
export async function wordsOf(run: ImportRun, rows: TypedRows): Promise<SaidWords | null> {
  if (!rows.carries("estate_name")) return null;
  const { client, sourceId, request } = run;
  const regions = await run.regions();
  const ofSource = request.referenceSource === undefined ? null : run.referenceSourceId;
  const estates = await EstatesByName.read(client, regions, ofSource);
  return SaidWords.read(client, { tree: regions.tree, estates, sourceId, within: request.within ?? null });
}

/** Finds the estate that a row names, which says none by its id, in the place where it is; names that are not linked are told and lead to none. */
export function wordsReader(
  run: ImportRun,
  rows: TypedRows,
  words: SaidWords | null,
): (row: TypedRow, place: Pick<LocatedRow, "region" | "point">) => Meant {
  if (words === null) return () => NO_WORDS;
  const [nameOf, idOf, header] = [rows.reader("estate_name"), rows.reader("estate_id"), rows.headerOf("estate_name")];
  return (row, { region, point }) => {
    const name = idOf(row) === null ? (nameOf(row) as string | null) : null;
    if (name === null) return NO_WORDS;
    const meant = words.meant(name, region, point);
    const { estate, proposed } = meant;
    if (estate !== null) run.remarks.add(header, "led to the estate that they mean there", row.row, name, estate.label);
    else if (proposed !== null)
      run.remarks.add(
        header,
        "whose estate is doubtful, left without one until somebody says",
        row.row,
        name,
        `${proposed.label}?`,
      );
    else run.remarks.add(header, "naming no estate known there, left without one", row.row, name, "");
    return meant;
  };
}
