import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../scalars/scalars.ts";

export const HeatmapWeight = { RAW: "RAW", PER_1000_HOUSEHOLDS: "PER_1000_HOUSEHOLDS" } as const;
export type HeatmapWeight = keyof typeof HeatmapWeight;

registerEnumType(HeatmapWeight, {
  name: "HeatmapWeight",
  description: "What a square of the heatmap weighs.",
  valuesConfig: {
    RAW: { description: "Complaints in the square." },
    PER_1000_HOUSEHOLDS: {
      description:
        "Complaints for each 1,000 households of the estates today, both over the smallest square around it, of this grid or a coarser one, in which 500 households live. Squares with no known households within 10 km are left out.",
    },
  },
});

@ObjectType({
  description: "Complaints by square, as columns of equal length: the centres of the squares, and their weights.",
  simpleResolvers: true,
})
export class ComplaintHeatmap {
  @Field(() => [Float], { description: "Longitudes of the centres, WGS 84, degrees." })
  longitudes!: number[];

  @Field(() => [Float], { description: "Latitudes of the centres, WGS 84, degrees." })
  latitudes!: number[];

  @Field(() => [Float], { description: "Weights, in the unit of the weight asked for." })
  weights!: number[];

  @Field(() => Float, { description: "Side of a square, degrees of longitude and latitude alike." })
  cellDegrees!: number;

  @Field(() => Int, { description: "Complaints that match and have a location, those in squares left out included." })
  complaints!: number;

  @Field(() => Boolean, { description: "Whether squares were left out, for want of households." })
  truncated!: boolean;

  @Field(() => DateScalar, { nullable: true, description: "First day asked for; null: from the first complaint." })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day asked for; null: to the last complaint." })
  to!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether complaints are on record on the days asked for, in filter.under (or anywhere) and from filter.sources. Where false, 0 complaints means no data.",
  })
  known!: boolean;

  @Field(() => Boolean, { description: "Whether one of the sources asked for holds invented demonstration data." })
  demo!: boolean;
}
