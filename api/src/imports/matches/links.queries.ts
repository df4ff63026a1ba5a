import { cellSql } from "../../complaints/cell-sql.ts";
import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";
import { ALL } from "../staging/complaints.queries.ts";

const CELL = cellSql("e.lon", "e.lat");

/** From which score on what is certain links by itself, in a region and below it. */
export const linkRules = statement()({
  name: "importLinkRules",
  text: "select region_id, certain_from from estate_link_rules",
  row: { region_id: "int4", certain_from: "float8" },
});

/** What the words of a source mean, by the regions where they are said; of an estate that is another's, that one. */
export const linksOfWords = statement<{ readonly sourceId: number }>()({
  name: "importLinksOfWords",
  text: `
    select l.region_id, l.plain, l.state in ('LINKED', 'CONFIRMED') as decided, coalesce(o.estate_id, l.estate_id) as estate_id
    from estate_links l
    left join estate_links o on o.city_code = l.city_code and o.own_id = l.estate_id and o.state in ('LINKED', 'CONFIRMED')
    where l.source_id = :sourceId::smallint and l.own_id is null`,
  row: { region_id: "int4", plain: "text", decided: "bool", estate_id: "int8" },
});

/** Links as JSON rows of the columns, those that are linked at once by the rule; `onConflict` says what becomes of those that are there. */
export const insertingLinks = (onConflict: string): string => `
    insert into estate_links as l (city_code, source_id, region_id, own_id, words, plain, estate_id, score, reasons, state, proposed_at, decided_at, decided_by)
    select d.city_code, :sourceId::smallint, d.region_id, d.own_id, d.words, d.plain, d.estate_id, d.score, d.reasons, d.state, :at::timestamptz,
      case when d.state = 'LINKED' then :at::timestamptz end, case when d.state = 'LINKED' then 'rule' end
    from json_to_recordset(:links::json) as d (city_code text, region_id int, own_id bigint, words text, plain text, estate_id bigint,
      score double precision, reasons text, state text)
    ${onConflict}`;

/** Puts links in, as JSON rows of the columns; those that are there stay as they are. */
export const insertLinks = statement<{ readonly links: string; readonly sourceId: number; readonly at: Date }>()({
  name: "importInsertLinks",
  text: insertingLinks("on conflict do nothing returning state"),
  row: { state: "text" },
});

/** Says of each staged complaint which link its words are, and whether its point is its own. */
export const takeLinks = command<{ readonly sourceId: number }>(`
    update complaints_after a set link_id = l.link_id, point_taken = case when a.location is not null then false end
    from estate_links l
    where l.city_code = a.city_code and l.source_id = :sourceId and l.own_id is null and l.region_id = a.link_region and l.plain = a.link_plain`);

/** Complaints without a point take that of the estate which their words mean. */
export const takePoints = `
  update complaints_after a set location = e.location, cell = ${CELL}, point_taken = true
  from (select city_code, estate_id, location, st_x(location) as lon, st_y(location) as lat from estates where location is not null) e
  where a.link_id is not null and a.location is null and e.city_code = a.city_code and e.estate_id = a.estate_id`;

const MENTION = "city_code, table_name, record_id, region_id, reported_on, link_id, point_taken";

export const keepMentions = `
  insert into estate_mentions (${MENTION})
  select city_code, 'complaints', complaint_id, link_region, reported_on, link_id, point_taken from complaints_after where link_id is not null
  on conflict (city_code, table_name, record_id) do update set region_id = excluded.region_id, reported_on = excluded.reported_on, link_id = excluded.link_id,
    point_taken = coalesce(excluded.point_taken, estate_mentions.point_taken)`;

/** Complaints that say their estate by its id follow no words. */
export const endMentions = `
  delete from estate_mentions m using complaints_after a
  where a.estate_ref is not null and m.city_code = a.city_code and m.table_name = 'complaints' and m.record_id = a.complaint_id`;

/**
 * Of complaints that an undone import wrote: those that are gone follow no link any more, nor do those that are, as they stood before, about
 * another estate than the link says; the others follow it under the day that they have again.
 */
export const takeMentionsBack = [
  `
  delete from estate_mentions m using (
    select b.city_code, b.complaint_id from complaints_before b
    left join complaints_after a on a.city_code = b.city_code and a.complaint_id = b.complaint_id where a.complaint_id is null) g
  where m.city_code = g.city_code and m.table_name = 'complaints' and m.record_id = g.complaint_id`,
  `
  delete from estate_mentions m using complaints_after a, estate_links l
  where m.city_code = a.city_code and m.table_name = 'complaints' and m.record_id = a.complaint_id and l.city_code = m.city_code and l.link_id = m.link_id
    and a.estate_id is distinct from case when l.state in ('LINKED', 'CONFIRMED') then l.estate_id end`,
  `
  update estate_mentions m set reported_on = a.reported_on from complaints_after a
  where m.city_code = a.city_code and m.table_name = 'complaints' and m.record_id = a.complaint_id`,
];

/** Links to estates that are gone, with what is said of them: nothing is about those any more. */
export const forgetLinksOf = ["estate_mentions", "estate_links"].map((table) =>
  command<{ readonly cityCodes: readonly string[] }>(`
    delete from ${table} t using (
      select l.city_code, l.link_id from estate_links l
      left join estates e on e.city_code = l.city_code and e.estate_id = l.estate_id
      left join estates o on o.city_code = l.city_code and o.estate_id = l.own_id
      where l.city_code = any(:cityCodes::text[]) and (e.estate_id is null or (l.own_id is not null and o.estate_id is null))) g
    where t.city_code = g.city_code and t.link_id = g.link_id`),
);

interface OfLink {
  readonly cityCode: string;
  readonly linkId: string;
}

/** A link, held until the transaction ends. */
export const heldLink = statement<OfLink>()({
  name: "importHeldLink",
  text: `select city_code, link_id, source_id, region_id, own_id, words, estate_id, state from estate_links
    where city_code = :cityCode and link_id = :linkId::bigint for update`,
  row: {
    city_code: "text",
    link_id: "int8",
    source_id: "int2",
    region_id: "int4",
    own_id: "int8?",
    words: "text",
    estate_id: "int8",
    state: "text",
  },
});

export interface OfLinks {
  readonly cityCodes: readonly string[];
  readonly linkIds: readonly string[];
}
export const THESE_LINKS = "unnest(:cityCodes::text[], :linkIds::bigint[]) as k (city_code, link_id)";

/** The sources whose words links are of, held: imports of them that are under way end first. */
export const holdSourcesOfLinks = statement<OfLinks>()({
  name: "importHoldSourcesOfLinks",
  text: `select source_id from sources
    where source_id in (select l.source_id from ${THESE_LINKS} join estate_links l on l.city_code = k.city_code and l.link_id = k.link_id)
    order by source_id for update`,
  row: { source_id: "int2" },
});

/** An estate that stands for itself. */
export const estateToLink = statement<{ readonly cityCode: string; readonly estateId: string }>()({
  name: "importEstateToLink",
  text: `
    select e.region_id, e.name, s.name as source, e.external_id from estates e join sources s on s.source_id = e.source_id
    left join estate_links o on o.city_code = e.city_code and o.own_id = e.estate_id and o.state in ('LINKED', 'CONFIRMED')
    where e.city_code = :cityCode and e.estate_id = :estateId::bigint and o.link_id is null`,
  row: { region_id: "int4", name: "text", source: "text", external_id: "text" },
});

export const updateLink = statement<
  OfLink & { readonly state: string; readonly estateId: string; readonly at: Date | null; readonly by: string | null }
>()({
  name: "importUpdateLink",
  text: `update estate_links set state = :state, estate_id = :estateId::bigint, decided_at = :at::timestamptz, decided_by = :by
    where city_code = :cityCode and link_id = :linkId::bigint returning link_id`,
  row: { link_id: "int8" },
});

const MENTIONED = `from (select distinct city_code, link_id from ${THESE_LINKS}) k
    join estate_mentions m on m.city_code = k.city_code and m.link_id = k.link_id and m.table_name = 'complaints'
    join complaints c on c.city_code = m.city_code and c.reported_on = m.reported_on and c.complaint_id = m.record_id`;

/** The complaints that follow links, as they stand: the way that rollups take changes. */
export const mentionedComplaints = [
  command<OfLinks>(
    `insert into complaints_before (${ALL.join(", ")}) select ${ALL.map((c) => `c.${c}`).join(", ")} ${MENTIONED}`,
  ),
  command<OfLinks>(
    `insert into complaints_after (${ALL.join(", ")}, link_id, point_taken, row_number) select ${ALL.map((c) => `c.${c}`).join(", ")}, m.link_id, m.point_taken, 0 ${MENTIONED}`,
  ),
];

const TAKES = "(a.point_taken or a.location is null)";
/** Complaints get the estate that their link means, with its point where they have none of their own; a link that means none takes both. */
export const followComplaints = [
  `update complaints_after a set estate_id = l.meant,
      location = case when ${TAKES} then e.location else a.location end,
      cell = case when not ${TAKES} then a.cell when e.location is not null then ${CELL} end,
      point_taken = case when ${TAKES} then e.location is not null else false end
    from (select city_code, link_id, case when state in ('LINKED', 'CONFIRMED') then estate_id end as meant from estate_links) l
    left join (select city_code, estate_id, location, st_x(location) as lon, st_y(location) as lat from estates) e
      on e.city_code = l.city_code and e.estate_id = l.meant
    where l.city_code = a.city_code and l.link_id = a.link_id`,
  `update complaints c set estate_id = a.estate_id, location = a.location, cell = a.cell from complaints_after a
    where c.city_code = a.city_code and c.reported_on = a.reported_on and c.complaint_id = a.complaint_id`,
  `update estate_mentions m set point_taken = a.point_taken from complaints_after a
    where m.city_code = a.city_code and m.table_name = 'complaints' and m.record_id = a.complaint_id`,
];

export const setLinkRule = statement<{
  readonly regionId: number;
  readonly certainFrom: number;
  readonly at: Date;
  readonly by: string;
}>()({
  name: "importSetLinkRule",
  text: `insert into estate_link_rules (region_id, certain_from, set_at, set_by) values (:regionId::int, :certainFrom::float8, :at::timestamptz, :by)
    on conflict (region_id) do update set certain_from = excluded.certain_from, set_at = excluded.set_at, set_by = excluded.set_by returning region_id`,
  row: { region_id: "int4" },
});
