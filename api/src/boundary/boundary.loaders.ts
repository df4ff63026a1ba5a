import { loader, oneEach } from "../loader.ts";
import type { BoundaryQuality } from "../region/region-enums.ts";
import { boundariesByRegionIds } from "./boundary.queries.ts";
import type { Boundary } from "./boundary.type.ts";

/** region_id → its boundary, null where it has none. */
export const boundaryByRegionId = loader<number, Boundary | null>(String, async (regionIds, context) => {
  const rows = await context.run(boundariesByRegionIds, { regionIds });
  return oneEach(regionIds, String, rows, (row) => String(row.region_id)).map((row) =>
    row === null
      ? null
      : {
          geometry: row.geometry,
          quality: row.quality as BoundaryQuality,
          source: row.source,
          approvalNumber: row.approval_number,
        },
  );
});
