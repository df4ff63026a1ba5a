import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import { type DataChange, DataChanges, KINDS_OF_DATA } from "./data-changes.ts";

@ObjectType({
  description: "News that data have changed: what was read of them before may be old.",
  simpleResolvers: true,
})
export class DataChanged {
  @Field(() => [ID], {
    description:
      "Kinds of data whose rows may have changed, as files of them are named: regions, estates, firms, complaints, observations, targets, and registers by their id; complaint_dues where due times of complaints have.",
  })
  kinds!: readonly string[];

  @Field(() => DateTimeScalar, { description: "When this server can answer with the new data." })
  at!: Date;
}

@Resolver()
export class DataChangesResolver {
  @Subscription(() => DataChanged, {
    description:
      "Tells that data have changed, by an import or a recorded batch through any server on the same database, from now on. What comes fast is told together. Registers that are kept with the estates are told of together with them.",
    subscribe: (({ args, context }: { args: { kinds?: string[] | null }; context: Context }) =>
      new DataChanges((tell) => context.onChange(tell), wantedOf(args.kinds))) as never,
  })
  dataChanged(
    @Root() change: DataChange,
    @Arg("kinds", () => [ID], { nullable: true, description: "Only of these kinds; null: of all." })
    _kinds: string[] | null,
  ): DataChanged {
    return change;
  }
}

function wantedOf(kinds: readonly string[] | null | undefined): ReadonlySet<string> | null {
  if (kinds == null) return null;
  for (const kind of kinds)
    if (!KINDS_OF_DATA.has(kind)) throw new BadInput("kinds", `kinds among ${[...KINDS_OF_DATA].join(", ")}`, kind);
  return new Set(kinds);
}
