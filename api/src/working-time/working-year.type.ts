import { Field, ID, Int, ObjectType } from "type-graphql";
import { codeList, type ValueOf } from "../code-lists/code-list.ts";
import { DateScalar } from "../scalars/scalars.ts";

export const calendarDayKinds = codeList({
  id: "calendar_day_kinds",
  type: "CalendarDayKind",
  name: { zh: "日历日", en: "Kind of a day" },
  about: "What a day is on the working calendar.",
  codes: {
    WORKDAY: { zh: "工作日", en: "Working day", about: "Monday to Friday, no holiday." },
    WORKED_WEEKEND: { zh: "调休上班", en: "Worked weekend", about: "a day of a weekend that is worked for a holiday." },
    WEEKEND: { zh: "周末", en: "Weekend", about: "Saturday or Sunday, not worked and no holiday." },
    HOLIDAY: { zh: "节假日", en: "Holiday", about: "a public holiday or a day off in exchange, whatever its weekday." },
  },
});
export type CalendarDayKind = ValueOf<typeof calendarDayKinds>;

@ObjectType({ description: "A day of the working calendar.", simpleResolvers: true })
export class CalendarDay {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => calendarDayKinds.enumObject, { description: "What it is." })
  kind!: CalendarDayKind;

  @Field(() => String, {
    nullable: true,
    description: "Chinese name of the holiday, also of a weekend's day that is worked for it; null: of none.",
  })
  holidayZh!: string | null;

  @Field(() => String, { nullable: true, description: "English name of the holiday likewise; null: of none." })
  holidayEn!: string | null;
}

@ObjectType("BusinessPeriod", { description: "A business period of a working day, local time.", simpleResolvers: true })
export class BusinessPeriodTold {
  @Field(() => String, { description: "When it begins, HH:MM." })
  opens!: string;

  @Field(() => String, { description: "When it ends, HH:MM; 24:00 at midnight." })
  closes!: string;
}

@ObjectType({
  description: "A year of the working calendar by which working days and business hours of deadlines are counted.",
  simpleResolvers: true,
})
export class WorkingYear {
  @Field(() => Int, { description: "The year." })
  year!: number;

  @Field(() => Boolean, {
    description:
      "Whether its holidays have been announced; where not, weekends alone are off, and deadlines that reach into it are provisional.",
  })
  isAnnounced!: boolean;

  @Field(() => String, { description: "Where the holidays are from, and in which version." })
  source!: string;

  @Field(() => Int, { description: "First year whose holidays are known." })
  firstAnnounced!: number;

  @Field(() => Int, { description: "Last year whose holidays are known." })
  lastAnnounced!: number;

  @Field(() => Int, { description: "Working days of the year." })
  workingDays!: number;

  @Field(() => [CalendarDay], { description: "All its days, in order." })
  days!: CalendarDay[];

  @Field(() => [BusinessPeriodTold], { description: "Business periods of a working day in the region, in order." })
  businessPeriods!: BusinessPeriodTold[];

  @Field(() => ID, {
    nullable: true,
    description: "Code of the region for which these periods are set; null: they hold wherever nothing else is set.",
  })
  periodsSetFor!: string | null;

  @Field(() => Int, { description: "Business in a working day, in minutes." })
  minutesOfWorkday!: number;
}
