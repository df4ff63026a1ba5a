import { statement } from "../db/statement.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";

/** Complaints by region, estate, period and code: what one holds against another to reckon a count that is hidden. */
export const complaintContributors = statement<
  ComplaintWhere & { readonly groups: readonly string[]; readonly code: "CATEGORY" | "STATUS" }
>()({
  name: "complaint contributors",
  slow: true,
  text: `
    select c.region_id, c.city_code, c.estate_id,
      case when 'MONTH' = any(:groups::text[]) then to_char(c.reported_on, 'YYYY-MM') end as month,
      case when 'WEEK' = any(:groups::text[]) then c.reported_on - (extract(isodow from c.reported_on)::int - 1) end as week_of,
      case when 'DAY' = any(:groups::text[]) then c.reported_on end as day,
      case when 'SOURCE' = any(:groups::text[]) then c.source_id end as source_id,
      case :code::text when 'CATEGORY' then c.category else c.status::text end as value, count(*)::int as complaints
    from complaints c
    where ${COMPLAINT_WHERE}
    group by 1, 2, 3, 4, 5, 6, 7, 8
    order by 1, 2, 3, 4, 5, 6, 7, 8`,
  row: {
    region_id: "int4",
    city_code: "text",
    estate_id: "int8?",
    month: "text?",
    week_of: "date?",
    day: "date?",
    source_id: "int2?",
    value: "text",
    complaints: "int4",
  },
});
