import { statement } from "../db/statement.ts";

const SUMMARY = "name, version, updated_at";
const COLUMNS = `${SUMMARY}, yaml`;
const SUMMARY_ROW = { name: "text", version: "int4", updated_at: "timestamptz" } as const;
const ROW = { ...SUMMARY_ROW, yaml: "text" } as const;

/** A programme as it is saved. */
interface Written {
  readonly name: string;
  readonly yaml: string;
  readonly at: Date;
}

/** Every programme by name, without its text. */
export const wallProgrammeSummaries = statement<{ readonly limit: number }>()({
  name: "wallProgrammeSummaries",
  text: `select ${SUMMARY} from wall_programmes order by name limit :limit`,
  row: SUMMARY_ROW,
});

/** The programme of a name; none where nothing is saved under it. */
export const wallProgrammeByName = statement<{ readonly name: string }>()({
  name: "wallProgrammeByName",
  text: `select ${COLUMNS} from wall_programmes where name = :name`,
  row: ROW,
});

/** Stores a programme under a name that is free, while there are fewer than `most`; no row where it is not, or there are not. */
export const insertWallProgramme = statement<Written & { readonly most: number }>()({
  name: "insertWallProgramme",
  text: `insert into wall_programmes (name, yaml, updated_at)
    select :name::text, :yaml::text, :at::timestamptz where (select count(*) from wall_programmes) < :most::int
    on conflict (name) do nothing
    returning ${COLUMNS}`,
  row: ROW,
});

/** Replaces the programme's text if it still has the version; no row where it has another, or is gone. */
export const updateWallProgramme = statement<Written & { readonly basedOnVersion: number }>()({
  name: "updateWallProgramme",
  text: `update wall_programmes set yaml = :yaml, updated_at = :at, version = default
    where name = :name and version = :basedOnVersion
    returning ${COLUMNS}`,
  row: ROW,
});

/** Deletes the programme if it still has the version; no row where it has another, or is gone. */
export const deleteWallProgrammeRow = statement<{ readonly name: string; readonly basedOnVersion: number }>()({
  name: "deleteWallProgrammeRow",
  text: `delete from wall_programmes where name = :name and version = :basedOnVersion returning ${SUMMARY}`,
  row: SUMMARY_ROW,
});
