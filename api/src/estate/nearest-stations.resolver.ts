import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import type { RegisterRecord } from "../registers/derive/record.ts";
import { recordPages } from "../registers/derive/record-pages.ts";
import { recordType } from "../registers/derive/record-type.ts";
import { stations } from "../registers/stations/stations.register.ts";
import { Estate } from "./estate.type.ts";
import { nearestStations } from "./nearest-stations.queries.ts";

/** A distance search for each kind of station: 20 estates cost as much as a page. */
const COST = 100;

@ObjectType({ description: "A service place near an estate." })
export class StationNearby {
  @Field(() => recordType(stations), { description: "The place." })
  station!: RegisterRecord<typeof stations>;
  @Field(() => Float, { description: "Distance from the estate's point to it, metres, as the crow flies." })
  meters!: number;
}

/** City and number of an estate → the nearest open station of each kind, the nearest first. */
const nearby = loader<CityKey, { station: CityKey; meters: number }[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(nearestStations, { ...columnsOf(keys), day: context.today });
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.estate_id}`).map((found) =>
    found.map(({ city_code, station_id, meters }) => ({
      station: { cityCode: city_code, number: station_id },
      meters,
    })),
  );
});

@Resolver(() => Estate)
export class NearestStationsResolver {
  @FieldResolver(() => [StationNearby], {
    description:
      "The nearest service place of each kind that is open today, in the same city, the nearest first; empty without a point or without places.",
    complexity: ({ childComplexity }) => COST + 4 * childComplexity,
  })
  async nearestStations(@Root() estate: Estate, @Ctx() context: Context): Promise<StationNearby[]> {
    const found = await nearby.load(context, estate.key);
    const places = await Promise.all(
      found.map(async ({ station, meters }) => ({
        station: await recordPages(stations).byKey.load(context, station),
        meters,
      })),
    );
    return places.flatMap(({ station, meters }) => (station === null ? [] : [{ station, meters }]));
  }
}
