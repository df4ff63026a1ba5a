import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CodePart } from "../../code-lists/code-part.type.ts";
import type { CityKey } from "../../graphql/city-key.ts";
import { connectionOf } from "../../graphql/pages.ts";
import { Person } from "../../persons/person-kind.ts";
import { Region } from "../../region/region.type.ts";
import { DateScalar } from "../../scalars/scalars.ts";
import { NoDataNote, noDataNote } from "../notes.ts";
import type { RecordPart } from "./record-parts.ts";
import type { RecordSubject } from "./record-subjects.ts";
import type { IndicatorRecords } from "./records.ts";

export const RecordPartEnum = {
  NUMERATOR: "NUMERATOR",
  DENOMINATOR: "DENOMINATOR",
  REMAINDER: "REMAINDER",
} as const satisfies { [P in RecordPart]: P };

registerEnumType(RecordPartEnum, {
  name: "RecordPart",
  description: "Which records of a figure.",
  valuesConfig: {
    NUMERATOR: { description: "What was counted." },
    DENOMINATOR: { description: "What it is divided by." },
    REMAINDER: {
      description:
        "Of a share: what is in the denominator and not in the numerator, such as the neighbourhoods not covered.",
    },
  },
});

const RecordSubjectEnum = {
  ESTATE: "ESTATE",
  FIRM: "FIRM",
  COMMUNITY: "COMMUNITY",
  COMPLAINT: "COMPLAINT",
  LADDER_PLACE: "LADDER_PLACE",
  RECORD: "RECORD",
} as const satisfies { [S in RecordSubject]: S };

registerEnumType(RecordSubjectEnum, {
  name: "RecordSubject",
  description: "What a record behind a figure is.",
  valuesConfig: {
    ESTATE: { description: "An estate." },
    FIRM: { description: "A property firm." },
    COMMUNITY: { description: "A community (社区) with estates; its id is the region's code." },
    COMPLAINT: { description: "A complaint." },
    LADDER_PLACE: {
      description: "A place that the ladder of party organisations is judged by: an estate or a region.",
    },
    RECORD: { description: "A record of a register." },
  },
});

@ObjectType("IndicatorRecord", { description: "A record that a figure is made of.", simpleResolvers: true })
export class IndicatorRecord {
  estateKey!: CityKey | null;
  firmKey!: CityKey | null;

  @Field(() => RecordSubjectEnum, { description: "What it is." })
  kind!: RecordSubject;

  @Field(() => ID, { nullable: true, description: "Of a RECORD: the id of its register; null for others." })
  register!: string | null;

  @Field(() => ID, {
    description:
      "Opaque id of the estate, firm, complaint or record; the region's code of a community or a region's place.",
  })
  id!: string;

  @Person("HOUSEHOLD")
  @Field(() => String, {
    description: "Its name; of a complaint its category, of a record without a name that of what it hangs at.",
  })
  nameZh!: string;

  @Person("HOUSEHOLD")
  @Field(() => String, { description: "The same in English, where there is one." })
  nameEn!: string;

  @Field(() => Region, { description: "The finest region known to contain it." })
  region!: Region;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it is counted on; null of what stands on the figure's day.",
  })
  day!: string | null;

  @Field(() => Float, {
    description: "What it adds to the figure: 1 to a count, its own number to a sum, in the sum's unit (money: yuan).",
  })
  amount!: number;

  @Field(() => String, { description: "What is known of its attributes (Indicator.attributes), in Chinese." })
  detailZh!: string;

  @Field(() => String, { description: "What is known of its attributes, in English." })
  detailEn!: string;

  @Field(() => [Float], {
    nullable: true,
    description: "[longitude, latitude], WGS 84, degrees, its own or its estate's; null: unknown.",
  })
  location!: readonly [number, number] | null;

  @Field(() => String, { nullable: true, description: "Name of its source system; null of a region." })
  source!: string | null;

  @Field(() => String, { nullable: true, description: "Its id in the source system; null where it has none." })
  externalId!: string | null;
}

@ObjectType({
  description: "A page of the records that a part of a figure is made of.",
  simpleResolvers: true,
})
export class IndicatorRecordConnection extends connectionOf("IndicatorRecord", () => IndicatorRecord) {
  constructor(private readonly found: IndicatorRecords) {
    super(found.page as never);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "What the records of all pages add up to: the numerator, the denominator, or what is between them; null where the figure has none.",
  })
  get amount(): Promise<number | null> {
    return this.found.amount();
  }

  @Field(() => NoDataNote, {
    nullable: true,
    description: "Why there are no records to list; null where there may be.",
  })
  get noData(): NoDataNote | null {
    return noDataNote(this.found.noData);
  }
}

@ObjectType({
  description: "Records behind a figure as columns of equal length, for a map layer.",
  simpleResolvers: true,
})
export class IndicatorRecordPoints {
  @Field(() => Int, { description: "How many records there are." })
  records!: number;

  @Field(() => Int, { description: "How many of the first 5,000 have a point: as many as are given here." })
  given!: number;

  @Field(() => RecordSubjectEnum, { description: "What they are." })
  kind!: RecordSubject;

  @Field(() => [ID], { description: "Ids, as of IndicatorRecord." })
  ids!: string[];

  @Field(() => [String], { description: "Names in Chinese." })
  namesZh!: string[];

  @Field(() => [String], { description: "Names in English." })
  namesEn!: string[];

  @Field(() => [Float], { description: "Longitudes, WGS 84, degrees." })
  longitudes!: number[];

  @Field(() => [Float], { description: "Latitudes, WGS 84, degrees." })
  latitudes!: number[];
}

@ObjectType({ description: "A code of an attribute that a figure divides by.", simpleResolvers: true })
export class IndicatorPartCode extends CodePart {}

@ObjectType({ description: "What a figure of one region divides into.", simpleResolvers: true })
export class IndicatorPartsOfRegion {
  @Field(() => Region, { description: "The region." })
  region!: Region;

  @Field(() => [Float], {
    nullable: true,
    description: "What each of the parts adds to the region's figure, in their order; null: no data.",
  })
  amounts!: readonly number[] | null;
}

@ObjectType({
  description: "A part of a figure by the codes of an attribute in each of several regions, as columns.",
  simpleResolvers: true,
})
export class IndicatorPartsByRegion {
  @Field(() => [IndicatorPartCode], {
    description: "The codes that occur in any of the regions, in the list's order, what is not known last.",
  })
  parts!: IndicatorPartCode[];

  @Field(() => [IndicatorPartsOfRegion], {
    description: "The regions in the order asked for; the amounts of each together are its figure.",
  })
  regions!: IndicatorPartsOfRegion[];
}

@ObjectType({ description: "The part of a figure that has one code of an attribute.", simpleResolvers: true })
export class IndicatorPart extends CodePart {
  @Field(() => Int, { description: "How many records." })
  records!: number;

  @Field(() => Float, { description: "What they add to the figure." })
  amount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "`amount` of the period compared with, over as many of its days; null: none was asked for, or it is not of the same regions, has no data, or cannot be compared yet.",
  })
  before!: number | null;
}
