import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Row } from "../db/statement.ts";
import { summaryOf } from "../named-texts/named-texts.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import type { savedQueries } from "./saved-query.queries.ts";

@ObjectType({ description: "A query kept on the server, without its text.", simpleResolvers: true })
export class SavedQuerySummary {
  @Field(() => String, { description: "Its name, which stands in links: /explore?saved=<name>." })
  name!: string;

  @Field(() => Int, {
    description: "Version of the text; another after each change, and never the same again under any name.",
  })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@ObjectType({ description: "A query kept on the server, for everybody.", simpleResolvers: true })
export class SavedQuery extends SavedQuerySummary {
  @Field(() => String, { description: "The GraphQL text, as it was saved." })
  query!: string;

  @Field(() => String, { description: "Its variables as JSON text; empty: none." })
  variables!: string;
}

@ObjectType({ description: "The query is saved.", simpleResolvers: true })
export class SavedQuerySaved {
  @Field(() => SavedQuery, { description: "The query as it is kept now, with its new version." })
  savedQuery!: SavedQuery;
}

@ObjectType({ description: "The query is deleted.", simpleResolvers: true })
export class SavedQueryDeleted {
  @Field(() => String, { description: "The name of the query, now free." })
  name!: string;
}

@ObjectType({
  description: "Nothing is changed: somebody else has saved, renamed or deleted the query since it was read.",
  simpleResolvers: true,
})
export class SavedQueryConflict {
  @Field(() => SavedQuerySummary, { nullable: true, description: "What has the name now; null: nothing." })
  newest!: SavedQuerySummary | null;
}

@ObjectType({ description: "Nothing is changed: one argument is not as it must be.", simpleResolvers: true })
export class SavedQueryRefused {
  @Field(() => String, { description: "The argument: name, to, query or variables." })
  field!: string;

  @Field(() => String, { description: "What was expected of it." })
  expected!: string;

  @Field(() => String, { description: "What it was, shortened." })
  got!: string;
}

// Told apart by their class: a resolveType of type-graphql is asynchronous, which the compiled executor cannot follow.
export const ChangeSavedQueryResult = createUnionType({
  name: "ChangeSavedQueryResult",
  description: "Saved under its name; or not, since there is a newer one or something is wrong with it.",
  types: () => [SavedQuerySaved, SavedQueryConflict, SavedQueryRefused] as const,
});
export type ChangeSavedQueryResult = SavedQuerySaved | SavedQueryConflict | SavedQueryRefused;

export const DeleteSavedQueryResult = createUnionType({
  name: "DeleteSavedQueryResult",
  description: "Deleted; or not, since the query is a newer one.",
  types: () => [SavedQueryDeleted, SavedQueryConflict] as const,
});
export type DeleteSavedQueryResult = SavedQueryDeleted | SavedQueryConflict;

export function savedQueryOf(row: Row<typeof savedQueries.byName>): SavedQuery {
  return Object.assign(new SavedQuery(), summaryOf(row), { query: row.query, variables: row.variables });
}
