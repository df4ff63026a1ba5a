import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { workingYear } from "./working-year.ts";
import { WorkingYear } from "./working-year.type.ts";

/** Beyond them nobody has a calendar. */
const [FIRST, LAST] = [2000, 2100];
/** Days of a year, each with what is asked of it. */
const DAYS = 366;

@Resolver(() => WorkingYear)
export class WorkingYearResolver {
  @Query(() => WorkingYear, {
    description:
      "A year of the working calendar: its working days, holidays and worked weekends as announced, and the business hours of a region. BAD_USER_INPUT: a year outside of 2000 to 2100. NOT_FOUND: no such region.",
    complexity: ({ childComplexity }) => DAYS + DAYS * childComplexity,
  })
  workingYear(
    @Arg("year", () => Int, { description: "The year, 2000 to 2100." }) year: number,
    @Arg("region", () => ID, {
      nullable: true,
      description:
        "Code of the region whose business hours are told; where left out, those that hold wherever nothing else is set.",
    })
    region: string | null,
    @Ctx() context: Context,
  ): WorkingYear {
    if (year < FIRST || year > LAST) throw new BadInput("year", `a year from ${FIRST} to ${LAST}`, year);
    return workingYear(year, region == null ? "" : context.regions.byCode(region).code);
  }
}
