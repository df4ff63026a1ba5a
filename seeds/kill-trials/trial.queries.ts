import { statement } from "@estate-atlas/api/db/statement";

/** Rows of every table that seeding and imports write. */
export const rowCounts = statement()({
  name: "rowCounts",
  reads: ["regions", "estates", "complaints", "observations"],
  text: `
    select 'regions' as name, count(*) as rows from regions
    union all select 'region_boundaries', count(*) from region_boundaries
    union all select 'sources', count(*) from sources
    union all select 'imports', count(*) from imports
    union all select 'observations', count(*) from observations
    union all select 'property_firms', count(*) from property_firms
    union all select 'estates', count(*) from estates
    union all select 'management_episodes', count(*) from management_episodes
    union all select 'renovations', count(*) from renovations
    union all select 'party_organisations', count(*) from party_organisations
    union all select 'party_instructors', count(*) from party_instructors
    union all select 'owners_committees', count(*) from owners_committees
    union all select 'complaints', count(*) from complaints
    union all select 'complaints in complaint_months', coalesce(sum(complaints), 0) from complaint_months where region_id <> 0
    union all select 'indicator_months', count(*) from indicator_months
    order by name`,
  row: { name: "text", rows: "int8" },
});

/** The server process that has had a transaction open longest in this database, apart from the one that asks. */
export const busiestBackend = statement()({
  name: "busiestBackend",
  reads: [],
  text: `select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
    order by xact_start limit 1`,
  row: { pid: "int4" },
});

/** The number of the import that was the last. */
export const latestImport = statement()({
  name: "published latest import",
  text: "select max(import_id) as import_id from imports",
  row: { import_id: "int8" },
});

/** Files that came by the browser, the latest first. */
export const filesKept = statement()({
  name: "published files kept",
  text: "select spooled_as, sha256, state, findings from import_files order by file_id desc",
  row: { spooled_as: "text", sha256: "text", state: "text", findings: "text" },
});

/** The import that was the last, and whether it is undone. */
export const importsKept = statement()({
  name: "published import kept",
  text: "select undone_at is not null as undone from imports order by import_id desc limit 1",
  row: { undone: "bool" },
});
