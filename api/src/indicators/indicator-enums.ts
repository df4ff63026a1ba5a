import { registerEnumType } from "type-graphql";
import type { Indicator } from "../facts/indicator.ts";
import type { Aggregation } from "./aggregation.ts";

export const Direction = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
  NEUTRAL: "NEUTRAL",
} as const satisfies { [D in Indicator["direction"]]: D };
export type Direction = keyof typeof Direction;

registerEnumType(Direction, {
  name: "Direction",
  description: "What is better of an indicator; ranks and colours follow it.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "More is better." },
    LOWER_IS_BETTER: { description: "Less is better." },
    NEUTRAL: { description: "Neither; the largest ranks first." },
  },
});

export const AggregationEnum = {
  SUM: "SUM",
  AS_OF_DAY: "AS_OF_DAY",
  LAST_KNOWN: "LAST_KNOWN",
} as const satisfies { [A in Aggregation]: A };

registerEnumType(AggregationEnum, {
  name: "Aggregation",
  description: "How a measure adds up over time; over places it is summed.",
  valuesConfig: {
    SUM: { description: "Summed over the days of a period." },
    AS_OF_DAY: { description: "As it stands on a day: never summed over days." },
    LAST_KNOWN: {
      description:
        "The last known of each account, a balance of a day, carried forward until it is known anew: never summed over days. `lastKnown` of a value says how old it is.",
    },
  },
});

export const Comparison = { YEAR_ON_YEAR: "YEAR_ON_YEAR", MONTH_ON_MONTH: "MONTH_ON_MONTH" } as const;
export type Comparison = keyof typeof Comparison;

registerEnumType(Comparison, {
  name: "Comparison",
  description:
    "The period a value is compared with. In the current month, which has only begun, a flow is compared with the same days.",
  valuesConfig: {
    YEAR_ON_YEAR: { description: "同比: the same months of the year before." },
    MONTH_ON_MONTH: { description: "环比: the month before, or for a flow over n months the n months before." },
  },
});

export const Classification = {
  QUANTILE: "QUANTILE",
  EQUAL_INTERVAL: "EQUAL_INTERVAL",
  NATURAL_BREAKS: "NATURAL_BREAKS",
} as const;
export type Classification = keyof typeof Classification;

registerEnumType(Classification, {
  name: "Classification",
  description: "How values are put into classes.",
  valuesConfig: {
    QUANTILE: {
      description:
        "About as many regions in each class. Equal values are in one class: a bound is the least value at or above the quantile (and above the least of all), and what equals it is in the class above.",
    },
    EQUAL_INTERVAL: { description: "Classes of equal width from the least to the greatest value." },
    NATURAL_BREAKS: { description: "Classes with the least variance inside (Jenks; by the ckmeans algorithm)." },
  },
});
