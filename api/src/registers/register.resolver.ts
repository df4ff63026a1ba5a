import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { descriptionOf } from "./derive/description.ts";
import type { RegisterGroup } from "./derive/register-counts.queries.ts";
import { registerFilterOf } from "./derive/register-filter.ts";
import { MAX_POINTS, type RegisterPoints, registerPoints } from "./derive/register-points.ts";
import { type ShownCount, shownCounts } from "./derive/shown-counts.ts";
import type { Register } from "./register.ts";
import { RegisterType } from "./register.type.ts";
import { RegisterCountType, RegisterFilterInput, RegisterGroupEnum } from "./register-counts.type.ts";
import { RegisterPointsType } from "./register-points.type.ts";
import { REGISTERS } from "./registry.ts";

/**
 * Of a layer's two statements, one of which goes through all that match: 0.3 s over 200,000 mediation cases, about 20 fields for a
 * millisecond (docs/decisions/2026-11-26-costs-from-measured-work.md). The points come on top.
 */
const POINTS_COST = 6_000;

@Resolver(() => RegisterType)
export class RegisterResolver {
  @Query(() => [RegisterType], { description: "Every register, in the order to list them." })
  registers(): RegisterType[] {
    return REGISTERS.map(descriptionOf);
  }

  @Query(() => RegisterType, { nullable: true, description: "The register with this id; null where there is none." })
  register(@Arg("id", () => ID, { description: "Such as mediation_cases." }) id: string): RegisterType | null {
    const register = REGISTERS.find((other) => other.id === id);
    return register ? descriptionOf(register) : null;
  }

  @Query(() => [RegisterCountType], {
    description:
      "How many records of a register there are, and what they sum to, by what they are grouped by; sorted by that.",
    complexity: ({ childComplexity }) => 2000 + 100 * childComplexity,
  })
  async registerCounts(
    @Arg("register", () => ID, { description: "Id of the register." }) id: string,
    @Arg("groupBy", () => [RegisterGroupEnum], { description: "Groups; an empty list counts all together." })
    groupBy: RegisterGroup[],
    @Arg("level", () => RegionLevel, {
      nullable: true,
      description: "Level of the regions, with REGION; one below filter.under where left out.",
    })
    level: RegionLevel | null,
    @Arg("code", () => ID, { nullable: true, description: "Field of the column that CODE groups by." })
    code: string | null,
    @Arg("filter", () => RegisterFilterInput, { nullable: true, description: "Which records; all where left out." })
    filter: RegisterFilterInput | null,
    @Ctx() context: Context,
  ): Promise<ShownCount[]> {
    const register = named(id);
    return shownCounts(
      context,
      register,
      groupBy,
      level ?? null,
      code ?? null,
      registerFilterOf(register, filter ?? {}),
    );
  }

  @Query(() => RegisterPointsType, {
    description: `The newest records with a point, as columns for a map layer; at most ${MAX_POINTS.toLocaleString("en")}. Refuses a register whose records have no points.`,
    complexity: ({ args }) => POINTS_COST + Math.min(Math.max(args.first, 0), MAX_POINTS),
  })
  async registerPoints(
    @Arg("register", () => ID, { description: "Id of the register." }) id: string,
    @Arg("filter", () => RegisterFilterInput, { nullable: true, description: "Which records; all where left out." })
    filter: RegisterFilterInput | null,
    @Arg("first", () => Int, { defaultValue: MAX_POINTS, description: "Points, at most 5,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<RegisterPoints> {
    const register = named(id);
    return registerPoints(context, register, registerFilterOf(register, filter ?? {}), first);
  }
}

function named(id: string): Register {
  const register = REGISTERS.find((other) => other.id === id);
  if (register === undefined)
    throw new BadInput("register", `one of ${REGISTERS.map((other) => other.id).join(", ")}`, id);
  return register;
}
