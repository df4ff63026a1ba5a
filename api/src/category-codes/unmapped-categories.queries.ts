import { WHOLE_CITY } from "../complaints/complaint-rollups.ts";
import { statement } from "../db/statement.ts";

interface Scope {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
}

/** Words of sources that nobody has said the category of, by how many complaints stand under them. */
export const unmappedCategories = statement<Scope & { readonly limit: number }>()({
  name: "unmapped categories",
  text: `
    select s.name as source, c.category, sum(c.complaints)::int as complaints,
      to_char(min(c.month), 'YYYY-MM') as first_month, to_char(max(c.month), 'YYYY-MM') as last_month
    from complaint_months c
    join complaint_categories k on k.category = c.category and k.is_word
    join sources s on s.source_id = c.source_id
    where c.city_code = any(:cityCodes::text[]) and c.region_id <> ${WHOLE_CITY}
      and (:regionIds::int[] is null or c.region_id = any(:regionIds))
    group by s.name, c.category
    order by complaints desc, s.name, c.category
    limit :limit::int`,
  row: { source: "text", category: "text", complaints: "int4", first_month: "text", last_month: "text" },
});

/** A source whose code's meaning is to be said; held, so that none of its complaints come meanwhile. */
export const holdSourceNamed = statement<{ readonly name: string }>()({
  name: "hold source by name",
  text: "select source_id from sources where name = :name::text order by source_id for update",
  row: { source_id: "int2" },
});

/** What a code of a source means; no row: nobody has said. */
export const categoryOfCode = statement<{ readonly source: string; readonly code: string }>()({
  name: "category of a source's code",
  text: `
    select k.category from complaint_category_codes k join sources s on s.source_id = k.source_id
    where s.name = :source::text and k.code = :code::text order by k.code_id desc limit 1`,
  row: { category: "text" },
});
