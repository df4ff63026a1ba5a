import { statement } from "../db/statement.ts";

/** Boundaries of regions by region_id, as GeoJSON with 6 decimals (0.1 m). */
export const boundariesByRegionIds = statement<{ readonly regionIds: readonly number[] }>()({
  name: "boundariesByRegionIds",
  text: `
    select region_id, st_asgeojson(boundary, 6)::json as geometry, quality::text as quality, source, approval_number
    from region_boundaries
    where region_id = any(:regionIds::int[])
    order by region_id`,
  row: { region_id: "int4", geometry: "json", quality: "text", source: "text", approval_number: "text?" },
});
