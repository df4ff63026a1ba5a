import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { loader, oneEach } from "../loader.ts";
import type { ManagementMode } from "../registers/episodes/management-modes.ts";
import { estateStates, estatesByIds, footprintsByEstateIds } from "./estate.queries.ts";
import type { Estate } from "./estate.type.ts";
import { LAST_OLD_YEAR } from "./estates-as-of.ts";

const estateKey = (row: { city_code: string; estate_id: string }): string => `${row.city_code}:${row.estate_id}`;

/** An estate as the API shows it. */
export function estateOf(row: Row<typeof estatesByIds>, context: Context): Estate {
  return {
    key: { cityCode: row.city_code, number: row.estate_id },
    id: encodeId("estate", row.city_code, row.estate_id),
    name: row.name,
    address: row.address,
    region: context.regions.byId(row.region_id),
    location: row.longitude === null || row.latitude === null ? null : [row.longitude, row.latitude],
    builtYear: row.built_year,
    old: row.built_year === null ? null : row.built_year <= LAST_OLD_YEAR,
    buildings: row.buildings,
    households: row.households,
    starRating: row.star_rating,
    smartStars: row.smart_stars,
    source: row.source,
    externalId: row.external_id,
  };
}

/** City and estate_id → the estate, null where there is none. */
export const estateByKey = loader<CityKey, Estate | null>(cityKeyText, async (keys, context) => {
  const rows = await context.run(estatesByIds, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, estateKey).map((row) => (row === null ? null : estateOf(row, context)));
});

/** City and estate_id → outline as GeoJSON, null where unknown. */
export const footprintByEstate = loader<CityKey, unknown>(cityKeyText, async (keys, context) => {
  const rows = await context.run(footprintsByEstateIds, columnsOf(keys));
  return oneEach(keys, cityKeyText, rows, estateKey).map((row) => row?.footprint ?? null);
});

export interface EstateOnDay extends CityKey {
  /** YYYY-MM-DD */
  readonly day: string;
}

export interface EstateState {
  /** null: nothing says. */
  readonly mode: ManagementMode | null;
  readonly firmKey: CityKey | null;
  /** 0 to 5, the order of PartyCoverageStep. */
  readonly step: number;
}

/** An estate and a day → its state then, null where the estate did not exist. */
export const estateOnDay = loader<EstateOnDay, EstateState | null>(
  (key) => `${key.cityCode}:${key.number}:${key.day}`,
  async (keys, context) => {
    const rows = await context.run(estateStates, { ...columnsOf(keys), days: keys.map((key) => key.day) });
    return oneEach(
      keys,
      (key) => `${key.cityCode}:${key.number}:${key.day}`,
      rows,
      (row) => `${row.city_code}:${row.estate_id}:${row.day}`,
    ).map((row) =>
      row === null
        ? null
        : {
            mode: row.mode as ManagementMode | null,
            firmKey: row.firm_id === null ? null : { cityCode: row.city_code, number: row.firm_id },
            step: row.party_step,
          },
    );
  },
);
