import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { complaintOf } from "../complaints/complaint.loaders.ts";
import { Complaint } from "../complaints/complaint.type.ts";
import type { Context } from "../context.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { recordedStream } from "./complaints-recorded.ts";
import { ComplaintEventInput } from "./record-complaint-events.input.ts";
import { recordComplaintEvents } from "./record-complaint-events.ts";
import { RecordComplaintEventsResult } from "./record-complaint-events.type.ts";
import { ComplaintInput } from "./record-complaints.input.ts";
import { recordComplaints } from "./record-complaints.ts";
import { RecordComplaintsResult } from "./record-complaints.type.ts";
import type { Recorded } from "./recorded-stream.ts";

@ObjectType({ description: "Complaints that a batch has just brought, new and changed.", simpleResolvers: true })
export class ComplaintsRecorded {
  @Field(() => [Complaint], { description: "The complaints; a large batch is told in several events." })
  complaints!: Complaint[];

  @Field(() => DateTimeScalar, { description: "When they were stored." })
  at!: Date;
}

@Resolver()
export class RecordComplaintsResolver {
  @Mutation(() => RecordComplaintsResult, {
    description:
      'Stores a batch of at most 1,000 complaints, all or nothing, by source and external id: the same batch again changes nothing. Needs the header "Authorization: Bearer <write token>".',
  })
  async recordComplaints(
    @Arg("source", () => String, { description: "Name of the source system; made known by its first batch." })
    source: string,
    @Arg("complaints", () => [ComplaintInput], { description: "The batch." }) complaints: ComplaintInput[],
    @Ctx() context: Context,
  ): Promise<RecordComplaintsResult> {
    await context.require("IMPORT");
    return recordComplaints(context, source, complaints);
  }

  @Mutation(() => RecordComplaintEventsResult, {
    description:
      'Stores a batch of at most 1,000 events of complaints, all or nothing, each once by source and event id. An event is judged by what had happened before it: late ones are put in their place, impossible ones refused with what was expected, until what explains them has come. Status, times and satisfaction of the complaints follow in the same transaction. Needs the header "Authorization: Bearer <write token>".',
  })
  async recordComplaintEvents(
    @Arg("source", () => String, { description: "Name of the source system; made known by its first batch." })
    source: string,
    @Arg("complaintsOf", () => String, {
      nullable: true,
      description: "Name of the source whose ids name the complaints; the events' own where left out.",
    })
    complaintsOf: string | null,
    @Arg("events", () => [ComplaintEventInput], { description: "The batch, in any order." })
    events: ComplaintEventInput[],
    @Ctx() context: Context,
  ): Promise<RecordComplaintEventsResult> {
    await context.require("IMPORT");
    return recordComplaintEvents(context, source, complaintsOf ?? null, events);
  }

  @Subscription(() => ComplaintsRecorded, {
    description:
      "Tells which complaints recordComplaints and recordComplaintEvents store or change, through any server on the same database, from now on.",
    subscribe: (({ args, context }: { args: { under?: string | null }; context: Context }) => {
      const { under } = args;
      if (under) context.region(under);
      return recordedStream(context.database, (row) => isWanted(context, under ?? null, row));
    }) as never,
  })
  complaintsRecorded(
    @Root() recorded: Recorded,
    @Arg("under", () => ID, { nullable: true, description: "Code of a region: only complaints in it or below." })
    _under: string | null,
    @Ctx() context: Context,
  ): ComplaintsRecorded {
    return { complaints: recorded.rows.map((row) => complaintOf(row, context)), at: recorded.at };
  }
}

/** Whether the caller sees the complaint, and it lies in the region asked for. */
function isWanted(context: Context, under: string | null, complaint: Recorded["rows"][number]): boolean {
  const { region_id: regionId, estate_id: estateId } = complaint;
  if (!context.sight.hasEstate(estateId)) return false;
  if (context.regions.confinedTo?.ids.has(regionId) === false) return false;
  if (under === null) return true;
  for (let at = context.regions.placeOf(regionId); ; at = at.parent) {
    if (at.code === under) return true;
    if (at.parent === null) return false;
  }
}
