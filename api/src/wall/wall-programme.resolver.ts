import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { summaryOf } from "../named-texts/named-texts.ts";
import { deleteWallProgramme, saveWallProgramme } from "./save-wall-programme.ts";
import { isProgrammeName, MAX_PROGRAMMES } from "./wall-programme.input.ts";
import { wallProgrammes } from "./wall-programme.queries.ts";
import {
  DeleteWallProgrammeResult,
  programmeOf,
  SaveWallProgrammeResult,
  WallProgramme,
  WallProgrammeSummary,
} from "./wall-programme.type.ts";

@Resolver()
export class WallProgrammeResolver {
  @Query(() => [WallProgrammeSummary], { description: "Every saved programme of walls, by name." })
  async wallProgrammes(@Ctx() context: Context): Promise<WallProgrammeSummary[]> {
    const { programme } = context.caller.principal;
    return (await context.run(wallProgrammes.summaries, { limit: MAX_PROGRAMMES }))
      .filter(({ name }) => programme === undefined || name === programme)
      .map(summaryOf);
  }

  @Query(() => WallProgramme, {
    nullable: true,
    description: "The programme saved under the name; null: none. Walls that show it ask again every few seconds.",
  })
  async wallProgramme(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Ctx() context: Context,
  ): Promise<WallProgramme | null> {
    const { programme } = context.caller.principal;
    if (!isProgrammeName(name) || (programme !== undefined && name !== programme)) return null;
    const [row] = await context.run(wallProgrammes.byName, { name });
    return row ? programmeOf(row) : null;
  }

  @Mutation(() => SaveWallProgrammeResult, {
    description:
      'Saves a programme: YAML of at most 256 KiB. Whoever bases it on an older version than the newest is told so and nothing is changed. Needs the header "Authorization: Bearer <write token>".',
  })
  async saveWallProgramme(
    @Arg("name", () => String, { description: "1 to 60 visible characters without spaces and / ? # & %." })
    name: string,
    @Arg("yaml", () => String, { description: "The text." }) yaml: string,
    @Arg("basedOnVersion", () => Int, {
      nullable: true,
      description: "The version it was made from; null: a new one, under a name that is free.",
    })
    basedOnVersion: number | null,
    @Ctx() context: Context,
  ): Promise<SaveWallProgrammeResult> {
    await context.require("ARRANGE_WALLS");
    return saveWallProgramme(context, { name, yaml, basedOnVersion: basedOnVersion ?? null });
  }

  @Mutation(() => DeleteWallProgrammeResult, {
    description: 'Deletes a programme. Needs the header "Authorization: Bearer <write token>".',
  })
  async deleteWallProgramme(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Arg("basedOnVersion", () => Int, { description: "The version that is to be deleted, and no newer one." })
    basedOnVersion: number,
    @Ctx() context: Context,
  ): Promise<DeleteWallProgrammeResult> {
    await context.require("ARRANGE_WALLS");
    return deleteWallProgramme(context, { name, basedOnVersion });
  }
}
