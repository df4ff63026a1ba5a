import { send } from "../db/command.ts";
import { requireColumns } from "./header.ts";
import { type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { daysOf, observationColumns } from "./kinds/observations.ts";
import { leaveOutRepeated } from "./leave-out-repeated.ts";
import { StatedPlaces } from "./regions/stated-places.ts";
import { CopyWriter } from "./staging/copy-writer.ts";
import * as sql from "./staging/observations.queries.ts";
import { OBSERVATIONS } from "./undo/imaged-tables.ts";

/** What was published of a region of the past is no figure of the larger one that it went into. */
const FIGURE_OF_TODAY = "the code of a region that is valid today, since a figure of its parts is not its own";

/**
 * Published figures. A row without an id is known by region, scope, indicator, date, note and article, so that a corrected value
 * replaces the old one and rivals of other articles stand beside it.
 */
export async function writeObservations(run: ImportRun): Promise<Written> {
  const { client, problems, sourceId } = run;
  const rows = new TypedRows(run, observationColumns);
  requireColumns(
    rows.carried,
    observationColumns.filter((column) => column.required),
    run.file,
  );
  const places = new StatedPlaces(await run.regions());
  await client.query("drop table if exists staged_observations");
  await client.query(sql.createStaged);
  const names = ["id", "region_code", "scope", "indicator", "qualifier", "value", "unit", "as_of", "note", "article"];
  const readers = names.map((name) => rows.reader(name));
  const copy = new CopyWriter(client, sql.copyTarget);
  try {
    for await (const batch of rows.batches())
      for (const row of batch) {
        const [id, code, scope, indicator, qualifier, value, unit, asOf, note, article] = readers.map((read) =>
          read(row),
        );
        const given = code as string;
        const stated = places.known(given) ?? places.resolve(given, { region_code: given });
        const [region, ...others] = stated.regions;
        const past = stated.led[0]?.reading;
        if (region === undefined || others.length > 0 || past !== undefined) {
          const why =
            past === undefined ? `one region's code (${places.withParents(stated.regions)})` : FIGURE_OF_TODAY;
          problems.add({
            row: row.row,
            column: rows.headerOf("region_code"),
            expected: stated.problem?.expected ?? why,
            got: past === undefined ? given : `${given}, whose successor is ${past.as}`,
          });
          continue;
        }
        for (const { what, text, as } of stated.readings)
          run.remarks.add(rows.headerOf("region_code"), what, row.row, text, as);
        const [from, to] = daysOf(asOf as string);
        const key = id ?? [region.code, scope ?? "", indicator, asOf, note ?? "", article].join("|");
        const full = copy.write([
          row.row,
          key,
          region.id,
          scope ?? "",
          indicator!,
          qualifier ?? "EXACT",
          value!,
          unit!,
          asOf!,
          `[${from},${to})`,
          note ?? "",
          article!,
        ]);
        if (full !== undefined) await full;
      }
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  rows.expectAny();
  const merged = await leaveOutRepeated(run, rows, sql);
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  const counted = (await send(client, sql.counts, { sourceId })).rows[0]!;
  await client.query("drop table if exists new_observations");
  await send(client, sql.keepNew, { sourceId });
  await run.images.changed(OBSERVATIONS, sql.changing(sourceId));
  await send(client, sql.upsert, { sourceId });
  await run.images.made(OBSERVATIONS, sql.made(sourceId));
  return {
    rowsRead: rows.rowsRead,
    inserted: counted.inserted,
    updated: counted.updated,
    unchanged: counted.staged - counted.inserted - counted.updated,
    merged,
    changed: counted.inserted + counted.updated > 0,
    notes: [],
  };
}
