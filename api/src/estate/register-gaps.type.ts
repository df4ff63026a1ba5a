import { Field, Int, ObjectType } from "type-graphql";
import { ExtentEnum } from "../data-coverage/data-coverage.enums.ts";
import type { Extent } from "../facts/coverage.ts";
import { connectionOf } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";
import type { Gap, Gaps } from "./register-gaps.ts";

@ObjectType("RegisterGap", {
  description: "An estate, or a community with estates, that has no record of a register on a day.",
  simpleResolvers: true,
})
export class RegisterGap implements Gap {
  @Field(() => Region, { description: "The community, or the region of the estate." })
  region!: Region;

  estateKey!: Gap["estateKey"];
}

@ObjectType({ description: "A page of RegisterGap rows.", simpleResolvers: true })
export class RegisterGapConnection extends connectionOf("RegisterGap", () => RegisterGap) {
  constructor(private readonly gaps: Gaps) {
    super(gaps.page as never);
  }

  @Field(() => Int, {
    description: "Estates or communities looked at: those that exist on the day where the register is on record.",
  })
  get subjects(): Promise<number> {
    return this.gaps.subjects();
  }

  @Field(() => ExtentEnum, {
    description: "How far the register is on record. NONE: no data, so that nothing is missed.",
  })
  get extent(): Extent {
    return this.gaps.extent;
  }

  @Field(() => [Region], { description: "Where the register is not on record, and nothing was looked for." })
  get lacking(): readonly Region[] {
    return this.gaps.lacking;
  }
}
