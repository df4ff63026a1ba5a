import { statement } from "../db/statement.ts";

/** The estates that a firm manages on a day. */
export const estatesManaged = statement<{ readonly cityCode: string; readonly firmId: string; readonly day: string }>()(
  {
    name: "estatesManaged",
    text: `
    select e.estate_id
    from management_episodes m join estates e on e.city_code = m.city_code and e.estate_id = m.estate_id
    where m.city_code = :cityCode and m.firm_id = :firmId::bigint
      and (m.valid_from is null or m.valid_from <= :day::date) and (m.valid_to is null or m.valid_to > :day::date)
      and (e.valid_from is null or e.valid_from <= :day::date) and (e.valid_to is null or e.valid_to > :day::date)
    order by e.estate_id`,
    row: { estate_id: "int8" },
  },
);
