import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { decodeId } from "../graphql/opaque-id.ts";
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
}
