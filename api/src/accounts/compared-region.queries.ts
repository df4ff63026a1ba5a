import { statement } from "../db/statement.ts";

/** Whether the parts of a region may learn how they stand among one another. */
export const anyComparison = statement<{ readonly regionId: number }>()({
  name: "anyComparison",
  text: "select exists (select from access_compared_regions where region_id = :regionId) as found",
  row: { found: "bool" },
});

/** No row where it was so already. */
export const insertComparison = statement<{ readonly regionId: number; readonly at: Date }>()({
  name: "insertComparison",
  text: `
    insert into access_compared_regions (region_id, allowed_at) values (:regionId, :at)
    on conflict (region_id) do nothing returning region_id`,
  row: { region_id: "int4" },
});

/** No row where it was so already. */
export const deleteComparison = statement<{ readonly regionId: number }>()({
  name: "deleteComparison",
  text: "delete from access_compared_regions where region_id = :regionId returning region_id",
  row: { region_id: "int4" },
});

/** By code. */
export const comparedRegions = statement()({
  name: "comparedRegions",
  text: `
    select r.region_id, r.code from access_compared_regions c join regions r on r.region_id = c.region_id
    order by r.code, r.region_id`,
  row: { region_id: "int4", code: "text" },
});
