import { statement } from "../db/statement.ts";

/** Number and name of every source system, by name: facts keep the number, links and people the name. */
export const sourceNumbers = statement()({
  name: "sourceNumbers",
  text: `select s.source_id::text as code, s.name from sources s order by s.name`,
  row: { code: "text", name: "text" },
});
