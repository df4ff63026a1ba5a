import { statement } from "../db/statement.ts";

const ROW = { region_id: "int4", parent_id: "int4?", city_code: "text" } as const;

/** Every region that counts are kept for, parents before children. */
export const regionsCounted = statement()({
  name: "regionsCounted",
  text: `
    select region_id, parent_id, city_code from regions where level <> 'COMMUNITY' or parent_id is null
    order by nlevel(path), region_id`,
  row: ROW,
});

/** Regions and all above them, parents before children. */
export const regionsAndAbove = statement<{ readonly regionIds: readonly number[] }>()({
  name: "regionsAndAbove",
  text: `
    with recursive up as (
      select region_id, parent_id, city_code, nlevel(path) as depth from regions where region_id = any(:regionIds::int[])
      union
      select r.region_id, r.parent_id, r.city_code, nlevel(r.path) from regions r join up on up.parent_id = r.region_id
    )
    select region_id, parent_id, city_code from up order by depth, region_id`,
  row: ROW,
});
