import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { EstateConnection } from "../estate/estate.type.ts";
import { estatePage } from "../estate/estate-page.ts";
import { estatesByFirm } from "../estate/firm-estates.loaders.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { PropertyFirmFilter } from "./firm.input.ts";
import { firmByKey } from "./firm.loaders.ts";
import { PropertyFirm, PropertyFirmConnection } from "./firm.type.ts";
import { firmPage } from "./firm-page.ts";

@Resolver(() => PropertyFirm)
export class FirmResolver {
  @Query(() => PropertyFirm, {
    nullable: true,
    description: "The property firm with this id; null where there is none.",
  })
  propertyFirm(
    @Arg("id", () => ID, { description: "Opaque id, as an earlier answer gave it." }) id: string,
    @Ctx() context: Context,
  ): Promise<PropertyFirm | null> {
    return firmByKey.load(context, decodeId("firm", "id", id));
  }

  @Query(() => PropertyFirmConnection, { description: "Property firms that match, by pinyin and name, page by page." })
  propertyFirms(
    @Arg("filter", () => PropertyFirmFilter, { nullable: true, description: "Which firms; all where left out." })
    filter: PropertyFirmFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<PropertyFirmConnection> {
    return firmPage(context, filter ?? {}, first, after);
  }

  @FieldResolver(() => EstateConnection, {
    description: "Estates that it manages on a day, by name.",
    // First pages of many firms share a statement; a page behind a cursor needs one of its own, so that few of them fit into a query.
    complexity: ({ args, childComplexity }) => (args.after ? 2000 : 1) + rowsOfPage(args.first) * childComplexity,
  })
  estates(
    @Root() firm: PropertyFirm,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "The day; today where left out." })
    asOf: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<EstateConnection> {
    if (after != null) return estatePage(context, { firm: firm.id, asOf }, "NAME", first, after);
    const { cityCode, firmId: number } = firm;
    return estatesByFirm.load(context, { cityCode, number, day: asOf ?? context.today, first: checkFirst(first) });
  }
}
