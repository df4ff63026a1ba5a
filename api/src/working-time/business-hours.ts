import { readFileSync } from "node:fs";
import * as z from "zod";
import { checkedYaml } from "../checked-yaml.ts";
import { expected } from "../faults.ts";

/** A business period of a day: from its opening to its closing, "HH:MM". */
export interface BusinessPeriod {
  readonly opens: string;
  readonly closes: string;
}

const PERIOD = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const Period = z
  .string()
  .regex(PERIOD, { error: expected("a business period such as 08:30-12:00") })
  .transform((text): BusinessPeriod => ({ opens: text.slice(0, 5), closes: text.slice(6) }));

const inOrder = (periods: readonly BusinessPeriod[]): boolean =>
  periods.every(({ opens, closes }, at) => opens < closes && (at === 0 || periods[at - 1]!.closes <= opens));

const BusinessHours = z
  .array(
    z.strictObject({
      region: z.string({ error: expected('a region\'s code in quotes, or ""') }),
      periods: z
        .array(Period)
        .min(1)
        .refine(inOrder, { error: expected("periods one after the other") }),
    }),
  )
  .refine((entries) => entries.some(({ region }) => region === ""), { error: expected('an entry for region ""') });

/** Reads a file of business periods; throws BadSettings. */
export const parseBusinessHours = (text: string, name: string) => checkedYaml(text, name, BusinessHours);

const shipped = new URL("./business-hours.yaml", import.meta.url);
let read: z.output<typeof BusinessHours> | null = null;

/** The business periods of regions. */
export type BusinessHours = z.output<typeof BusinessHours>;

/** Those shipped, of all regions. */
export function readBusinessHours(): BusinessHours {
  read ??= parseBusinessHours(readFileSync(shipped, "utf8"), "business-hours.yaml");
  return read;
}

/** The entry that holds in a region: the one of the longest code that its own begins with. */
export function hoursEntryOf(region: string, hours = readBusinessHours()): BusinessHours[number] {
  const held = hours.filter((entry) => region.startsWith(entry.region.replace(/0+$/, "")));
  return held.reduce((deepest, entry) => (entry.region.length >= deepest.region.length ? entry : deepest));
}

/** The business periods of a working day in a region. */
export const businessPeriodsOf = (region: string, hours = readBusinessHours()): readonly BusinessPeriod[] =>
  hoursEntryOf(region, hours).periods;
