import { Field, Float, Int, ObjectType } from "type-graphql";
import { type ForecastSkill, forecastSkills } from "../forecasts/skill.ts";
import type { CityKey } from "../graphql/city-key.ts";
import { Region } from "../region/region.type.ts";
import { DateScalar, YearMonthScalar } from "../scalars/scalars.ts";
import { type HotspotEvent, hotspotEvents } from "./hotspot-events.ts";

@ObjectType({
  description:
    "An estate or a street and how many complaints it is expected to have: peers × own × season × neighbours × recent × events.",
  simpleResolvers: true,
})
export class Hotspot {
  @Field(() => Region, { description: "The street, or the region of the estate." })
  region!: Region;

  estateKey!: CityKey | null;

  @Field(() => Float, { description: "Complaints expected in the month." })
  expected!: number;

  @Field(() => Int, { description: "Nine times of ten there are as many or more." })
  low!: number;

  @Field(() => Int, { description: "Nine times of ten there are as many or fewer." })
  high!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Complaints in the same month of the year before; null: not on record.",
  })
  yearBefore!: number | null;

  @Field(() => Float, {
    description:
      "Complaints a month as all have them: estates by their age (built until 2000, later, unknown) and households, streets on average.",
  })
  peers!: number;

  @Field(() => Float, {
    description:
      "Factor: its own level against that, in the twelve months before the last three; drawn towards 1 the fewer complaints it goes by.",
  })
  own!: number;

  @Field(() => Float, {
    description:
      "Factor: the month's season in the city, by the moving average of up to four years; 1 where fewer than two are on record.",
  })
  season!: number;

  @Field(() => Float, {
    description:
      "Factor: the last three months of its neighbours (of an estate those of its street, of a street those of its county) against what was expected of them.",
  })
  neighbours!: number;

  @Field(() => Float, { description: "Factor: its own last three months against what was expected by all the above." })
  recent!: number;

  @Field(() => Float, { description: "Factor: what such events brought in the months after them; 1 without any." })
  events!: number;

  @Field(() => [hotspotEvents.enumObject], { description: "What is going on there." })
  eventKinds!: HotspotEvent[];
}

@ObjectType({
  description:
    "What became of the same forecast, made for each of the last six whole months by what was known on the same day of the month before. Errors are roots of mean squares of what was foreseen less what came, in complaints per estate or street and month; null: too few to judge.",
  simpleResolvers: true,
})
export class HotspotSkillTold {
  @Field(() => forecastSkills.enumObject, {
    description: "Whether it came closer than all three baselines, by more than chance (nineteen times of twenty).",
  })
  verdict!: ForecastSkill;

  @Field(() => [YearMonthScalar], { description: "The months it was judged on." })
  months!: string[];

  @Field(() => Int, { description: "Estates or streets times months that it was judged by." })
  judged!: number;

  @Field(() => Float, { nullable: true, description: "Its own error." })
  forecastError!: number | null;

  @Field(() => Float, { nullable: true, description: "The error of: as many as in the same month of the year before." })
  yearBeforeError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The error of: as many as in the month up to that day (its days, and the rest of the month before).",
  })
  lastMonthError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The error of: as many as all of its age and size in the season.",
  })
  peersError!: number | null;

  @Field(() => Int, {
    description: "How many were taken for hot in each month: a tenth of all, 20 at most.",
  })
  hot!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Percent of those taken for hot that were among as many with the most complaints.",
  })
  hits!: number | null;

  @Field(() => Float, { nullable: true, description: "The same, of those with the most in the year before." })
  yearBeforeHits!: number | null;
}

@ObjectType({
  description: "Which estates or streets are likely to have the most complaints next month (未诉先办).",
  simpleResolvers: true,
})
export class HotspotForecast {
  @Field(() => YearMonthScalar, { description: "The month that is foreseen: the next one." })
  month!: string;

  @Field(() => DateScalar, { description: "The last day whose complaints it goes by: yesterday." })
  until!: string;

  @Field(() => Int, { description: "Estates or streets below the region." })
  units!: number;

  @Field(() => Int, {
    description:
      "Of them those of which nothing is foreseen: their complaints are not on record up to today, for three months at least.",
  })
  unknown!: number;

  foreseen!: Hotspot[];

  @Field(() => HotspotSkillTold, { description: "What became of such forecasts before." })
  skill!: HotspotSkillTold;
}
