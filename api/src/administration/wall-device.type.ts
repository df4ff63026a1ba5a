import { Field, ID, ObjectType } from "type-graphql";
import type { allDevices } from "../accounts/device.queries.ts";
import type { Row } from "../db/statement.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";

@ObjectType({
  description: "A screen that shows a programme of walls in a region without anybody signed in at it.",
  simpleResolvers: true,
})
export class WallDevice {
  @Field(() => ID, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Name of the one programme that it reads." })
  programme!: string;

  @Field(() => ID, { description: "Code of the region that it reads, with all below it." })
  regionCode!: string;

  @Field(() => String, { description: "Chinese name of the region." })
  regionName!: string;

  @Field(() => String, { description: "English name of the region." })
  regionNameEn!: string;

  @Field(() => String, { description: "IP address that it asked from." })
  address!: string;

  @Field(() => DateTimeScalar, { description: "When it was let in." })
  confirmedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last asked, to the minute; null: not yet." })
  usedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it is let in no more; null: it is." })
  revokedAt!: Date | null;
}

export const deviceTypeOf = (row: Row<typeof allDevices>): WallDevice =>
  Object.assign(new WallDevice(), {
    name: row.name,
    programme: row.programme,
    regionCode: row.region_code,
    regionName: row.region_name,
    regionNameEn: row.region_name_en,
    address: row.address,
    confirmedAt: row.confirmed_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  });
