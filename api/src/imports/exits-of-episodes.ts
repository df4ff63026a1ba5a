import { command, send } from "../db/command.ts";
import type { Queryable } from "../db/queryable.ts";

/** Kinds whose files may change which exits follow from episodes. */
export const TELLING_EXITS: readonly string[] = ["episodes", "firm_exits"];

/** Days within which an exit that a file tells of an estate is the one that an episode's end says. */
const SAME_EXIT_DAYS = 31;

/**
 * SQL of the exits that follow from episodes of cities up to a day: a firm's management ended for a reason, and no file of exits
 * tells the same. Who came after is whoever manages the estate next, under any mode; not an exit where that is the same firm from the same
 * day on.
 */
const FOLLOWING = `
  select e.city_code, e.episode_id, e.source_id, 'episode ' || e.external_id as external_id, s.region_id, e.estate_id, e.firm_id,
    e.valid_to as left_on, e.end_reason as reason, f.name as replaced_by, case when e.next_from <= :today::date then e.next_from end as replaced_on
  from (
    select m.*, lead(m.valid_from) over of_estate as next_from, lead(m.firm_id) over of_estate as next_firm_id
    from management_episodes m where m.city_code = any(:cityCodes::text[]) and m.mode <> 'NONE'
    window of_estate as (partition by m.city_code, m.estate_id order by m.valid_from nulls first, m.episode_id)
  ) e
  join estates s on s.city_code = e.city_code and s.estate_id = e.estate_id
  left join property_firms f on f.city_code = e.city_code and f.firm_id = e.next_firm_id and e.next_from <= :today::date
  left join firm_exits t on t.city_code = e.city_code and t.estate_id = e.estate_id and t.episode_id is null
    and abs(t.left_on - e.valid_to) <= ${SAME_EXIT_DAYS}
  where e.end_reason is not null and e.firm_id is not null and e.valid_to <= :today::date and t.exit_id is null
    and (e.next_firm_id is distinct from e.firm_id or e.next_from > e.valid_to)`;

const COLUMNS = [
  "city_code",
  "episode_id",
  "source_id",
  "external_id",
  "region_id",
  "estate_id",
  "firm_id",
  "left_on",
  "reason",
  "replaced_by",
  "replaced_on",
];
const KEPT = COLUMNS.filter((column) => column !== "city_code" && column !== "episode_id");

/** Makes the exits of the cities those that follow from their episodes, beside those that files tell. Whether any changed. */
export async function exitsOfEpisodes(
  client: Queryable,
  cityCodes: readonly string[],
  today: string,
): Promise<boolean> {
  const given = { cityCodes, today };
  const gone = await send(
    client,
    command<typeof given>(`delete from firm_exits x using (
       select k.city_code, k.exit_id from firm_exits k
       left join (${FOLLOWING}) f on f.city_code = k.city_code and f.episode_id = k.episode_id
       where k.city_code = any(:cityCodes::text[]) and k.episode_id is not null and f.episode_id is null) gone
     where x.city_code = gone.city_code and x.exit_id = gone.exit_id`),
    given,
  );
  const written = await send(
    client,
    command<
      typeof given
    >(`insert into firm_exits as t (${COLUMNS.join(", ")}) select ${COLUMNS.join(", ")} from (${FOLLOWING}) f
     order by city_code, episode_id
     on conflict (city_code, episode_id) where episode_id is not null do update set ${KEPT.map((column) => `${column} = excluded.${column}`).join(", ")}
       where row(${KEPT.map((column) => `t.${column}`).join(", ")}) is distinct from row(${KEPT.map((column) => `excluded.${column}`).join(", ")})`),
    given,
  );
  return (gone.rowCount ?? 0) + (written.rowCount ?? 0) > 0;
}
