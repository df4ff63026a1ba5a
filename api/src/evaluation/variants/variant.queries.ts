import { type Row, statement } from "../../db/statement.ts";

interface OfOwner {
  readonly owner: string;
  readonly scheme: string;
}

/** By name. */
export const variantsOf = statement<OfOwner & { readonly limit: number }>()({
  name: "evaluationVariantsOf",
  text: `select v.name, v.changes, v.kept_at from evaluation_variants v
    where v.owner = :owner and v.scheme = :scheme order by v.name limit :limit::int`,
  row: { name: "text", changes: "text", kept_at: "timestamptz" },
});
export type VariantRow = Row<typeof variantsOf>;

/** One of a name takes the place of what had it; no row where there are `most` of other names. */
export const insertVariant = statement<
  OfOwner & { readonly name: string; readonly changes: string; readonly at: Date; readonly most: number }
>()({
  name: "insertEvaluationVariant",
  text: `insert into evaluation_variants (owner, scheme, name, changes, kept_at)
    select :owner::text, :scheme::text, :name::text, :changes::text, :at::timestamptz
    where (select count(*) from evaluation_variants v where v.owner = :owner and v.scheme = :scheme and v.name <> :name) < :most::int
    on conflict (owner, scheme, name) do update set changes = excluded.changes, kept_at = excluded.kept_at
    returning name`,
  row: { name: "text" },
});

export const deleteVariant = statement<OfOwner & { readonly name: string }>()({
  name: "deleteEvaluationVariant",
  text: `delete from evaluation_variants where owner = :owner and scheme = :scheme and name = :name returning name`,
  row: { name: "text" },
});
