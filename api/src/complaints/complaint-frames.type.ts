import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../scalars/scalars.ts";

export const HeatmapStep = { DAY: "DAY", WEEK: "WEEK", MONTH: "MONTH" } as const;
export type HeatmapStep = keyof typeof HeatmapStep;

registerEnumType(HeatmapStep, {
  name: "HeatmapStep",
  description: "How long a frame of a heatmap's playback is.",
  valuesConfig: {
    DAY: { description: "A day." },
    WEEK: { description: "A week, Monday to Sunday." },
    MONTH: { description: "A calendar month." },
  },
});

@ObjectType({
  description:
    "Complaints by square and frame, as columns: one set for the frames, one for the squares, and one for the entries, each of which is a square in a frame. Squares without complaints in a frame have no entry.",
  simpleResolvers: true,
})
export class ComplaintHeatmapFrames {
  @Field(() => HeatmapStep, { description: "How long a frame is." })
  step!: HeatmapStep;

  @Field(() => [DateScalar], {
    description: "First day of each frame, in order; days between two frames there are none.",
  })
  froms!: string[];

  @Field(() => [DateScalar], {
    description: "Last day of each frame, included; the first and last frame may be cut off.",
  })
  tos!: string[];

  @Field(() => [Int], { description: "Complaints with a location in each frame." })
  totals!: number[];

  @Field(() => [Boolean], {
    description:
      "Whether complaints are on record in each frame, in filter.under (or anywhere) and from filter.sources. Where false, a total of 0 means no data.",
  })
  known!: boolean[];

  @Field(() => [Float], { description: "Longitudes of the squares' centres, WGS 84, degrees." })
  longitudes!: number[];

  @Field(() => [Float], { description: "Latitudes of the squares' centres, WGS 84, degrees." })
  latitudes!: number[];

  @Field(() => [Int], { description: "Frame of each entry, from 0; ascending." })
  frames!: number[];

  @Field(() => [Int], { description: "Square of each entry: its place in longitudes and latitudes, from 0." })
  cells!: number[];

  @Field(() => [Int], { description: "Complaints of each entry." })
  weights!: number[];

  @Field(() => Int, { description: "Most complaints of any square in any frame; 0 where there are none." })
  maxWeight!: number;

  @Field(() => Int, {
    description:
      "The 98th percentile (nearest rank) of the entries' weights: an upper end for a scale of colours that one outlier does not flatten; 0 where there are none.",
  })
  weight98!: number;

  @Field(() => Float, { description: "Side of a square, degrees of longitude and latitude alike." })
  cellDegrees!: number;

  @Field(() => Int, { description: "Complaints with a location in all frames together." })
  complaints!: number;

  @Field(() => Boolean, { description: "Whether one of the sources asked for holds invented demonstration data." })
  demo!: boolean;
}
