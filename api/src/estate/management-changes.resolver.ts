import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { RegionLevel } from "../region/region-enums.ts";
import { REGIONS_AS_OF, REGIONS_AS_OF_ARG } from "../region/regions-as-of.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { EstateConnection } from "./estate.type.ts";
import { type ChosenChanges, changedEstatesPage, changesOfManagement } from "./management-changes.ts";
import { ManagementChange } from "./management-changes.type.ts";

/** Rows that the list is taken to have: some of the counties of a province, a few changes each. */
const USUAL_CHANGES = 200;
/** Of the page's statement, which asks of all estates of the region how they stand on two days. */
const PAGE_COST = 2_000;

type Modes = (ManagementMode | null)[] | null;

const UNDER = { nullable: true, description: "Code of a region; everywhere where left out." };
const FROM = { description: "The first day; for a change within a year, the last of the year before." };
const TO = { description: "The second day, after the first and up to today." };
const modesOn = (day: string) =>
  ({
    nullable: "itemsAndList",
    description: `Only those managed in one of these ways on the ${day} day; null among them: those of which nothing says.`,
  }) as const;
const OLD = { nullable: true, description: "Only old neighbourhoods, or only newer estates; both where left out." };
const UNCHANGED = {
  defaultValue: false,
  description: "Whether those managed alike on both days are among them.",
};

@InputType({ description: "Changes of management between two days." })
class ManagementChangeFilter {
  @Field(() => ID, UNDER)
  under!: string | null;

  @Field(() => DateScalar, { nullable: true, description: REGIONS_AS_OF })
  regionsAsOf?: string | null;

  @Field(() => DateScalar, FROM)
  from!: string;

  @Field(() => DateScalar, TO)
  to!: string;

  @Field(() => [managementModes.enumObject], modesOn("first"))
  before!: Modes;

  @Field(() => [managementModes.enumObject], modesOn("second"))
  after!: Modes;

  @Field(() => Boolean, OLD)
  old!: boolean | null;

  @Field(() => Boolean, UNCHANGED)
  unchanged!: boolean;
}

@Resolver(() => ManagementChange)
export class ManagementChangesResolver {
  @Query(() => [ManagementChange], {
    description:
      "Estates that exist on two days and are managed differently on them, counted by region and both modes; sorted by the region's code.",
    complexity: ({ childComplexity }) => 1 + USUAL_CHANGES * childComplexity,
  })
  managementChanges(
    @Arg("under", () => ID, UNDER) under: string | null,
    @Arg("level", () => RegionLevel, {
      defaultValue: "COUNTY",
      description: "Level of the regions counted by; estates known only to a region above it are left out.",
    })
    level: RegionLevel,
    @Arg("from", () => DateScalar, FROM) from: string,
    @Arg("to", () => DateScalar, TO) to: string,
    @Arg("before", () => [managementModes.enumObject], modesOn("first")) before: Modes,
    @Arg("after", () => [managementModes.enumObject], modesOn("second")) after: Modes,
    @Arg("old", () => Boolean, OLD) old: boolean | null,
    @Arg("unchanged", () => Boolean, UNCHANGED) unchanged: boolean,
    @REGIONS_AS_OF_ARG regionsAsOf: string | null,
    @Ctx() context: Context,
  ): Promise<ManagementChange[]> {
    return changesOfManagement(context.regionsAsOf(regionsAsOf), {
      ...chosen({ under, from, to, before, after, old, unchanged }),
      level,
    });
  }

  @Query(() => EstateConnection, {
    description: "The estates that managementChanges counts, page by page.",
    complexity: ({ args, childComplexity }) => PAGE_COST + rowsOfPage(args.first) * childComplexity,
  })
  managementChangeEstates(
    @Arg("filter", () => ManagementChangeFilter, { description: "Which changes." }) filter: ManagementChangeFilter,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<EstateConnection> {
    return changedEstatesPage(context.regionsAsOf(filter.regionsAsOf), chosen(filter), first, after ?? null);
  }
}

/** What is left out is not asked. */
const chosen = (filter: ManagementChangeFilter): ChosenChanges => ({
  under: filter.under ?? null,
  from: filter.from,
  to: filter.to,
  before: filter.before ?? null,
  after: filter.after ?? null,
  old: filter.old ?? null,
  unchanged: filter.unchanged,
});
