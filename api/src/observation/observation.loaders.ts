import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { loader, manyEach } from "../loader.ts";
import { statedMonths } from "./counted-months.ts";
import { observationsByRegionIds } from "./observation.queries.ts";
import type { Observation, Qualifier } from "./observation.type.ts";

/** An observation as the API shows it. */
export function observationOf(row: Row<typeof observationsByRegionIds>, context: Context): Observation {
  const region = context.regions.byId(row.region_id);
  const months = statedMonths(row);
  const monthOfYear = (month: number): string => `${row.as_of.slice(0, 4)}-${String(month).padStart(2, "0")}`;
  return {
    observationId: row.observation_id,
    id: encodeId("observation", region.cityCode, row.observation_id),
    region,
    scope: row.scope,
    indicator: row.indicator,
    qualifier: row.qualifier as Qualifier,
    value: row.value,
    unit: row.unit,
    asOf: row.as_of,
    countsFrom: months && monthOfYear(months.from),
    countsTo: months && monthOfYear(months.to),
    note: row.note,
    article: row.article,
    source: row.source,
  };
}

/** region_id → its observations, in the order they came in. */
export const observationsByRegion = loader<number, Observation[]>(String, async (regionIds, context) => {
  const rows = await context.run(observationsByRegionIds, { regionIds });
  return manyEach(regionIds, String, rows, (row) => String(row.region_id)).map((list) =>
    list.map((row) => observationOf(row, context)),
  );
});
