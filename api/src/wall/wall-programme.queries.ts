import { statement } from "../db/statement.ts";

const SUMMARY = "name, version, updated_at";
const COLUMNS = `${SUMMARY}, yaml`;
const SUMMARY_ROW = { name: "text", version: "int4", updated_at: "timestamptz" } as const;
const ROW = { ...SUMMARY_ROW, yaml: "text" } as const;

/** Every programme by name, without its text. */
export const wallProgrammeSummaries = statement<[limit: number]>()({
  name: "wallProgrammeSummaries",
  text: `select ${SUMMARY} from wall_programmes order by name limit $1`,
  row: SUMMARY_ROW,
});

/** The programme of a name; none where nothing is saved under it. */
export const wallProgrammeByName = statement<[name: string]>()({
  name: "wallProgrammeByName",
  text: `select ${COLUMNS} from wall_programmes where name = $1`,
  row: ROW,
});

/** Stores a programme under a name that is free, while there are fewer than `most`; no row where it is not, or there are not. */
export const insertWallProgramme = statement<[name: string, yaml: string, at: Date, most: number]>()({
  name: "insertWallProgramme",
  text: `insert into wall_programmes (name, yaml, updated_at)
    select $1::text, $2::text, $3::timestamptz where (select count(*) from wall_programmes) < $4::int
    on conflict (name) do nothing
    returning ${COLUMNS}`,
  row: ROW,
});

/** Replaces the programme's text if it still has the version; no row where it has another, or is gone. */
export const updateWallProgramme = statement<[name: string, yaml: string, at: Date, version: number]>()({
  name: "updateWallProgramme",
  text: `update wall_programmes set yaml = $2, updated_at = $3, version = default where name = $1 and version = $4
    returning ${COLUMNS}`,
  row: ROW,
});

/** Deletes the programme if it still has the version; no row where it has another, or is gone. */
export const deleteWallProgrammeRow = statement<[name: string, version: number]>()({
  name: "deleteWallProgrammeRow",
  text: `delete from wall_programmes where name = $1 and version = $2 returning ${SUMMARY}`,
  row: SUMMARY_ROW,
});
