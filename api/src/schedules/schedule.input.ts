import { Field, ID, InputType } from "type-graphql";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { prints } from "./keep-sending.ts";
import { checkSchedule, FORMATS, type Format, regionCodeOf, type Schedule } from "./schedule.ts";
import { ScheduleKind, SendFormat, SendLanguage } from "./schedule.type.ts";

@InputType({ description: "Something to be sent by schedule." })
export class ScheduleInput {
  @Field(() => ID, { description: "A name that is free, 1 to 60 visible characters." })
  name!: string;

  @Field(() => ScheduleKind, { description: "What is sent." })
  kind!: Schedule["kind"];

  @Field(() => String, {
    description: "Of a BRIEFING the region's code, of a VIEW its address on this platform, such as /?region=370800.",
  })
  target!: string;

  @Field(() => String, {
    description:
      'Five words of cron in China\'s time, at most once an hour: "0 8 1 * *" is the 1st of each month at 8:00.',
  })
  cron!: string;

  @Field(() => [SendFormat], { description: "As which files; of a VIEW PDF alone." })
  formats!: Format[];

  @Field(() => SendLanguage, { defaultValue: "zh", description: "In which language." })
  language!: Schedule["language"];

  @Field(() => [String], {
    defaultValue: [],
    description: "At most 50 mail addresses; none: into the folder alone, which has to be set.",
  })
  recipients!: string[];
}

/** What is asked for as a schedule. Throws BadInput where there are no means to send it, NotFound for a region that the caller may not send of. */
export function scheduleAsked(context: Context, { formats, ...asked }: ScheduleInput): Schedule {
  const schedule = { ...asked, formats: FORMATS.filter((format) => formats.includes(format)) };
  checkSchedule(schedule);
  const code = regionCodeOf(schedule);
  const regions = context.regionsWith("SEND");
  if (code !== null) regions.byCode(code);
  else if (regions.confinedTo !== null) throw new BadInput("view", "an address that names a region", asked.target);
  checkMeans(context.config, schedule);
  return schedule;
}

function checkMeans(config: Config, { recipients, formats }: Schedule): void {
  if (formats.includes("PDF") && !prints(config))
    throw new BadInput("formats", "HTML: nothing can be printed here (BROWSER_PATH)", formats.join());
  if (recipients.length > 0 && config.mail === null)
    throw new BadInput("to", "no addresses: no mail server is set (SMTP_URL)", `${recipients.length} addresses`);
  if (recipients.length === 0 && config.sendFolder === null)
    throw new BadInput("to", "addresses: no folder is set for copies (SEND_FOLDER)", "none");
}
