import { statement } from "../db/statement.ts";

const FILE = {
  file_id: "int8",
  file_name: "text",
  spooled_as: "text",
  bytes: "int8",
  sha256: "text",
  actor: "text",
  received_at: "timestamptz",
  state: "text",
  choices: "text",
  findings: "text",
  changed_at: "timestamptz",
  import_id: "int8",
} as const;
const COLUMNS = Object.keys(FILE).join(", ");

/** Those who brought them, or null: of everybody. */
interface Whose {
  readonly actor: string | null;
}

export const insertImportFile = statement<{
  readonly fileName: string;
  readonly keptBy: string;
  readonly spooledAs: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly actor: string;
  readonly at: Date;
}>()({
  name: "insertImportFile",
  text: `insert into import_files (file_name, kept_by, spooled_as, bytes, sha256, actor, received_at, state, changed_at)
    values (:fileName, :keptBy, :spooledAs, :bytes::bigint, :sha256, :actor, :at::timestamptz, 'RECEIVED', :at::timestamptz) returning ${COLUMNS}`,
  row: FILE,
});

export const importFileByName = statement<Whose & { readonly fileId: string }>()({
  name: "importFileByName",
  text: `select ${COLUMNS} from import_files where file_id = :fileId::bigint and (:actor::text is null or actor = :actor)`,
  row: FILE,
});

/** Files that wait, the latest first. */
export const waitingFiles = statement<Whose>()({
  name: "waitingFiles",
  text: `select ${COLUMNS} from import_files where state <> 'COMMITTED' and (:actor::text is null or actor = :actor)
    order by file_id desc limit 100`,
  row: FILE,
});

export const countWaitingFiles = statement()({
  name: "countWaitingFiles",
  text: "select count(*)::int as files from import_files where state <> 'COMMITTED'",
  row: { files: "int4" },
});

/** Other choices make what was found before them void. */
export const updateChoices = statement<{ readonly fileId: string; readonly choices: string; readonly at: Date }>()({
  name: "updateChoices",
  text: `update import_files set choices = :choices, state = 'EXAMINED', findings = null, changed_at = :at::timestamptz
    where file_id = :fileId::bigint and state <> 'COMMITTED' and (choices <> :choices or state = 'RECEIVED') returning file_id`,
  row: { file_id: "int8" },
});

export const updateFindings = statement<{
  readonly fileId: string;
  readonly state: string;
  readonly findings: string;
  readonly at: Date;
}>()({
  name: "updateFindings",
  text: `update import_files set state = :state, findings = :findings, changed_at = :at::timestamptz
    where file_id = :fileId::bigint and state <> 'COMMITTED' returning file_id`,
  row: { file_id: "int8" },
});

export const updateCommitted = statement<{
  readonly fileId: string;
  readonly importId: string;
  readonly findings: string;
  readonly at: Date;
}>()({
  name: "updateCommitted",
  text: `update import_files set state = 'COMMITTED', import_id = :importId::bigint, findings = :findings, changed_at = :at::timestamptz
    where file_id = :fileId::bigint and state <> 'COMMITTED' returning file_id`,
  row: { file_id: "int8" },
});

export const deleteImportFile = statement<{ readonly fileId: string }>()({
  name: "deleteImportFile",
  text: "delete from import_files where file_id = :fileId::bigint returning spooled_as",
  row: { spooled_as: "text" },
});

/** Files whose content is still needed: those that wait and were not left lying since a moment. */
export const neededFiles = statement<{ readonly keptBy: string; readonly since: Date }>()({
  name: "neededFiles",
  text: "select file_id, spooled_as from import_files where kept_by = :keptBy and state <> 'COMMITTED' and changed_at >= :since::timestamptz order by file_id",
  row: { file_id: "int8", spooled_as: "text" },
});

export const deleteOtherFiles = statement<{ readonly keptBy: string; readonly kept: readonly string[] }>()({
  name: "deleteOtherFiles",
  text: "delete from import_files where kept_by = :keptBy and state <> 'COMMITTED' and not spooled_as = any(:kept::text[]) returning file_id",
  row: { file_id: "int8" },
});

const IMPORT = {
  import_id: "int8",
  kind: "text",
  source: "text",
  file_name: "text",
  sha256: "text",
  actor: "text",
  finished_at: "timestamptz",
  rows_read: "int8",
  rows_inserted: "int8",
  rows_updated: "int8",
  rows_unchanged: "int8",
  rows_refused: "int8",
  undoable: "bool",
  undone_at: "timestamptz",
  undone_by: "text",
} as const;
const IMPORTS = `
    select i.import_id, i.kind, s.name as source, i.file_name, i.sha256, i.actor, i.finished_at, i.rows_read, i.rows_inserted, i.rows_updated,
      i.rows_unchanged, i.rows_refused, i.undoable, i.undone_at, i.undone_by
    from imports i join sources s on s.source_id = i.source_id`;

/** What came in, the latest first, before an import (null: from the end). */
export const importsBefore = statement<Whose & { readonly before: string | null; readonly limit: number }>()({
  name: "importsBefore",
  text: `${IMPORTS}
    where (:actor::text is null or i.actor = :actor) and (:before::bigint is null or i.import_id < :before)
    order by i.import_id desc limit :limit::int`,
  row: IMPORT,
});

export const importByNumber = statement<{ readonly importId: string }>()({
  name: "importByNumber",
  text: `${IMPORTS} where i.import_id = :importId::bigint`,
  row: IMPORT,
});
