import { statement } from "../db/statement.ts";

/** Hours that are shown, and days before them whose same hours say what is usual. */
export const HOURS = 24;
export const USUAL_DAYS = 28;

/**
 * Complaints of the 24 hours before a moment, and of the same hours of the 28 days before those: by how many whole hours they lie before it,
 * modulo 24. `firstDay` and `lastDay` bound the local days, so that other partitions are left out.
 */
export const complaintsByHour = statement<{
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  readonly until: Date;
  readonly firstDay: string;
  readonly lastDay: string;
}>()({
  name: "complaints by hour",
  slow: true,
  text: `
    with aged as (
      select (ceil(extract(epoch from :until::timestamptz - c.reported_at) / 3600) - 1)::int as hours_before
      from complaints c
      where c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
        and c.reported_on >= :firstDay::date and c.reported_on <= :lastDay::date
        and c.reported_at < :until::timestamptz
    )
    select hours_before % ${HOURS} as hour, (count(*) filter (where hours_before < ${HOURS}))::int as complaints,
      (count(*) filter (where hours_before >= ${HOURS}))::int as before
    from aged
    where hours_before < ${HOURS * (USUAL_DAYS + 1)}
    group by 1 order by 1`,
  row: { hour: "int4", complaints: "int4", before: "int4" },
});
