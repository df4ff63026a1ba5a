import { indicatorById } from "../indicators/indicator-by-id.ts";
import { keepTargets, type StatedTarget } from "../targets/keep-targets.ts";
import { LONGEST_DOCUMENT, whyNotTarget } from "../targets/target-value.ts";
import { requireColumns } from "./header.ts";
import { type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { type TypedRow, TypedRows } from "./interpret-rows.ts";
import { targetColumns } from "./kinds/targets.ts";
import type { Problem } from "./problem.ts";
import type { RegionIndex } from "./regions/region-index.ts";
import { type IndexedRegion, LEVELS, type Level } from "./regions/region-tree.ts";
import { StatedPlaces } from "./regions/stated-places.ts";
import * as sql from "./staging/targets.queries.ts";
import { TARGETS } from "./undo/imaged-tables.ts";

/** What a row states: of a region, or of every region of a level below it. */
interface StatedRow {
  readonly row: number;
  readonly ofLevel: boolean;
  readonly targets: readonly StatedTarget[];
}

/**
 * Targets. A row is known by indicator, region and year: what is in force already is unchanged, anything else becomes a row beside what stood
 * before.
 */
export async function writeTargets(run: ImportRun): Promise<Written> {
  const { client, problems, request, sourceId } = run;
  const rows = new TypedRows(run, targetColumns);
  requireColumns(
    rows.carried,
    targetColumns.filter(({ required }) => required),
    run.file,
  );
  const read = rowReader(run, rows, await run.regions());
  const all = new StatedOnce(rows);
  for await (const batch of rows.batches())
    for (const row of batch) {
      const stated = read(row);
      for (const problem of "expected" in stated ? [stated] : all.add(stated)) problems.add(problem);
    }
  rows.expectAny();
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  const kept = await keepTargets(client, all.targets, { sourceId, at: new Date(), name: request.actor ?? "" });
  await run.images.made(TARGETS, sql.made(kept.ids));
  return {
    rowsRead: rows.rowsRead,
    inserted: kept.ids.length - kept.changed,
    updated: kept.changed,
    unchanged: kept.unchanged,
    merged: all.merged,
    changed: kept.ids.length > 0,
    notes: [],
  };
}

/** Reads a row's region and number, which its columns alone do not tell to be good. */
function rowReader(run: ImportRun, rows: TypedRows, regions: RegionIndex): (row: TypedRow) => StatedRow | Problem {
  const places = new StatedPlaces(regions);
  const [indicator, code, name, level, year, value, document] = [
    "indicator",
    "region_code",
    "region_name",
    "level",
    "year",
    "value",
    "document",
  ].map((column) => rows.reader(column)) as ((row: TypedRow) => never)[];
  return (row) => {
    const refused = (column: string, expected: string, got: unknown): Problem => ({
      row: row.row,
      column: rows.headerOf(column),
      expected,
      got: String(got),
    });
    const cells = { region_code: code!(row) as string | null, region_name: name!(row) as string | null };
    const said = cells.region_code ?? cells.region_name;
    if (said === null) return refused("region_code", "the code or name of a region that is valid today", "nothing");
    const key = `${cells.region_code} ${cells.region_name}`;
    const place = places.known(key) ?? places.resolve(key, cells);
    const [region, ...others] = place.regions;
    if (region === undefined) return refused(place.column, place.problem!.expected, said);
    if (others.length > 0)
      return refused(
        place.column,
        `a region's code, since several have this name (${places.withParents(place.regions)})`,
        said,
      );
    if (place.led.length > 0) return refused(place.column, "the code of a region that is valid today", said);
    for (const { column, what, text, as } of place.readings)
      run.remarks.add(rows.headerOf(column), what, row.row, text, as);
    const stated = {
      indicator: indicator!(row) as string,
      year: year!(row) as number,
      value: value!(row) as number,
      document: document!(row) as string,
    };
    const why = whyNotTarget(indicatorById(stated.indicator), stated.value);
    if (why !== null) return refused("value", why, stated.value);
    if (stated.document.length > LONGEST_DOCUMENT)
      return refused("document", `text of at most ${LONGEST_DOCUMENT} characters`, stated.document);
    const ofLevel = level!(row) as Level | null;
    const meant = ofLevel === null ? [region] : regionsBelow(regions, region, ofLevel);
    if (meant.length === 0) return refused("level", `a level that ${region.nameZh} has regions of`, ofLevel);
    return { row: row.row, ofLevel: ofLevel !== null, targets: meant.map((one) => ({ ...stated, region: one })) };
  };
}

/** Each indicator, region and year once: what is said of a region by itself goes before what is said of all of a level. */
class StatedOnce {
  merged = 0;
  readonly #byKey = new Map<string, { row: number; ofLevel: boolean; target: StatedTarget }>();

  constructor(private readonly rows: TypedRows) {}

  get targets(): StatedTarget[] {
    return [...this.#byKey.values()].map(({ target }) => target);
  }

  /** The problem where an earlier row of its kind says something else. */
  add({ row, ofLevel, targets }: StatedRow): Problem[] {
    for (const target of targets) {
      const key = `${target.indicator} ${target.year} ${target.region.id}`;
      const before = this.#byKey.get(key);
      if (before === undefined || (before.ofLevel && !ofLevel)) this.#byKey.set(key, { row, ofLevel, target });
      else if (before.ofLevel !== ofLevel) continue;
      else if (before.target.value === target.value && before.target.document === target.document) this.merged++;
      else
        return [
          {
            row,
            column: this.rows.headerOf("value"),
            expected: `the same as row ${before.row}, which states this indicator, region and year too`,
            got: String(target.value),
          },
        ];
    }
    return [];
  }
}

/** The administrative regions of a level below one, by code. */
function regionsBelow({ tree }: RegionIndex, region: IndexedRegion, level: Level): IndexedRegion[] {
  const depth = LEVELS.indexOf(level);
  if (depth <= region.depth) return [];
  return [...tree.all()]
    .filter((one) => one.depth === depth && !one.zone && tree.isWithin(one, region))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
