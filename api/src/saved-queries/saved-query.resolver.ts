import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { summaryOf } from "../named-texts/named-texts.ts";
import { deleteSavedQuery, renameSavedQuery, saveQuery } from "./change-saved-query.ts";
import { isQueryName, MAX_SAVED_QUERIES } from "./saved-query.input.ts";
import { savedQueries } from "./saved-query.queries.ts";
import {
  ChangeSavedQueryResult,
  DeleteSavedQueryResult,
  SavedQuery,
  SavedQuerySummary,
  savedQueryOf,
} from "./saved-query.type.ts";

const NEEDS_TOKEN = 'Needs the header "Authorization: Bearer <write token>".';
const NAME = "1 to 60 visible characters, without blanks at its ends.";

@Resolver()
export class SavedQueryResolver {
  @Query(() => [SavedQuerySummary], { description: "Every query kept on the server, by name." })
  async savedQueries(@Ctx() context: Context): Promise<SavedQuerySummary[]> {
    if (context.caller.principal.programme !== undefined) return [];
    return (await context.run(savedQueries.summaries, { limit: MAX_SAVED_QUERIES })).map(summaryOf);
  }

  @Query(() => SavedQuery, { nullable: true, description: "The query kept under the name; null: none." })
  async savedQuery(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Ctx() context: Context,
  ): Promise<SavedQuery | null> {
    if (!isQueryName(name) || context.caller.principal.programme !== undefined) return null;
    const [row] = await context.run(savedQueries.byName, { name });
    return row ? savedQueryOf(row) : null;
  }

  @Mutation(() => ChangeSavedQueryResult, {
    description: `Keeps a query for everybody, at most ${MAX_SAVED_QUERIES} in all. Whoever bases it on an older version than the newest is told so and nothing is changed. ${NEEDS_TOKEN}`,
  })
  async saveQuery(
    @Arg("name", () => String, { description: NAME }) name: string,
    @Arg("query", () => String, { description: "GraphQL text of at most 64 KiB; kept as it is, not run." })
    query: string,
    @Arg("variables", () => String, {
      defaultValue: "",
      description: "Variables as JSON text of at most 64 KiB; empty: none.",
    })
    variables: string,
    @Arg("basedOnVersion", () => Int, {
      nullable: true,
      description: "The version it was made from; null: a new one, under a name that is free.",
    })
    basedOnVersion: number | null,
    @Ctx() context: Context,
  ): Promise<ChangeSavedQueryResult> {
    await context.require("KEEP_QUERIES");
    return saveQuery(context, { name, query, variables }, basedOnVersion ?? null);
  }

  @Mutation(() => ChangeSavedQueryResult, {
    description: `Gives a saved query another name; links with the old one no longer open it. ${NEEDS_TOKEN}`,
  })
  async renameSavedQuery(
    @Arg("name", () => String, { description: "Its name so far." }) name: string,
    @Arg("to", () => String, { description: `The new name: ${NAME}` }) to: string,
    @Arg("basedOnVersion", () => Int, { description: "The version that is to be renamed, and no newer one." })
    basedOnVersion: number,
    @Ctx() context: Context,
  ): Promise<ChangeSavedQueryResult> {
    await context.require("KEEP_QUERIES");
    return renameSavedQuery(context, { name, to, basedOnVersion });
  }

  @Mutation(() => DeleteSavedQueryResult, { description: `Deletes a saved query. ${NEEDS_TOKEN}` })
  async deleteSavedQuery(
    @Arg("name", () => String, { description: "Its name." }) name: string,
    @Arg("basedOnVersion", () => Int, { description: "The version that is to be deleted, and no newer one." })
    basedOnVersion: number,
    @Ctx() context: Context,
  ): Promise<DeleteSavedQueryResult> {
    await context.require("KEEP_QUERIES");
    return deleteSavedQuery(context, { name, basedOnVersion });
  }
}
