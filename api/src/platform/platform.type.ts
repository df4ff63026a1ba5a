import { Field, ID, ObjectType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { DateScalar, DateTimeScalar, YearMonthScalar } from "../scalars/scalars.ts";

@ObjectType({ description: "A system that data came from.", simpleResolvers: true })
export class Source {
  @Field(() => String, { description: "Name it was imported under." })
  name!: string;

  @Field(() => Boolean, { description: "Whether its rows are invented, for demonstration." })
  demo!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a file of it last came in; null: none yet." })
  lastImportAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it last sent a record by itself (recordComplaints); null: never.",
  })
  lastRecordAt!: Date | null;
}

@ObjectType("Platform", {
  description: "The platform as a whole: its version, its days, and where its data come from.",
  simpleResolvers: true,
})
export class PlatformInfo {
  @Field(() => String, { description: "Version of the platform." })
  version!: string;

  @Field(() => Boolean, { description: "True while any row shown comes from invented demonstration data." })
  demo!: boolean;

  @Field(() => DateScalar, { description: "The day taken for today, in the platform's time zone (Asia/Shanghai)." })
  today!: string;

  @Field(() => YearMonthScalar, { description: "First month the indicators are counted for." })
  firstMonth!: string;

  @Field(() => YearMonthScalar, {
    description: "Last month the indicators are counted for: the current one, as of today.",
  })
  lastMonth!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When data last came in, by file or by record; null: nothing yet.",
  })
  dataUpdatedAt!: Date | null;

  @Field(() => [Region], { description: "Roots of the region trees, sorted by code." })
  roots!: readonly Region[];

  @Field(() => ID, {
    nullable: true,
    description: "Id of the firm whose account asks, which sees its estates alone; null: asked by anybody else.",
  })
  ownFirm!: string | null;

  @Field(() => [Source], { description: "Source systems, sorted by name." })
  sources!: Source[];
}
