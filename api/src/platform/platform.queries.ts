import { statement } from "../db/statement.ts";
import { REGISTERS } from "../registers/registry.ts";

/** Every source system, with when it last brought something. */
export const allSources = statement()({
  name: "allSources",
  // an import of any kind is told of
  reads: [...new Set(["regions", "estates", "complaints", "observations", ...REGISTERS.map(({ family }) => family)])],
  text: `
    select s.name, s.demo, max(i.finished_at) as last_import_at, s.recorded_at as last_record_at
    from sources s left join imports i on i.source_id = s.source_id
    group by s.source_id
    order by s.name`,
  row: { name: "text", demo: "bool", last_import_at: "timestamptz?", last_record_at: "timestamptz?" },
});
