import { Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf, type Page } from "../graphql/pages.ts";
import { ChoroplethValue } from "./choropleth.type.ts";
import { IndicatorValue } from "./indicator-value.type.ts";

export const RankingOrder = {
  LARGEST: "LARGEST",
  SMALLEST: "SMALLEST",
  MOST_RISEN: "MOST_RISEN",
  MOST_FALLEN: "MOST_FALLEN",
} as const;
export type RankingOrder = keyof typeof RankingOrder;

registerEnumType(RankingOrder, {
  name: "RankingOrder",
  description:
    "How regions are sorted; equal ones by code, those without what is sorted by last. `rank` is that of the value, `changeRank` that of the change.",
  valuesConfig: {
    LARGEST: { description: "The largest value first: where less is better, the worst." },
    SMALLEST: { description: "The smallest value first." },
    MOST_RISEN: {
      description: "The largest change first, in percent for a rate that is no percentage; with a comparison alone.",
    },
    MOST_FALLEN: { description: "The smallest change first, likewise; with a comparison alone." },
  },
});

export interface RankedRegions {
  readonly page: Page<ChoroplethValue>;
  /** Of the whole region above. */
  readonly total: IndicatorValue;
}

@ObjectType({ description: "A page of regions in the order of an indicator.", simpleResolvers: true })
export class IndicatorRankingConnection extends connectionOf("IndicatorRanking", () => ChoroplethValue) {
  constructor(private readonly ranked: RankedRegions) {
    super(ranked.page as never);
  }

  @Field(() => IndicatorValue, { description: "The value of the whole region above." })
  get total(): IndicatorValue {
    return this.ranked.total;
  }
}
