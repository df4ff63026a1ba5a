import { command } from "../../db/command.ts";

interface OfSource {
  readonly sourceId: number;
}

export const createStaged = `
  create temp table staged_observations (row_number int not null, external_id text not null, region_id int not null, scope text not null,
    indicator text not null, qualifier observation_qualifier not null, value double precision not null, unit text not null,
    as_of text not null, as_of_days daterange not null, note text not null, article text not null) on commit drop`;

const DATA = "region_id, scope, indicator, qualifier, value, unit, as_of, as_of_days, note, article";
const COLUMNS = DATA.split(", ");

export const copyTarget = `staged_observations (row_number, external_id, ${DATA})`;

/** Rows that repeat an earlier one: `same` tells whether they say the same. */
export const repeated = `
  select s.row_number, f.row_number as first_row, s.external_id as key,
    row(${COLUMNS.map((c) => `s.${c}`).join(", ")}) is not distinct from row(${COLUMNS.map((c) => `f.${c}`).join(", ")}) as same
  from staged_observations s
  join (select external_id, min(row_number) as row_number from staged_observations group by external_id having count(*) > 1) g using (external_id)
  join staged_observations f on f.row_number = g.row_number
  where s.row_number <> f.row_number order by s.row_number`;

export const removeRows = command<{ readonly rowNumbers: readonly number[] }>(
  "delete from staged_observations where row_number = any(:rowNumbers::int[])",
);

export const counts = command<OfSource, { inserted: number; updated: number; staged: number }>(`
  select count(*) filter (where o.observation_id is null)::int as inserted,
    count(*) filter (where row(${COLUMNS.map((c) => `o.${c}`).join(", ")}) is distinct from row(${COLUMNS.map((c) => `s.${c}`).join(", ")}) and o.observation_id is not null)::int as updated,
    count(*)::int as staged
  from staged_observations s left join observations o on o.source_id = :sourceId and o.external_id = s.external_id`);

export const upsert = command<OfSource>(`
  insert into observations as o (source_id, external_id, ${DATA}) select :sourceId, external_id, ${DATA} from staged_observations order by row_number
  on conflict (source_id, external_id) do update set ${COLUMNS.map((c) => `${c} = excluded.${c}`).join(", ")}
  where row(${COLUMNS.map((c) => `o.${c}`).join(", ")}) is distinct from row(${COLUMNS.map((c) => `excluded.${c}`).join(", ")})`);

/** Ids of the rows that are new, kept before they are written. */
export const keepNew = command<OfSource>(`
  create temp table new_observations on commit drop as select s.external_id from staged_observations s
  left join observations o on o.source_id = :sourceId and o.external_id = s.external_id where o.observation_id is null`);

/** For keepBefore: the known rows that change. */
export const changing = (sourceId: number): string => `
  select o.source_id, '' as city_code, o.observation_id as id, o::text as before
  from staged_observations s join observations o on o.source_id = ${Number(sourceId)} and o.external_id = s.external_id
  where row(${COLUMNS.map((c) => `o.${c}`).join(", ")}) is distinct from row(${COLUMNS.map((c) => `s.${c}`).join(", ")})`;

/** For keepMade, once they are written. */
export const made = (sourceId: number): string => `
  select '' as city_code, o.observation_id as id from new_observations n join observations o on o.source_id = ${Number(sourceId)} and o.external_id = n.external_id`;
