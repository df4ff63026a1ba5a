import type { Context } from "../context.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { indicatorTypeOf } from "../indicators/indicator.type.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { loader, manyEach } from "../loader.ts";
import { recordedTargets, type TargetRow } from "./target.queries.ts";
import type { Target } from "./target.type.ts";

interface TargetKey {
  readonly indicator: string;
  readonly year: number;
  readonly regionId: number;
}

const textOf = ({ indicator, year, regionId }: TargetKey): string => `${indicator} ${year} ${regionId}`;

/** All that was recorded of an indicator, year and region, the newest first: that is in force. */
export const targetRows = loader<TargetKey, TargetRow[]>(textOf, async (keys, context) => {
  const rows = await context.run(recordedTargets, {
    indicators: [...new Set(keys.map(({ indicator }) => indicator))],
    years: [...new Set(keys.map(({ year }) => year))],
    regionIds: [...new Set(keys.map(({ regionId }) => regionId))],
  });
  return manyEach(keys, textOf, rows, ({ indicator, year, region_id }) =>
    textOf({ indicator, year, regionId: region_id }),
  );
});

/** A target as the API shows it. */
export function targetOf(row: TargetRow, context: Context): Target {
  const region = context.regions.byId(row.region_id);
  return {
    id: encodeId("target", region.cityCode, row.target_id),
    indicator: indicatorTypeOf(indicatorById(row.indicator)),
    region,
    year: row.year,
    value: row.value,
    document: row.document,
    source: row.source,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
