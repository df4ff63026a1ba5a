import { statement } from "../db/statement.ts";
import { nearestAbove } from "../region/nearest-above.ts";

/** A region of these says nothing of its own: it is known by the nearest above it. */
export const BELOW_A_COUNTY = ["STREET", "COMMUNITY"] as const;

/** Every row of coverage, with the name of its source. */
export const allCoverage = statement()({
  name: "allCoverage",
  text: `
    select c.region_id, c.family, s.name as source, c.first_day, c.last_day, s.complaint_families
    from data_coverage c join sources s on s.source_id = c.source_id
    order by c.family, c.region_id, s.name`,
  row: {
    region_id: "int4",
    family: "text",
    source: "text",
    first_day: "date?",
    last_day: "date?",
    complaint_families: "text[]",
  },
});

/** Adds to what a source tells of its complaints; no row where it tells that already. */
export const tellComplaintFamilies = statement<{ readonly sourceId: number; readonly families: readonly string[] }>()({
  name: "tellComplaintFamilies",
  text: `
    update sources set complaint_families = array(select distinct unnest(complaint_families || :families::text[]) order by 1)
    where source_id = :sourceId::smallint and not :families::text[] <@ complaint_families
    returning source_id`,
  row: { source_id: "int2" },
});

/** The complaints of one source in what is known by one region. */
interface ComplaintCoverage {
  readonly cityCode: string;
  readonly regionId: number;
  readonly sourceId: number;
}

/** First and last day of the complaints themselves. */
export const daysOfComplaints = statement<ComplaintCoverage>()({
  name: "daysOfComplaints",
  text: `
    select min(reported_on) as first_day, max(reported_on) as last_day from complaints
    where city_code = :cityCode and source_id = :sourceId::smallint
      and region_id in (select region_id from (${nearestAbove(BELOW_A_COUNTY)}) k where at_id = :regionId::int)`,
  row: { first_day: "date?", last_day: "date?" },
});

const ITS_ROW =
  "where city_code = :cityCode and region_id = :regionId::int and family = 'COMPLAINTS' and source_id = :sourceId::smallint";

export const setComplaintCoverage = statement<
  ComplaintCoverage & { readonly firstDay: string; readonly lastDay: string }
>()({
  name: "setComplaintCoverage",
  text: `update data_coverage set first_day = :firstDay::date, last_day = :lastDay::date ${ITS_ROW}`,
  row: {},
});

export const removeComplaintCoverage = statement<ComplaintCoverage>()({
  name: "removeComplaintCoverage",
  text: `delete from data_coverage ${ITS_ROW}`,
  row: {},
});

/** Month (year × 12 + month − 1) of the first complaint; null without any. */
export const monthOfFirstComplaint = statement()({
  name: "monthOfFirstComplaint",
  text: `
    select (extract(year from min(first_day)) * 12 + extract(month from min(first_day)))::int - 1 as month
    from data_coverage where family = 'COMPLAINTS'`,
  row: { month: "int4?" },
});
