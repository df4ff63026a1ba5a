import { statement } from "../db/statement.ts";

const SUMMARY = "name, version, updated_at";
const SUMMARY_ROW = { name: "text", version: "int4", updated_at: "timestamptz" } as const;

interface Kept {
  readonly name: string;
  readonly at: Date;
}
interface OfVersion {
  readonly name: string;
  readonly basedOnVersion: number;
}

/**
 * Statements over a table of texts that people keep for everybody, each under a name and with a version that changes with it: `texts` are its
 * columns of text. `what` is how its statements are called: insertWallProgramme.
 */
export function namedTexts<const C extends string>({
  table,
  what,
  texts,
}: {
  readonly table: string;
  readonly what: string;
  readonly texts: readonly C[];
}) {
  type Texts = Readonly<Record<C, string>>;
  const columns = `${SUMMARY}, ${texts.join(", ")}`;
  const row = { ...SUMMARY_ROW, ...(Object.fromEntries(texts.map((text) => [text, "text"])) as Record<C, "text">) };
  const values = texts.map((text) => `:${text}::text`).join(", ");
  return {
    columns,
    row,
    /** All by name, without their texts. */
    summaries: statement<{ readonly limit: number }>()({
      name: `${what}Summaries`,
      text: `select ${SUMMARY} from ${table} order by name limit :limit`,
      row: SUMMARY_ROW,
    }),
    /** That of a name; none where nothing is kept under it. */
    byName: statement<{ readonly name: string }>()({
      name: `${what}ByName`,
      text: `select ${columns} from ${table} where name = :name`,
      row,
    }),
    /** Stores one under a name that is free, while there are fewer than `most`; no row where it is not, or there are not. */
    insert: statement<Texts & Kept & { readonly most: number }>()({
      name: `insert${what}`,
      text: `insert into ${table} (name, ${texts.join(", ")}, updated_at)
        select :name::text, ${values}, :at::timestamptz where (select count(*) from ${table}) < :most::int
        on conflict (name) do nothing
        returning ${columns}`,
      row,
    }),
    /** Replaces its texts if it still has the version; no row where it has another, or is gone. */
    update: statement<Texts & Kept & OfVersion>()({
      name: `update${what}`,
      text: `update ${table} set ${texts.map((text) => `${text} = :${text}`).join(", ")}, updated_at = :at, version = default
        where name = :name and version = :basedOnVersion
        returning ${columns}`,
      row,
    }),
    /** Deletes it if it still has the version; no row where it has another, or is gone. */
    remove: statement<OfVersion>()({
      name: `delete${what}`,
      text: `delete from ${table} where name = :name and version = :basedOnVersion returning ${SUMMARY}`,
      row: SUMMARY_ROW,
    }),
  };
}

/** What has a name now, of an answer that lists it: none where it is free. */
export const summaryOf = <T extends { readonly name: string; readonly version: number; readonly updated_at: Date }>({
  name,
  version,
  updated_at: updatedAt,
}: T): { name: string; version: number; updatedAt: Date } => ({ name, version, updatedAt });
