import { statement } from "../statement.ts";

/** Tables that PostgreSQL's autovacuum would take on, by its own default thresholds; `name` is quoted for use in a statement. */
export const tablesInNeed = statement()({
  name: "tablesInNeed",
  text: `select format('%I.%I', schemaname, relname) as name,
       n_dead_tup > 50 + 0.2 * n_live_tup or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup as vacuum
     from pg_stat_user_tables
     where n_dead_tup > 50 + 0.2 * n_live_tup
        or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
        or n_mod_since_analyze > 50 + 0.1 * n_live_tup
     order by name`,
  row: { name: "text", vacuum: "bool" },
});
