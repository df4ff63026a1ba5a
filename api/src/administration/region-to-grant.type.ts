import { Field, ID, ObjectType } from "type-graphql";
import type { Region } from "../region/region.type.ts";
import { RegionLevel } from "../region/region-enums.ts";

@ObjectType({
  description: "A region in which rights may be given: its names, and nothing of what lies in it.",
  simpleResolvers: true,
})
export class RegionToGrant {
  @Field(() => ID, { description: "Its code." })
  code!: string;

  @Field(() => RegionLevel, { description: "Its level." })
  level!: RegionLevel;

  @Field(() => String, { description: "Its Chinese name, after those of the regions above it." })
  nameZh!: string;

  @Field(() => String, { description: "Its English name, before those of the regions above it." })
  nameEn!: string;
}

export function regionToGrantOf(region: Region): RegionToGrant {
  const line = [...region.ancestors, region];
  const nameZh = line.map((one) => one.nameZh).join(" ");
  const nameEn = line.map((one) => one.nameEn);
  return Object.assign(new RegionToGrant(), {
    code: region.code,
    level: region.level,
    nameZh,
    nameEn: nameEn.reverse().join(", "),
  });
}
