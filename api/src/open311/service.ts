import type { ComplaintCategory } from "../complaints/complaint.type.ts";
import type { Named, Told } from "./format.ts";

export const SERVICES: Named = { all: "services", each: "service" };

/** A category as GeoReport v2's service: nothing more than the request's own fields is asked for, and it is taken at once. */
export const serviceOf = ({ category, nameZh, nameEn }: ComplaintCategory): Told => ({
  service_code: category,
  service_name: nameZh,
  description: nameEn,
  metadata: false,
  type: "realtime",
  keywords: "",
  group: "",
});

/** The definition of such a service: it asks for no attributes. */
export const definitionOf = (serviceCode: string): Told => ({ service_code: serviceCode, attributes: [] });
