import { Field, Float, Int, ObjectType } from "type-graphql";
import type { CityKey } from "../graphql/city-key.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { type ForecastHorizon, forecastHorizons } from "./horizons.ts";
import { type ForecastSkill, forecastSkills } from "./skill.ts";

/** Open complaints that become due, and how many of them are expected to be overdue then. */
@ObjectType()
export class ForecastPart {
  @Field(() => Int, {
    description: "Open complaints whose next step is due from now until then; those that stand are not among them.",
  })
  due!: number;

  @Field(() => Int, {
    description:
      "Of them those of which nothing is known: fewer than 30 like them have got so old, or they are older than 60 days.",
  })
  unknown!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many of the others will not have been handled or closed when they are due: each by the share of complaints of its firm and category (of its category, of all, where fewer than 30 were known) that were still open at that age, of those open at its age now. Null: nothing is foreseen, for want of skill or knowledge.",
  })
  expected!: number | null;

  @Field(() => Int, { nullable: true, description: "Nine times of ten there are as many or more." })
  low!: number | null;

  @Field(() => Int, { nullable: true, description: "Nine times of ten there are as many or fewer." })
  high!: number | null;
}

@ObjectType({ description: "What is foreseen until a moment.", simpleResolvers: true })
export class HorizonForecast extends ForecastPart {
  @Field(() => forecastHorizons.enumObject, { description: "Until when." })
  horizon!: ForecastHorizon;

  @Field(() => DateTimeScalar, { description: "The moment." })
  until!: Date;
}

@ObjectType({ description: "What is foreseen of a category, until the last of the moments.", simpleResolvers: true })
export class CategoryForecast extends ForecastPart {
  categoryId!: string;
}

@ObjectType({ description: "What is foreseen of a firm, until the last of the moments.", simpleResolvers: true })
export class FirmForecast extends ForecastPart {
  firmKey!: CityKey | null;
}

@ObjectType({
  description:
    "What became of the same forecast: made on the tenth of each of the last three whole months by what was known then, of what was due until that month's end. Each score is the mean square of what was foreseen less what came (Brier 1950): 0 to 1, smaller is better.",
  simpleResolvers: true,
})
export class ForecastSkillTold {
  @Field(() => forecastSkills.enumObject, { description: "Whether it came closer than both baselines." })
  verdict!: ForecastSkill;

  @Field(() => Int, { description: "Complaints it was judged by." })
  judged!: number;

  @Field(() => Float, { nullable: true, description: "Its own score; null: too few." })
  forecast!: number | null;

  @Field(() => Float, { nullable: true, description: "The score of: none will be late." })
  allInLimit!: number | null;

  @Field(() => Float, { nullable: true, description: "The score of: as many will be late as of the month before." })
  lastRate!: number | null;
}

@ObjectType({ description: "How many open complaints will become overdue (逾期预测).", simpleResolvers: true })
export class BreachForecast {
  @Field(() => DateTimeScalar, { description: "The moment it is made at." })
  at!: Date;

  @Field(() => Int, { description: "Open complaints that are overdue already." })
  overdue!: number;

  @Field(() => [HorizonForecast], {
    description: "Until tonight, Friday and the month's end, the soonest first; each counts all due until then.",
  })
  horizons!: HorizonForecast[];

  @Field(() => [CategoryForecast], { description: "By category, until the last of the moments, most due first." })
  categories!: CategoryForecast[];

  firmParts!: FirmForecast[];

  @Field(() => ForecastSkillTold, { description: "What became of such forecasts before." })
  skill!: ForecastSkillTold;
}
