import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { ComplaintsRefused } from "./record-complaints.type.ts";

@ObjectType({
  description:
    "The events are stored: committed, with the complaints' own columns and every count that depends on them.",
  simpleResolvers: true,
})
export class ComplaintEventsStored {
  @Field(() => Int, { description: "Events in the batch." })
  received!: number;

  @Field(() => Int, { description: "New ones." })
  inserted!: number;

  @Field(() => Int, { description: "Those that were known, or came twice." })
  unchanged!: number;
}

export const RecordComplaintEventsResult = createUnionType({
  name: "RecordComplaintEventsResult",
  description: "Stored whole, or refused whole.",
  types: () => [ComplaintEventsStored, ComplaintsRefused] as const,
});
export type RecordComplaintEventsResult = ComplaintEventsStored | ComplaintsRefused;
