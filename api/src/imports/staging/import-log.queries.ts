import { statement } from "../../db/statement.ts";

/** Finds or makes a source and holds its row until the transaction ends: imports of one source queue. */
export const holdSource = statement<{ readonly name: string; readonly demo: boolean }>()({
  name: "importHoldSource",
  text: `insert into sources as s (name, demo) values (:name, :demo)
    on conflict (name) do update set demo = s.demo or excluded.demo returning source_id`,
  row: { source_id: "int2" },
});

export const sourceByName = statement<{ readonly name: string }>()({
  name: "importSourceByName",
  text: "select source_id from sources where name = :name",
  row: { source_id: "int2" },
});

export const logImport = statement<{
  readonly importId: string;
  readonly actor: string;
  readonly addedCategories: readonly string[];
  /** JSON of CategoryImage. */
  readonly categoryImages: string | null;
  readonly undoable: boolean;
  readonly sourceId: number;
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly crs: string;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly finishedAt: Date;
}>()({
  name: "importLog",
  text: `insert into imports (import_id, actor, added_categories, category_images, undoable, source_id, kind, file_name, sha256, crs, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_refused, finished_at)
    values (:importId::bigint, :actor, :addedCategories::text[], :categoryImages::json, :undoable::boolean, :sourceId, :kind, :fileName, :sha256, :crs, :read, :inserted, :updated, :unchanged, :refused, :finishedAt) returning import_id`,
  row: { import_id: "int8" },
});

/** Says that a source has sent records by itself. */
export const tellRecordedAt = statement<{ readonly sourceId: number; readonly at: Date }>()({
  name: "importTellRecordedAt",
  text: "update sources set recorded_at = :at where source_id = :sourceId::smallint returning source_id",
  row: { source_id: "int2" },
});
