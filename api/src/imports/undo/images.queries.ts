import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";

/** Where rows of facts stand, and what they are known by. */
export interface ImagedTable {
  readonly table: string;
  readonly idColumn: string;
  /** Its keys begin with city_code. */
  readonly ofCities: boolean;
}

interface Kept {
  /** Null: no import, but complaints recorded one by one. */
  readonly importId: string | null;
  readonly at: Date;
}

const COLUMNS = "import_id, kept_at, table_name, source_id, city, first_id, last_id, before";

/** Keeps rows before they change: `changing` is a query of their source_id, city_code, id, and `before`, the row as text. */
export const keepBefore = ({ table }: ImagedTable, changing: string) =>
  command<Kept>(`
    insert into import_images (${COLUMNS})
    select :importId::bigint, :at::timestamptz, '${table}', c.source_id, c.city_code, c.id, c.id, c.before from (${changing}) c order by c.id`);

/** The staged rows of a table that differ from what is known, for keepBefore. */
export const changingRows = (imaged: ImagedTable, staging: string): string => `
  select t.source_id, t.city_code, t.${imaged.idColumn} as id, t::text as before
  from ${staging} s join ${imaged.table} t on t.city_code = s.city_code and t.${imaged.idColumn} = s.own_id where s.change = 'update'`;

/** Notes which rows of the import's own source are new: `made` is a query of their city_code and id. Its ids come from one sequence while it holds the source. */
export function keepMade(imaged: ImagedTable, made: string) {
  return command<Kept & { readonly sourceId: number }>(`
    insert into import_images (${COLUMNS})
    select :importId::bigint, :at::timestamptz, '${imaged.table}', :sourceId::smallint, m.city_code, min(m.id), max(m.id), null
    from (${made}) m group by m.city_code order by m.city_code`);
}

export const nextImportId = statement()({
  name: "importNextId",
  text: "select nextval(pg_get_serial_sequence('imports', 'import_id'))::bigint as import_id",
  row: { import_id: "int8" },
});

/** The latest imports, and whether they can be undone. */
export const latestImports = statement()({
  name: "importLatest",
  text: `
    select i.import_id, i.kind, s.name as source, i.file_name, i.finished_at,
      case when i.undone_at is not null then 'undone' when i.undoable then 'can be undone' else 'stays' end as state
    from imports i join sources s using (source_id) order by i.import_id desc limit 30`,
  row: {
    import_id: "int8",
    kind: "text",
    source: "text",
    file_name: "text",
    finished_at: "timestamptz",
    state: "text",
  },
});

/** Takes what was kept of imports that can be undone no more, before a moment. */
export const forgetImages = statement<{ readonly before: Date }>()({
  name: "importForgetImages",
  text: "delete from import_images where kept_at < :before::timestamptz",
  row: {},
});
export const forgetUndoable = statement<{ readonly before: Date }>()({
  name: "importForgetUndoable",
  text: "update imports set undoable = false, category_images = null where undoable and finished_at < :before::timestamptz",
  row: {},
});

/** What an import changed, held until the transaction ends. */
export const heldImport = statement<{ readonly importId: string }>()({
  name: "importHeld",
  text: `select import_id, source_id, kind, file_name, finished_at, added_categories, category_images::text as category_images, undoable, undone_at
    from imports where import_id = :importId::bigint for update`,
  row: {
    import_id: "int8",
    source_id: "int2",
    kind: "text",
    file_name: "text",
    finished_at: "timestamptz",
    added_categories: "text[]",
    category_images: "text?",
    undoable: "bool",
    undone_at: "timestamptz",
  },
});

export const holdSourceOf = statement<{ readonly sourceId: number }>()({
  name: "importHoldSourceOf",
  text: "select source_id from sources where source_id = :sourceId::smallint for update",
  row: { source_id: "int2" },
});

/** The tables that an import wrote to, in that order. */
export const tablesWritten = statement<{ readonly importId: string }>()({
  name: "importTablesWritten",
  text: `select table_name from import_images where import_id = :importId::bigint and table_name <> 'sources'
    group by table_name order by min(image_id)`,
  row: { table_name: "text" },
});

/** The cities whose facts an import wrote. */
export const citiesWritten = statement<{ readonly importId: string }>()({
  name: "importCitiesWritten",
  text: "select distinct city as city_code from import_images where import_id = :importId::bigint and city <> '' order by city",
  row: { city_code: "text" },
});

const LATER = "l.table_name = own.table_name and l.city = own.city and l.source_id = own.source_id";
const OF_OTHERS = `l.before is not null and l.image_id > own.image_id and l.import_id is distinct from own.import_id
      and own.import_id = :importId::bigint and own.table_name <> 'sources'`;

/** Later imports that changed rows which an import made or changed, the first of them first, with how many; null: recorded one by one. */
export const laterTouches = statement<{ readonly importId: string }>()({
  name: "importLaterTouches",
  text: `
    select t.import_id, i.file_name, i.finished_at, i.actor, count(*)::int as rows from (
      select l.import_id, l.image_id from import_images own join import_images l on ${LATER} and l.first_id = own.first_id
      where own.before is not null and ${OF_OTHERS}
      union
      select l.import_id, l.image_id from import_images own join import_images l on ${LATER} and l.first_id between own.first_id and own.last_id
      where own.before is null and ${OF_OTHERS}) t
    left join imports i on i.import_id = t.import_id
    group by t.import_id, i.file_name, i.finished_at, i.actor order by min(t.image_id)`,
  row: { import_id: "int8", file_name: "text", finished_at: "timestamptz", actor: "text", rows: "int4" },
});

/** Complaints of other imports about estates that an import brought. */
export const complaintsAbout = command<{ readonly importId: string }, { complaints: number }>(`
  select count(*)::int as complaints from (
    select city, first_id, last_id, source_id from import_images where import_id = :importId::bigint and table_name = 'estates' and before is null) m
  join estates e on e.city_code = m.city and e.estate_id between m.first_id and m.last_id and e.source_id = m.source_id
  join complaints c on c.city_code = e.city_code and c.estate_id = e.estate_id`);

export const endImages = statement<{ readonly importId: string }>()({
  name: "importEndImages",
  text: "delete from import_images where import_id = :importId::bigint",
  row: {},
});

export const tellUndone = statement<{ readonly importId: string; readonly at: Date; readonly by: string }>()({
  name: "importTellUndone",
  text: "update imports set undone_at = :at::timestamptz, undone_by = :by, undoable = false where import_id = :importId::bigint",
  row: {},
});

/** The source's own row, for what it tells of its complaints. */
export const keepFamilies = statement<{
  readonly importId: string;
  readonly sourceId: number;
  readonly at: Date;
}>()({
  name: "importKeepFamilies",
  text: `insert into import_images (${COLUMNS})
    select :importId::bigint, :at::timestamptz, 'sources', s.source_id, '', s.source_id, s.source_id, s::text
    from sources s where s.source_id = :sourceId::smallint`,
  row: {},
});
export const endFamilies = statement<{ readonly importId: string }>()({
  name: "importEndFamilies",
  text: `
    delete from import_images i using sources s where i.import_id = :importId::bigint and i.table_name = 'sources'
      and s.source_id = i.source_id and s.complaint_families = (i.before::sources).complaint_families`,
  row: {},
});

/** The steps that the source told before the import that made it tell more, unless another one did so since; no row: as they are. */
export const restoreFamilies = statement<{ readonly importId: string }>()({
  name: "importRestoreFamilies",
  text: `
    update sources s set complaint_families = (i.before::sources).complaint_families
    from import_images i where i.import_id = :importId::bigint and i.table_name = 'sources' and s.source_id = i.source_id
      and not exists (select 1 from import_images l where l.table_name = 'sources' and l.source_id = i.source_id and l.image_id > i.image_id)
    returning s.source_id`,
  row: { source_id: "int2" },
});

export const forgetCategories = command<{ readonly categories: readonly string[] }>(`
  delete from complaint_categories where category = any(:categories::text[])
    and category not in (select c.category from complaints c where c.category = any(:categories::text[]))`);

/** Columns of a table, in their order. */
export const columnsOfTable = statement<{ readonly table: string }>()({
  name: "importColumnsOfTable",
  text: `select a.attname::text as name from pg_attribute a where a.attrelid = :table::text::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  row: { name: "text" },
});

interface OfImport {
  readonly importId: string;
}

const ofImport = ({ table, ofCities }: ImagedTable): string =>
  `i.import_id = :importId::bigint and i.table_name = '${table}' and t.source_id = i.source_id${ofCities ? " and t.city_code = i.city" : ""}`;
/** Which rows an image is of: by equality, which can be hashed, where it is of one. */
const made = (imaged: ImagedTable): string =>
  `${ofImport(imaged)} and i.before is null and t.${imaged.idColumn} between i.first_id and i.last_id`;
const changed = (imaged: ImagedTable): string =>
  `${ofImport(imaged)} and i.before is not null and t.${imaged.idColumn} = i.first_id`;

/** Takes the rows that are new. */
export const removeMade = (imaged: ImagedTable) =>
  command<OfImport>(`delete from ${imaged.table} t using import_images i where ${made(imaged)}`);

/** Takes those that stood before, which come back by restoreBefore: where rows may not overlap, none may stand in another's way. */
export const removeChanged = (imaged: ImagedTable) =>
  command<OfImport>(`delete from ${imaged.table} t using import_images i where ${changed(imaged)}`);

/** Brings the rows back that stood before. */
export function restoreBefore({ table, idColumn, ofCities }: ImagedTable, columns: readonly string[]) {
  const key = ofCities ? ["city_code", idColumn] : [idColumn];
  return command<OfImport>(`
    insert into ${table} (${columns.join(", ")})
    select ${columns.map((column) => `(b.was).${column}`).join(", ")} from (
      select i.before::${table} as was, i.image_id from import_images i
      where i.import_id = :importId::bigint and i.table_name = '${table}' and i.before is not null) b order by b.image_id
    on conflict (${key.join(", ")}) do update set ${columns
      .filter((column) => !key.includes(column))
      .map((column) => `${column} = excluded.${column}`)
      .join(", ")}`);
}

/** The complaints that an import wrote, as they stand and as they stood, the way that rollups take changes. */
export function complaintsBackwards(imaged: ImagedTable, columns: readonly string[]) {
  return {
    now: [made(imaged), changed(imaged)].map((which) =>
      command<OfImport>(
        `insert into complaints_before (${columns.join(", ")}) select ${columns.map((column) => `t.${column}`).join(", ")}
         from import_images i join complaints t on ${which}`,
      ),
    ),
    former: command<OfImport>(
      `insert into complaints_after (${columns.join(", ")}, row_number) select ${columns.map((column) => `(b.was).${column}`).join(", ")}, 0
       from (select i.before::complaints as was from import_images i
         where i.import_id = :importId::bigint and i.table_name = 'complaints' and i.before is not null) b`,
    ),
    remove: `delete from complaints c using complaints_before b
      where c.city_code = b.city_code and c.reported_on = b.reported_on and c.complaint_id = b.complaint_id`,
    restore: `insert into complaints (${columns.join(", ")}) select ${columns.join(", ")} from complaints_after`,
  };
}
