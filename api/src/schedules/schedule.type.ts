import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Region } from "../region/region.type.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import type { DeliveryState } from "./delivery-state.ts";
import type { Format, Schedule } from "./schedule.ts";

export const ScheduleKind = { BRIEFING: "BRIEFING", VIEW: "VIEW" } as const satisfies {
  [K in Schedule["kind"]]: K;
};
registerEnumType(ScheduleKind, {
  name: "ScheduleKind",
  description: "What is sent.",
  valuesConfig: {
    BRIEFING: { description: "The briefing of a region, of the last month that is over." },
    VIEW: { description: "A view of the dashboard, as its address shows it." },
  },
});

export const SendFormat = { PDF: "PDF", HTML: "HTML" } as const satisfies { [F in Format]: F };
registerEnumType(SendFormat, {
  name: "SendFormat",
  description: "As which file something is sent.",
  valuesConfig: {
    PDF: { description: "A PDF, which needs a browser on the server (Sending.prints)." },
    HTML: { description: "One HTML file with all that it shows; of a briefing alone." },
  },
});

export const SendLanguage = { zh: "zh", en: "en" } as const satisfies { [L in Schedule["language"]]: L };
registerEnumType(SendLanguage, {
  name: "SendLanguage",
  description: "In which language something is sent.",
  valuesConfig: { zh: { description: "Chinese." }, en: { description: "English." } },
});

const DeliveryStateEnum = {
  SENT: "SENT",
  WAITING: "WAITING",
  FAILED: "FAILED",
  REFUSED: "REFUSED",
  UNKNOWN: "UNKNOWN",
} as const satisfies { [S in DeliveryState]: S };
registerEnumType(DeliveryStateEnum, {
  name: "DeliveryState",
  description: "What became of a delivery.",
  valuesConfig: {
    SENT: { description: "It is sent; `failure` tells what of it was not." },
    WAITING: { description: "It is not sent yet, and is tried again." },
    FAILED: { description: "It was not sent, and is not tried again." },
    REFUSED: {
      description:
        "Whoever made the schedule may not send of the region any more: nothing was sent, and it is not tried again.",
    },
    UNKNOWN: { description: "It broke off while it was sent: it may have arrived, and is never tried again." },
  },
});

@ObjectType({ description: "One time that a schedule was due, and what became of it.", simpleResolvers: true })
export class Delivery {
  @Field(() => DateTimeScalar, { description: "When it was due." })
  dueAt!: Date;

  @Field(() => DeliveryStateEnum, { description: "What became of it." })
  state!: DeliveryState;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was sent; null: it is not." })
  sentAt!: Date | null;

  @Field(() => Int, { description: "How often it was tried." })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: "Why the last attempt failed, or which recipients were refused.",
  })
  failure!: string | null;
}

@ObjectType("Schedule", { description: "What the platform sends by itself, and when.", simpleResolvers: true })
export class ScheduleType {
  @Field(() => ID, { description: "Its name." })
  name!: string;

  @Field(() => ScheduleKind, { description: "What is sent." })
  kind!: Schedule["kind"];

  @Field(() => Region, { nullable: true, description: "The region it is of; null of a view that names none." })
  region!: Region | null;

  @Field(() => String, { description: "Where the platform shows it: an address that begins with /." })
  path!: string;

  @Field(() => String, { description: "When: five words of cron (minute, hour, day, month, weekday), China's time." })
  cron!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it is next due; null: never." })
  nextDue!: Date | null;

  @Field(() => [SendFormat], { description: "As which files." })
  formats!: readonly Format[];

  @Field(() => SendLanguage, { description: "In which language." })
  language!: Schedule["language"];

  @Field(() => [String], { description: "Mail addresses, each of which sees the others; none: the folder alone." })
  recipients!: readonly string[];

  @Field(() => [Delivery], { description: "Its last twelve deliveries, the newest first." })
  deliveries!: Delivery[];
}

@ObjectType({ description: "What the platform sends by itself, and by which means.", simpleResolvers: true })
export class Sending {
  @Field(() => Boolean, { description: "Whether a mail server is set (SMTP_URL)." })
  mails!: boolean;

  @Field(() => Boolean, { description: "Whether a copy of what is sent is put into a folder (SEND_FOLDER)." })
  keepsCopies!: boolean;

  @Field(() => Boolean, {
    description: "Whether pages can be printed (BROWSER_PATH, and nobody has to sign in): PDF, and so views, need it.",
  })
  prints!: boolean;

  @Field(() => [ScheduleType], { description: "Those of regions in which the caller may send, by name." })
  schedules!: ScheduleType[];
}
