/** Estates of the file just written whose "service" column says something; `staged_estates` is left from write-facts.ts. */
export const statedServices =
  "select row_number, external_id, city_code, service from staged_estates where service is not null order by row_number";
