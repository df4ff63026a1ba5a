import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { BoundaryQuality, RegionLevel } from "../region/region-enums.ts";
import { DateScalar, YearMonthScalar } from "../scalars/scalars.ts";
import type { AmountsTable } from "./amounts-table.ts";
import type { ChoroplethRequest } from "./choropleth-request.ts";
import { ComparedAmounts } from "./compared-amounts.type.ts";
import { IndicatorType } from "./indicator.type.ts";
import { Classification, Comparison } from "./indicator-enums.ts";
import { IndicatorValue } from "./indicator-value.type.ts";

@ObjectType({ description: "One region of a choropleth.", implements: ComparedAmounts, simpleResolvers: true })
export class ChoroplethValue extends ComparedAmounts {
  @Field(() => ID, { description: "Code of the region." })
  code!: string;

  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => Int, {
    nullable: true,
    description:
      "1 is best by the indicator's direction (largest where neutral); equal values share a rank; null without a value.",
  })
  rank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Rank of the change: 1 is the best by the indicator's direction (the largest rise where neutral); by percent for a rate that is no percentage. Equal changes share a rank; null where nothing is compared.",
  })
  changeRank!: number | null;

  @Field(() => Int, { nullable: true, description: "Index of the class, 0 the lowest; null without a value." })
  class!: number | null;
}

@ObjectType({
  description:
    "An indicator of all regions of a level below a region, with classes for a map and its legend. Values travel without geometry.",
  simpleResolvers: true,
})
export class Choropleth {
  /** What was asked for, its level found, and the regions listed: for the fields that are worked out when they are asked for. */
  request!: ChoroplethRequest;
  listed!: readonly Region[];
  /** Counted in them and in the whole, over the period and what it is compared with. */
  amounts!: AmountsTable;

  @Field(() => IndicatorType, { description: "The indicator." })
  indicator!: IndicatorType;

  @Field(() => Region, { description: "The region above." })
  region!: Region;

  @Field(() => RegionLevel, { description: "Level of the regions shown." })
  level!: RegionLevel;

  @Field(() => YearMonthScalar, { description: "First month of the period; for a stock the same as `to`." })
  from!: string;

  @Field(() => YearMonthScalar, { description: "Last month of the period." })
  to!: string;

  @Field(() => DateScalar, { description: "The day the counts stand at." })
  asOf!: string;

  @Field(() => Comparison, {
    nullable: true,
    description: "What the values are compared with; null where nothing was asked.",
  })
  comparison!: Comparison | null;

  @Field(() => Boolean, { description: "Whether invented demonstration data may be in it." })
  demo!: boolean;

  @Field(() => IndicatorValue, { description: "The value of the whole region above." })
  total!: IndicatorValue;

  @Field(() => [ChoroplethValue], {
    description: "A value each region, sorted by code.",
    // as many as a province has streets, about
    complexity: ({ childComplexity }) => 1500 * childComplexity,
  })
  values!: ChoroplethValue[];

  @Field(() => [Float], {
    description:
      "Bounds between classes, ascending: n breaks make n + 1 classes; a value equal to a break is in the class above. Values are classed as shown, rounded to indicator.decimals, and breaks have no more places. Fewer than asked for where values are few or alike.",
  })
  breaks!: number[];

  @Field(() => Classification, { description: "How the classes were made." })
  classification!: Classification;

  @Field(() => Float, { nullable: true, description: "Least value; null without any." })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: "Greatest value; null without any." })
  max!: number | null;

  @Field(() => String, { description: "Where the boundaries of the regions shown are served as GeoJSON." })
  boundariesUrl!: string;

  @Field(() => Boolean, {
    description:
      "Whether the region or those below it were others on `asOf` than those meant here: `regionsAsOf` with that day shows them as they were (当时区划).",
  })
  regionsChanged!: boolean;

  @Field(() => BoundaryQuality, {
    nullable: true,
    description: "The poorest quality among the boundaries; null without any.",
  })
  boundaryQuality!: BoundaryQuality | null;

  @Field(() => String, { nullable: true, description: "Who made the boundaries; null without any." })
  boundarySource!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "审图号: approval number of the map; null where the boundaries are not an approved map.",
  })
  approvalNumber!: string | null;
}
