import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { type GapSubject, GapSubjectEnum } from "../registers/gap-subject.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { estateByKey } from "./estate.loaders.ts";
import { Estate } from "./estate.type.ts";
import { type Gap, registerGaps } from "./register-gaps.ts";
import { RegisterGap, RegisterGapConnection } from "./register-gaps.type.ts";

/** Goes through the estates and the register once or twice, whatever is on the page. */
const COST = 2_000;

@Resolver(() => RegisterGap)
export class RegisterGapsResolver {
  @Query(() => RegisterGapConnection, {
    description:
      "Estates, or communities with estates, without a record of a register that holds on a day: those without an account, without a station, without a secretary. Only where the register (and each code asked for) is on record.",
    complexity: ({ args, childComplexity }) => COST + rowsOfPage(args.first) * childComplexity,
  })
  async registerGaps(
    @Arg("register", () => ID, { description: "Id of a register whose records hold on days." }) register: string,
    @Arg("of", () => GapSubjectEnum, { defaultValue: "ESTATE", description: "What lacks one." }) of: GapSubject,
    @Arg("code", () => ID, { nullable: true, description: "Field of a column of codes, beside `codes`." })
    code: string | null,
    @Arg("codes", () => [ID], {
      nullable: true,
      description: "Codes of which a record must have one; any record does where left out.",
    })
    codes: string[] | null,
    @Arg("under", () => ID, { nullable: true, description: "Code of a region; everywhere where left out." })
    under: string | null,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today where left out." }) on: string | null,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<RegisterGapConnection> {
    const wanted = {
      register,
      of,
      code: code ?? null,
      codes: codes ?? null,
      under: under ?? null,
      on: on ?? null,
    };
    return new RegisterGapConnection(
      await registerGaps(context.regionsAsOf(regionsAsOf), wanted, first, after ?? null),
    );
  }

  @FieldResolver(() => Estate, { nullable: true, description: "The estate; null where a community lacks one." })
  estate(@Root() { estateKey, region }: Gap, @Ctx() context: Context): Promise<Estate | null> | null {
    return estateKey === null ? null : estateByKey.load(context.seenWith(region), estateKey);
  }
}
