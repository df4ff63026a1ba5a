import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { firmByKey } from "../firm/firm.loaders.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { Region } from "../region/region.type.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { DateScalar, GeometryScalar } from "../scalars/scalars.ts";
import { EstateFilter, EstateOrder } from "./estate.input.ts";
import { estateByKey, estateOnDay, footprintByEstate } from "./estate.loaders.ts";
import { Estate, EstateConnection, EstatePoints } from "./estate.type.ts";
import { pageCost, pointsCost, regionPageCost } from "./estate-costs.ts";
import { checkPage, estateLayer, estatePage } from "./estate-page.ts";
import { asksForState } from "./estate-where.ts";
import { type PartyCoverageStep, partyCoverageSteps } from "./party-coverage-steps.ts";
import { estatesByRegion } from "./region-estates.loaders.ts";

const AS_OF = { nullable: true, description: "The day; today where left out." } as const;

@Resolver(() => Estate)
export class EstateResolver {
  @Query(() => EstateConnection, {
    description: "Estates that match, sorted, page by page.",
    complexity: ({ args, childComplexity }) => pageCost(args) + rowsOfPage(args.first) * childComplexity,
  })
  estates(
    @Arg("filter", () => EstateFilter, { nullable: true, description: "Which estates; all where left out." })
    filter: EstateFilter | null,
    @Arg("order", () => EstateOrder, { defaultValue: EstateOrder.NAME, description: "How they are sorted." })
    order: EstateOrder,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<EstateConnection> {
    return estatePage(context, filter ?? {}, order, first, after);
  }

  @Query(() => Estate, { nullable: true, description: "The estate with this id; null where there is none." })
  estate(
    @Arg("id", () => ID, { description: "Opaque id, as an earlier answer gave it." }) id: string,
    @Ctx() context: Context,
  ): Promise<Estate | null> {
    return estateByKey.load(context, decodeId("estate", "id", id));
  }

  @Query(() => EstatePoints, {
    description: "Every estate with a location that matches, as columns for a map layer; at most 20,000.",
    complexity: ({ args }) => pointsCost(args),
  })
  estatePoints(
    @Arg("filter", () => EstateFilter, { nullable: true, description: "Which estates; all where left out." })
    filter: EstateFilter | null,
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "The day of the states, before the filter's; today where both are left out.",
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<EstatePoints> {
    return estateLayer(context, { ...filter, asOf: asOf ?? filter?.asOf ?? null });
  }

  @FieldResolver(() => GeometryScalar, {
    nullable: true,
    description: "Outline, WGS 84; null: unknown.",
    complexity: 5,
  })
  footprint(@Root() estate: Estate, @Ctx() context: Context): Promise<unknown> {
    return footprintByEstate.load(context, estate.key);
  }

  @FieldResolver(() => managementModes.enumObject, {
    nullable: true,
    description: "How it is managed on a day; null: nothing says.",
  })
  async mode(
    @Root() estate: Estate,
    @Arg("asOf", () => DateScalar, AS_OF) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<ManagementMode | null> {
    const state = await estateOnDay.load(context, { ...estate.key, day: asOf ?? context.today });
    return state?.mode ?? null;
  }

  @FieldResolver(() => PropertyFirm, {
    nullable: true,
    description: "The property firm on a day; null: none, or unknown.",
  })
  async firm(
    @Root() estate: Estate,
    @Arg("asOf", () => DateScalar, AS_OF) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<PropertyFirm | null> {
    const state = await estateOnDay.load(context, { ...estate.key, day: asOf ?? context.today });
    return state?.firmKey ? firmByKey.load(context, state.firmKey) : null;
  }

  @FieldResolver(() => partyCoverageSteps.enumObject, { description: "Level of party coverage on a day." })
  async partyStep(
    @Root() estate: Estate,
    @Arg("asOf", () => DateScalar, AS_OF) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<PartyCoverageStep> {
    const state = await estateOnDay.load(context, { ...estate.key, day: asOf ?? context.today });
    return partyCoverageSteps.values[state?.step ?? 0]!;
  }
}

@Resolver(() => Region)
export class RegionEstatesResolver {
  @FieldResolver(() => EstateConnection, {
    description: "Estates in it and below, page by page.",
    complexity: ({ args, childComplexity }) => regionPageCost(args) + rowsOfPage(args.first) * childComplexity,
  })
  estates(
    @Root() region: Region,
    @Arg("filter", () => EstateFilter, {
      nullable: true,
      description: "Which of them; `under` is this region whatever it says.",
    })
    filter: EstateFilter | null,
    @Arg("order", () => EstateOrder, { defaultValue: EstateOrder.NAME, description: "How they are sorted." })
    order: EstateOrder,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() request: Context,
  ): Promise<EstateConnection> {
    const context = request.seenWith(region);
    const asked = { ...filter, under: region.code, regionsAsOf: null };
    if (order === "COMPLAINTS_DESC" || after != null || asksForState(asked))
      return estatePage(context, asked, order, first, after);
    checkPage(asked, order, first);
    return estatesByRegion.load(context, { region, filter: filter ?? {}, order, first });
  }
}
