import { statement } from "../../db/statement.ts";

/** Regions that are valid on a day, with their boundaries. */
export const regionsOfToday = statement<{ readonly day: string }>()({
  name: "importRegionsOfToday",
  text: `
    select r.region_id, r.code, r.parent_id, r.level::text as level, r.kind::text as kind, r.name_zh, r.name_en, r.pinyin,
      r.city_code, coalesce(r.area_km2, 0) as area_km2, ST_AsGeoJSON(b.boundary, 15) as boundary,
      b.source, b.approval_number
    from regions r left join region_boundaries b using (region_id)
    where daterange(r.valid_from, r.valid_to) @> :day::date
    order by r.region_id`,
  row: {
    region_id: "int4",
    code: "text",
    parent_id: "int4?",
    level: "text",
    kind: "text",
    name_zh: "text",
    name_en: "text",
    pinyin: "text",
    city_code: "text",
    area_km2: "float8",
    boundary: "text?",
    source: "text?",
    approval_number: "text?",
  },
});

/** Regions that are valid no longer on a day. */
export const regionsOfThePast = statement<{ readonly day: string }>()({
  name: "importRegionsOfThePast",
  text: `
    select r.code, r.name_zh, r.valid_to, s.code as successor
    from regions r left join regions s on s.region_id = r.successor_id
    where r.valid_to <= :day::date order by r.valid_to desc, r.code`,
  row: { code: "text", name_zh: "text", valid_to: "date", successor: "text?" },
});

/** The version of the regions, which rises with every change of them. */
export const regionsVersion = statement()({
  name: "importRegionsVersion",
  text: "select version from data_versions where family = 'regions'",
  row: { version: "int8" },
});
