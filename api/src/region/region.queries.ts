import { statement } from "../db/statement.ts";

/** Every region, parents before children. */
export const allRegions = statement()({
  name: "allRegions",
  text: `
    select r.region_id, r.code, r.parent_id, r.successor_id, r.city_code, r.level::text as level, r.kind::text as kind,
           r.name_zh, r.name_en, r.pinyin, r.pinyin_initials, r.households, r.area_km2, r.valid_from, r.valid_to,
           st_x(r.centroid) as longitude, st_y(r.centroid) as latitude,
           st_xmin(b.boundary) as west, st_ymin(b.boundary) as south,
           st_xmax(b.boundary) as east, st_ymax(b.boundary) as north,
           b.quality::text as quality, b.source as boundary_source, b.approval_number
    from regions r left join region_boundaries b on b.region_id = r.region_id
    order by nlevel(r.path), r.code collate "C"`,
  row: {
    region_id: "int4",
    code: "text",
    parent_id: "int4?",
    successor_id: "int4?",
    city_code: "text",
    level: "text",
    kind: "text",
    name_zh: "text",
    name_en: "text",
    pinyin: "text",
    pinyin_initials: "text",
    households: "int4?",
    area_km2: "float8?",
    valid_from: "date?",
    valid_to: "date?",
    longitude: "float8?",
    latitude: "float8?",
    west: "float8?",
    south: "float8?",
    east: "float8?",
    north: "float8?",
    quality: "text?",
    boundary_source: "text?",
    approval_number: "text?",
  },
});
