import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Row } from "../db/statement.ts";
import { summaryOf } from "../named-texts/named-texts.ts";
import { DateTimeScalar } from "../scalars/scalars.ts";
import type { wallProgrammes } from "./wall-programme.queries.ts";

@ObjectType({ description: "A saved programme of walls, without its text.", simpleResolvers: true })
export class WallProgrammeSummary {
  @Field(() => String, { description: "Its name, by which a wall asks for it." })
  name!: string;

  @Field(() => Int, {
    description: "Version of the text; another after each save, and never the same again under any name.",
  })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was last saved." })
  updatedAt!: Date;
}

@ObjectType({
  description: "A programme of walls: scenes and the playlists they are shown in, in YAML.",
  simpleResolvers: true,
})
export class WallProgramme extends WallProgrammeSummary {
  @Field(() => String, { description: "The text, as it was saved." })
  yaml!: string;
}

@ObjectType({ description: "The programme is saved.", simpleResolvers: true })
export class WallProgrammeSaved {
  @Field(() => WallProgramme, { description: "As it stands now, with its new version." })
  programme!: WallProgramme;
}

@ObjectType({ description: "The programme is deleted.", simpleResolvers: true })
export class WallProgrammeDeleted {
  @Field(() => String, { description: "The name, now free." })
  name!: string;
}

@ObjectType({
  description: "Nothing is changed: somebody else has saved or deleted the programme since it was read.",
  simpleResolvers: true,
})
export class WallProgrammeConflict {
  @Field(() => WallProgramme, { nullable: true, description: "What stands there now; null: it is deleted." })
  newest!: WallProgramme | null;

  @Field(() => Int, { nullable: true, description: "The version that was asked for; null: a free name." })
  basedOnVersion!: number | null;
}

@ObjectType({ description: "What is wrong with what came.", simpleResolvers: true })
export class WallProgrammeProblem {
  @Field(() => String, { description: "The argument: name or yaml." })
  field!: string;

  @Field(() => String, { description: "What was expected." })
  expected!: string;

  @Field(() => String, { description: "What came, shortened." })
  got!: string;

  @Field(() => Int, { nullable: true, description: "Line of the YAML, from 1; null: not a matter of a place." })
  line!: number | null;

  @Field(() => Int, { nullable: true, description: "Column of the YAML, from 1; null: not a matter of a place." })
  column!: number | null;
}

@ObjectType({ description: "Nothing is saved.", simpleResolvers: true })
export class WallProgrammeRefused {
  @Field(() => [WallProgrammeProblem], { description: "Everything that is wrong." })
  problems!: WallProgrammeProblem[];
}

// Told apart by their class: a resolveType of type-graphql is asynchronous, which the compiled executor cannot follow.
export const SaveWallProgrammeResult = createUnionType({
  name: "SaveWallProgrammeResult",
  description: "Saved; or not, since there is a newer one or something is wrong with it.",
  types: () => [WallProgrammeSaved, WallProgrammeConflict, WallProgrammeRefused] as const,
});
export type SaveWallProgrammeResult = WallProgrammeSaved | WallProgrammeConflict | WallProgrammeRefused;

export const DeleteWallProgrammeResult = createUnionType({
  name: "DeleteWallProgrammeResult",
  description: "Deleted; or not, since there is a newer one.",
  types: () => [WallProgrammeDeleted, WallProgrammeConflict] as const,
});
export type DeleteWallProgrammeResult = WallProgrammeDeleted | WallProgrammeConflict;

export function programmeOf(row: Row<typeof wallProgrammes.byName>): WallProgramme {
  return Object.assign(new WallProgramme(), summaryOf(row), { yaml: row.yaml });
}
