import { statement } from "../../db/statement.ts";

/** How many policies of some regions are in force on a day; regions without one are left out. */
export const policiesInForce = statement<{
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[];
  readonly day: string;
}>()({
  name: "policies in force",
  reads: ["policies"],
  text: `
    select p.region_id, count(*)::int as policies
    from policies p
    where p.city_code = any(:cityCodes::text[]) and p.region_id = any(:regionIds::int[])
      and p.began_on <= :day::date and (p.ended_on is null or p.ended_on > :day::date)
    group by p.region_id order by p.region_id`,
  row: { region_id: "int4", policies: "int4" },
});
