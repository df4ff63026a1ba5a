import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { Estate } from "../estate/estate.type.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach, oneEach } from "../loader.ts";
import { countedWithByIds, sameEstatesByIds } from "./estate-link.queries.ts";

const sameEstates = loader<CityKey, { readonly own_id: string | null }[]>(cityKeyText, async (keys, context) =>
  manyEach(keys, cityKeyText, await context.run(sameEstatesByIds, columnsOf(keys)), (row) =>
    cityKeyText({ cityCode: row.city_code, number: row.estate_id }),
  ),
);

const countedWith = loader<CityKey, { readonly estate_id: string } | null>(cityKeyText, async (keys, context) =>
  oneEach(keys, cityKeyText, await context.run(countedWithByIds, columnsOf(keys)), (row) =>
    cityKeyText({ cityCode: row.city_code, number: row.own_id! }),
  ),
);

/** One estate in the lists of several sources. */
@Resolver(() => Estate)
export class SameEstatesResolver {
  @FieldResolver(() => [Estate], {
    description: "The same estate as other sources have it, each with its own facts; counted with this one, once.",
    complexity: ({ childComplexity }) => 5 + 3 * childComplexity,
  })
  async inOtherSources(@Root() { key }: Estate, @Ctx() context: Context): Promise<Estate[]> {
    const rows = await sameEstates.load(context, key);
    const estates = await Promise.all(
      rows.map(({ own_id }) => estateByKey.load(context, { cityCode: key.cityCode, number: own_id! })),
    );
    return estates.filter((estate) => estate !== null);
  }

  @FieldResolver(() => Estate, {
    nullable: true,
    description: "Another source's estate that this one is, and is counted with; null: it is counted itself.",
    complexity: ({ childComplexity }) => 5 + childComplexity,
  })
  async countedWith(@Root() { key }: Estate, @Ctx() context: Context): Promise<Estate | null> {
    const row = await countedWith.load(context, key);
    return row && estateByKey.load(context, { cityCode: key.cityCode, number: row.estate_id });
  }
}
