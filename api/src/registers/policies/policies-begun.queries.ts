import { statement } from "../../db/statement.ts";

/** Keys of the policies of some regions that began in [from, until), the earliest first. */
export const policiesBegun = statement<{
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly limit: number;
}>()({
  name: "policies begun",
  reads: ["policies"],
  text: `
    select p.city_code, p.policy_id
    from policies p
    where p.city_code = any(:cityCodes::text[]) and p.region_id = any(:regionIds::int[])
      and p.began_on >= :from::date and p.began_on < :until::date
    order by p.began_on, p.city_code, p.policy_id
    limit :limit::int`,
  row: { city_code: "text", policy_id: "int8" },
});
