import { Field, Float, InputType } from "type-graphql";
import { BadInput } from "../errors.ts";

/** Side of the largest box that may be asked for, degrees: wider than any one country's province. */
export const MAX_BOX_DEGREES = 20;
/** Largest radius around a point, metres. */
export const MAX_RADIUS_METERS = 50_000;

@InputType({
  description:
    "A box of longitudes and latitudes, WGS 84, degrees; at most 20° wide and 20° high, not across the 180th meridian.",
})
export class BoxInput {
  @Field(() => Float, { description: "Western longitude, -180 to 180." })
  west!: number;

  @Field(() => Float, { description: "Southern latitude, -90 to 90." })
  south!: number;

  @Field(() => Float, { description: "Eastern longitude, greater than west." })
  east!: number;

  @Field(() => Float, { description: "Northern latitude, greater than south." })
  north!: number;
}

@InputType({ description: "Everything within a distance of a point." })
export class NearInput {
  @Field(() => Float, { description: "Longitude of the point, WGS 84, degrees." })
  longitude!: number;

  @Field(() => Float, { description: "Latitude of the point, WGS 84, degrees." })
  latitude!: number;

  @Field(() => Float, { description: "Distance in metres, more than 0, at most 50,000." })
  radiusMeters!: number;
}

/** Checks a box and returns [west, south, east, north]; throws BadInput. */
export function checkBox(box: BoxInput, argument = "within"): [number, number, number, number] {
  const { west, south, east, north } = box;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (!inRange) throw new BadInput(argument, "longitudes from -180 to 180 and latitudes from -90 to 90", { ...box });
  if (!(west < east && south < north))
    throw new BadInput(argument, "west < east and south < north (a box across the 180th meridian is two boxes)", {
      ...box,
    });
  if (east - west > MAX_BOX_DEGREES || north - south > MAX_BOX_DEGREES)
    throw new BadInput(
      argument,
      `a box of at most ${MAX_BOX_DEGREES}° by ${MAX_BOX_DEGREES}° (leave it out, or give under, for a larger area)`,
      { ...box },
    );
  return [west, south, east, north];
}

/** Checks a point and radius and returns [longitude, latitude, radiusMeters]; throws BadInput. */
export function checkNear(near: NearInput, argument = "near"): [number, number, number] {
  const { longitude, latitude, radiusMeters } = near;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    throw new BadInput(argument, "a longitude from -180 to 180 and a latitude from -90 to 90", { ...near });
  if (!(radiusMeters > 0 && radiusMeters <= MAX_RADIUS_METERS))
    throw new BadInput(`${argument}.radiusMeters`, `more than 0 and at most ${MAX_RADIUS_METERS} m`, radiusMeters);
  return [longitude, latitude, radiusMeters];
}

/**
 * A box, degrees, that holds everything within the radius: for the index to work with before exact distances.
 * [west, south, east, north]; a degree of latitude is 110.5 km at least.
 */
export function boxAround(longitude: number, latitude: number, radiusMeters: number): [number, number, number, number] {
  const dLat = radiusMeters / 110_500;
  const dLon = dLat / Math.max(Math.cos(((Math.abs(latitude) + dLat) * Math.PI) / 180), 0.01);
  return [longitude - dLon, latitude - dLat, longitude + dLon, latitude + dLat];
}
