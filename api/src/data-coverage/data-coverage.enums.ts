import { registerEnumType } from "type-graphql";
import type { Extent } from "../facts/coverage.ts";
import type { DataFamily } from "../facts/data-family.ts";
import { DATA_FAMILIES } from "./data-family.ts";

export const ExtentEnum = { WHOLE: "WHOLE", PART: "PART", NONE: "NONE" } as const satisfies { [E in Extent]: E };

registerEnumType(ExtentEnum, {
  name: "Extent",
  description: "How far something is on record.",
  valuesConfig: {
    WHOLE: { description: "In all of the region and period." },
    PART: { description: "For some regions, or some of the days, alone." },
    NONE: { description: "Not at all: no data, which is not the same as zero." },
  },
});

export const DataFamilyEnum = Object.fromEntries(Object.keys(DATA_FAMILIES).map((family) => [family, family])) as {
  [F in DataFamily]: F;
};

registerEnumType(DataFamilyEnum, {
  name: "DataFamily",
  description: "A kind of fact that sources bring, or a column of one that not every source has.",
  valuesConfig: Object.fromEntries(
    Object.entries(DATA_FAMILIES).map(([family, { zh, en }]) => [family, { description: `${zh}: ${en}.` }]),
  ),
});
