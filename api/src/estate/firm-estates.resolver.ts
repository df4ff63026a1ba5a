import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { PropertyFirm } from "../firm/firm.type.ts";
import { checkFirst, rowsOfPage } from "../graphql/pages.ts";
import { DateScalar } from "../scalars/scalars.ts";
import { EstateConnection } from "./estate.type.ts";
import { estatePage } from "./estate-page.ts";
import { estatesByFirm } from "./firm-estates.loaders.ts";

@Resolver(() => PropertyFirm)
export class FirmEstatesResolver {
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
