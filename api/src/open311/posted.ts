import { randomUUID } from "node:crypto";
import * as z from "zod";
import { BadInput } from "../errors.ts";
import { expected, faultsOf } from "../faults.ts";
import type { ComplaintInput } from "../live-complaints/record-complaints.input.ts";

/** A number as a form writes it; what is out of bounds is refused by the door that all complaints come in by. */
const degrees = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d+)?$/, { error: expected("degrees, WGS 84, such as 36.6512") })
  .transform(Number)
  .optional();

/** Of GeoReport v2's fields those that are kept: who called, and how to reach them, is not. */
const form = z.object({
  service_code: z.string({ error: expected("a service_code of GET services") }).min(1),
  lat: degrees,
  long: degrees,
  address_string: z.string().optional(),
  description: z.string().optional(),
});

/** What a form of POST requests says, reported now; throws BadInput with what was expected and what came. */
export function complaintOfForm(given: unknown, now: Date): ComplaintInput {
  const parsed = form.safeParse(given);
  if (!parsed.success) throw new BadInput("the form", faultsOf(parsed.error, "")[0]!, given);
  const { service_code: category, lat, long, address_string: address, description } = parsed.data;
  if ((lat === undefined) !== (long === undefined)) throw new BadInput("lat", "lat and long together", "one of them");
  if (lat === undefined && !address)
    throw new BadInput("lat", "lat and long, or address_string with the estate's name", "neither");
  return {
    externalId: randomUUID(),
    category,
    reportedAt: now,
    longitude: long ?? null,
    latitude: lat ?? null,
    estateName: address || null,
    description: description || null,
  };
}
