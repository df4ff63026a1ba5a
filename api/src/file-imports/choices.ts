import * as z from "zod";
import { expected } from "../faults.ts";
import { CRS_NAMES } from "../imports/crs.ts";
import { type FileRequest, KINDS } from "../imports/import-request.ts";
import { MappingFile } from "../imports/mapping.ts";
import { DAY_ORDERS } from "../parsers/day-order.ts";

const short = (what: string) =>
  z
    .string({ error: expected(what) })
    .trim()
    .min(1, { error: expected(what) })
    .max(200);

/** How somebody says that a file is to be read; what is left out is found. */
export const Choices = z.strictObject({
  kind: z.enum(KINDS as [string, ...string[]], { error: expected(`one of ${KINDS.join(", ")}`) }).optional(),
  sourceName: short("the name of the source system").optional(),
  crs: z.enum(CRS_NAMES, { error: expected(`one of ${CRS_NAMES.join(", ")}`) }).optional(),
  sheet: short("the name of a sheet").optional(),
  headerRow: z
    .int({ error: expected("the number of a row") })
    .min(1)
    .max(9_999_999)
    .optional(),
  layer: short("the name of a layer").optional(),
  mapping: MappingFile.optional(),
  dateOrder: z.enum(DAY_ORDERS, { error: expected(`one of ${DAY_ORDERS.join(", ")}`) }).optional(),
  timeZone: short("a time zone").optional(),
  under: short("a region's code").optional(),
  referenceSource: short("the name of a source system").optional(),
  /** Mend rings that cross themselves. */
  repair: z.boolean().optional(),
});
export type Choices = z.output<typeof Choices>;

/** Kinds whose rows may have coordinates. */
const LOCATED: readonly string[] = ["regions", "estates", "complaints"];

/** What is not said yet and has to be; null where all is. */
export function missingIn({ kind, sourceName, crs }: Choices): string | null {
  if (kind === undefined) return "kind: expected what the file holds, got nothing";
  if (sourceName === undefined) return "sourceName: expected the name of the source system, got nothing";
  return crs === undefined && LOCATED.includes(kind)
    ? "crs: expected the system of the file's coordinates, got nothing"
    : null;
}

/** The request that the choices make of a file; throws where something is missing. */
export function requestOf(choices: Choices, path: string, today: string): FileRequest {
  const missing = missingIn(choices);
  if (missing !== null) throw new Error(missing);
  const { kind, sourceName, crs = "wgs84", ...rest } = choices;
  return { ...rest, kind: kind!, sourceName: sourceName!, crs, path, today };
}
