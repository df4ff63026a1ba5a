import { statement } from "../../db/statement.ts";

/** Finds or makes a source and holds its row until the transaction ends: imports of one source queue. */
export const holdSource = statement<[name: string, demo: boolean]>()({
  name: "importHoldSource",
  text: `insert into sources as s (name, demo) values ($1, $2)
    on conflict (name) do update set demo = s.demo or excluded.demo returning source_id`,
  row: { source_id: "int2" },
});

export const sourceByName = statement<[name: string]>()({
  name: "importSourceByName",
  text: "select source_id from sources where name = $1",
  row: { source_id: "int2" },
});

export const logImport = statement<
  [
    sourceId: number,
    kind: string,
    fileName: string,
    sha256: string,
    crs: string,
    read: number,
    inserted: number,
    updated: number,
    unchanged: number,
    refused: number,
    finishedAt: Date,
  ]
>()({
  name: "importLog",
  text: `insert into imports (source_id, kind, file_name, sha256, crs, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_refused, finished_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning import_id`,
  row: { import_id: "int8" },
});

/** Says that a source has sent records by itself. */
export const tellRecordedAt = statement<[sourceId: number, at: Date]>()({
  name: "importTellRecordedAt",
  text: "update sources set recorded_at = $2 where source_id = $1::smallint returning source_id",
  row: { source_id: "int2" },
});
