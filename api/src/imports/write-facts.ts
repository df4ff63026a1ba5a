import type { Geometry } from "geojson";
import { send } from "../db/command.ts";
import { bookEntries } from "../ledger/book-entries.ts";
import type { Value } from "../parsers/column.ts";
import { requireColumns } from "./header.ts";
import type { ImportRun, Written } from "./import-run.ts";
import { stopAtProblems } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import type { FactKind, RowRule } from "./kinds/kind.ts";
import { keepRecordMentions } from "./matches/record-mentions.queries.ts";
import type { SaidWords } from "./matches/said-words.ts";
import { wordsOf, wordsReader } from "./matches/words-of-rows.ts";
import { movedProblem } from "./moved-rows.ts";
import { inRegions, type LocatedRow } from "./regions/located-rows.ts";
import { pinyinInitialsOf, pinyinOf } from "./regions/region-names.ts";
import { pointEwkb } from "./staging/copy-text.ts";
import { CopyWriter } from "./staging/copy-writer.ts";
import { type FactsSql, factsSql } from "./staging/facts.queries.ts";
import { factTable } from "./undo/imaged-tables.ts";

const NAMED_ESTATE =
  "an estate that is known there by this name; one that is doubtful waits for whoever says which is meant";
/** Estates stand apart; some of one compound may share a point. */
const REPEATED_SPOT = { rows: 10, share: 0 };

/** Of rows that say nothing of a place. */
const NOWHERE: LocatedRow = { region: null, point: null, area: null };

/** Cities whose facts changed; empty where nothing did. */
export interface FactsWritten extends Written {
  readonly cityCodes: readonly string[];
}

/** Stages a file's rows, checks them whole, and writes what is new or differs. The staging table stays until the transaction ends. */
export async function writeFacts(run: ImportRun, kind: FactKind): Promise<FactsWritten> {
  const rows = new TypedRows(run, kind.columns);
  const needed = kind.columns.filter((column) => kind.mustCarry.includes(column.name));
  requireColumns(rows.carried, needed, run.file);
  const sql = factsSql(kind, new Set(rows.carried.map((c) => c.column.name)));
  const words = kind.namesEstate ? await wordsOf(run, rows) : null;
  await run.client.query(`drop table if exists ${sql.staging}`);
  await run.client.query(sql.create);
  await stage(run, kind, rows, { sql, words });
  stopAtProblems(run);
  run.progress("checking", rows.rowsRead);
  await run.client.query(`analyze ${sql.staging}`);
  const links = words && (await words.store(run.client, run.sourceId, new Date()));
  const merged = await checkStaged(run, kind, rows, sql);
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  await run.images.staged(factTable(kind.table), sql.staging);
  if (kind.exclusive) await run.client.query(sql.removeChanged);
  if (kind.ledger) await bookEntries(run.client, kind.ledger, sql.staging);
  await send(run.client, sql.upsert, { sourceId: run.sourceId });
  if (words !== null)
    for (const query of keepRecordMentions(kind, sql.staging))
      await send(run.client, query, { sourceId: run.sourceId });
  const counts = (await run.client.query<{ inserted: number; updated: number; unchanged: number }>(sql.counts))
    .rows[0]!;
  const cities = await run.client.query<{ city_code: string }>(sql.cityCodes);
  return {
    ...counts,
    rowsRead: rows.rowsRead,
    merged,
    changed: counts.inserted + counts.updated > 0 || (links !== null && links.linked + links.waiting > 0),
    notes: [],
    cityCodes: cities.rows.map((row) => row.city_code),
    ...(links && { links }),
  };
}

/** Parses and places the rows and copies them into the staging table. */
async function stage(
  run: ImportRun,
  kind: FactKind,
  rows: TypedRows,
  { sql, words }: { sql: FactsSql; words: SaidWords | null },
): Promise<void> {
  const assigner = kind.inRegion || words !== null ? await inRegions(run, rows, REPEATED_SPOT) : null;
  const estateNamed = wordsReader(run, rows, words);
  const id = rows.reader("id");
  const fields = kind.fields.map((field) => {
    const [from, derived] = field.from.split(":");
    const read = rows.reader(from!);
    if (derived === "pinyin") return (row: Parameters<typeof read>[0]): Value => derive(read(row), pinyinOf);
    if (derived === "initials") return (row: Parameters<typeof read>[0]): Value => derive(read(row), pinyinInitialsOf);
    return read;
  });
  const references = kind.references.map((reference) => rows.reader(reference.from));
  const service = rows.reader("service");
  const copy = new CopyWriter(run.client, sql.copyTarget);
  try {
    for await (const batch of rows.batches()) {
      for (const row of batch) {
        const place = assigner === null ? NOWHERE : assigner.place(row);
        if (place === null) continue;
        const { estate, key } = estateNamed(row, place);
        const line: Value[] = [row.row, id(row), estate?.cityCode ?? null];
        if (kind.inRegion) {
          line[2] ??= place.region?.cityCode ?? null;
          line.push(place.region?.id ?? (kind.regionOfEstate ? (estate?.region.id ?? null) : null));
          if (kind.located)
            line.push(
              place.point === null ? null : pointEwkb(place.point[0], place.point[1]),
              place.area === null ? null : JSON.stringify(place.area satisfies Geometry),
            );
        }
        for (const field of fields) line.push(field(row));
        for (const reference of references) line.push(reference(row));
        if (words !== null)
          line.push(estate?.id ?? null, key?.regionId ?? null, key?.plain ?? null, key && place.region === null);
        if (kind.name === "estates") line.push(service(row));
        const full = copy.write(line);
        if (full !== undefined) await full;
      }
      run.progress("reading", rows.rowsRead);
    }
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  rows.expectAny();
}

/** Everything that needs the whole file or the database. Returns how many rows were merged into others. */
async function checkStaged(run: ImportRun, kind: FactKind, rows: TypedRows, sql: FactsSql): Promise<number> {
  const { client, problems } = run;
  const merged = await mergeRepeated(run, rows, sql);
  const refuse = async (query: string, column: string, expected: string): Promise<void> => {
    const found = await client.query<{ row_number: number; expected?: string; got?: string }>(query);
    for (const row of found.rows)
      problems.add({
        row: row.row_number,
        column: rows.headerOf(column),
        expected: row.expected ?? expected,
        got: row.got ?? "",
      });
    if (found.rows.length > 0)
      await send(client, sql.removeRows, { rowNumbers: found.rows.map((row) => row.row_number) });
  };
  if (kind.located && run.file.hasGeometry) {
    if (run.request.repair !== true) {
      const bad = await client.query<{ row_number: number; reason: string }>(sql.badFootprints);
      for (const { row_number, reason } of bad.rows)
        problems.add({
          row: row_number,
          column: "geometry",
          expected: "a ring that does not cross itself (--repair mends it)",
          got: reason,
        });
      await send(client, sql.removeRows, { rowNumbers: bad.rows.map((row) => row.row_number) });
    }
    await client.query(sql.footprints);
  }
  for (const { update, missing, reference } of sql.resolve) {
    const { meant, ownFirst } = kind.references.find((r) => r.from === reference)!;
    if (ownFirst && run.sourceId !== run.referenceSourceId) await send(client, update, { sourceId: run.sourceId });
    await send(client, update, { sourceId: run.referenceSourceId });
    await refuse(missing, reference, `the id of ${meant} that is known, in the same city`);
  }
  const known = (await send(client, sql.anyOfSource, { sourceId: run.sourceId })).rows[0]!.known;
  if (known) {
    const moved = await send(client, sql.moved, { sourceId: run.sourceId });
    for (const row of moved.rows) problems.add(movedProblem(row, rows.headerOf("id")));
    if (moved.rows.length > 0)
      await send(client, sql.removeRows, { rowNumbers: moved.rows.map((row) => row.row_number) });
    await send(client, sql.takeKnown, { sourceId: run.sourceId });
  }
  if (kind.ledger)
    await refuse(sql.changed, "id", "the row as it was booked (it is never changed: book another that reverses it)");
  for (const { column, query } of sql.missingFields)
    await (column === "estate_id" && rows.carries("estate_name")
      ? refuse(query, "estate_name", NAMED_ESTATE)
      : refuse(query, column, "a value, since the row is new"));
  await refuse(
    sql.withoutRegion,
    kind.located ? "longitude" : kind.inRegion ? "region_code" : (kind.references[0]?.from ?? "id"),
    `${placesOf(kind).join(" or ")}, since the row is new`,
  );
  for (const [index, query] of sql.brokenRules.entries())
    await refuse(query, kind.rules[index]!.column, told(kind.rules[index]!));
  if (kind.exclusive !== null) {
    const overlaps = await client.query<{ row_number: number; other: string }>(sql.overlaps);
    for (const { row_number, other } of overlaps.rows)
      problems.add({
        row: row_number,
        column: rows.headerOf(kind.exclusive.column),
        expected: kind.exclusive.expected,
        got: `an overlap with ${other}`,
      });
    if (overlaps.rows.length > 0)
      await send(client, sql.removeRows, { rowNumbers: overlaps.rows.map((row) => row.row_number) });
  }
  return merged;
}

/** What a rule expects of any row; where that differs by row, the query says it. */
const told = ({ expected }: RowRule): string => (typeof expected === "string" ? expected : "");

/** What says where a row of this kind is. */
function placesOf({ located, inRegion, regionOfEstate, references }: FactKind): string[] {
  const placing = regionOfEstate ? references.filter(({ table }) => table === "estates") : references;
  return [
    ...(located ? ["coordinates"] : []),
    ...(inRegion ? ["a stated region"] : []),
    ...placing.map(({ meant }) => `the id of ${meant}`),
  ];
}

/** Rows with one id: later ones fill the blanks of the first; contradicting ones are problems. */
async function mergeRepeated(run: ImportRun, rows: TypedRows, sql: FactsSql): Promise<number> {
  const { client, problems } = run;
  const counted = (await client.query<{ rows: number; ids: number }>(sql.countRows)).rows[0]!;
  if (counted.rows === counted.ids) return 0;
  const found = await client.query<{ external_id: string; row_numbers: number[]; columns: string[] }>(
    sql.contradictions,
  );
  const refused: number[] = [];
  for (const { external_id, row_numbers, columns } of found.rows)
    for (const row of row_numbers.slice(1)) {
      problems.add({
        row,
        column: rows.headerOf("id"),
        expected: `the same ${columns.map((c) => rows.headerOf(c)).join(", ")} as row ${row_numbers[0]}, which has this id too`,
        got: external_id,
      });
      refused.push(row);
    }
  if (refused.length > 0) await send(client, sql.removeRows, { rowNumbers: refused });
  await client.query(sql.mergeFields);
  return (await client.query(sql.removeRepeated)).rowCount ?? 0;
}

function derive(name: Value, make: (name: string) => string): Value {
  return typeof name === "string" ? make(name) : null;
}
