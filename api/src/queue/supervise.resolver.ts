import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { RecordComplaintEventsResult } from "../live-complaints/record-complaint-events.type.ts";
import { SupervisionInput } from "./supervise.input.ts";
import { supervise } from "./supervise.ts";

@Resolver()
export class SuperviseResolver {
  @Mutation(() => RecordComplaintEventsResult, {
    description:
      'Records what a supervisor does to a complaint, as an event of its loop: refused where it could not happen there. For who may act on complaints where it lies; where everybody is let in, with the header "Authorization: Bearer <write token>".',
  })
  async superviseComplaint(
    @Arg("input", () => SupervisionInput, { description: "What is done, and why." }) input: SupervisionInput,
    @Ctx() context: Context,
  ): Promise<RecordComplaintEventsResult> {
    await context.require("ACT");
    return supervise(context, input);
  }
}
