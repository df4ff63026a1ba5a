import { statement } from "../db/statement.ts";

const ROW = { name: "text", kind: "text", choices: "text", saved_at: "timestamptz", saved_by: "text" } as const;
const COLUMNS = Object.keys(ROW).join(", ");

/** Ways to read files, by name. */
export const namedMappings = statement<{ readonly limit: number }>()({
  name: "namedMappings",
  text: `select ${COLUMNS} from import_mappings order by name limit :limit::int`,
  row: ROW,
});

/** Keeps one under its name, in place of the one before; no row where there are too many. */
export const insertMapping = statement<{
  readonly name: string;
  readonly kind: string;
  readonly choices: string;
  readonly at: Date;
  readonly by: string;
  readonly most: number;
}>()({
  name: "insertMapping",
  text: `insert into import_mappings (${COLUMNS}) select :name, :kind, :choices, :at::timestamptz, :by
    where (select count(*) from import_mappings m where m.name <> :name) < :most::int
    on conflict (name) do update set kind = excluded.kind, choices = excluded.choices, saved_at = excluded.saved_at, saved_by = excluded.saved_by
    returning name`,
  row: { name: "text" },
});

export const deleteMapping = statement<{ readonly name: string }>()({
  name: "deleteMapping",
  text: "delete from import_mappings where name = :name returning name",
  row: { name: "text" },
});
