import { statement } from "../db/statement.ts";

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
