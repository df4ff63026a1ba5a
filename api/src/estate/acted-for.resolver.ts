import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { type CityKey, cityKeyText, columnsOf } from "../graphql/city-key.ts";
import { loader, manyEach } from "../loader.ts";
import type { RegisterRecord } from "../registers/derive/record.ts";
import { recordType } from "../registers/derive/record-type.ts";
import { environmentCommittees } from "../registers/environment-committees/environment-committees.register.ts";
import { estatesActedFor } from "./acted-for.queries.ts";
import { estateByKey } from "./estate.loaders.ts";
import { Estate } from "./estate.type.ts";

/** City and number of an environment committee → the estates that it acts for today. */
const actedFor = loader<CityKey, CityKey[]>(cityKeyText, async (keys, context) => {
  const rows = await context.run(estatesActedFor, { ...columnsOf(keys), day: context.today });
  return manyEach(keys, cityKeyText, rows, (row) => `${row.city_code}:${row.environment_committee_id}`).map((found) =>
    found.map(({ city_code, estate_id }) => ({ cityCode: city_code, number: estate_id })),
  );
});

@Resolver(() => recordType(environmentCommittees))
export class ActedForResolver {
  @FieldResolver(() => [Estate], {
    description:
      "The estates that it acts for today (代行小区): those of its community without an owners' committee that it names, all of them where it names none; by name. Empty where it does not act.",
    complexity: ({ childComplexity }) => 50 + 10 * childComplexity,
  })
  async actsForEstates(
    @Root() committee: RegisterRecord<typeof environmentCommittees>,
    @Ctx() context: Context,
  ): Promise<Estate[]> {
    const keys = await actedFor.load(context, committee.key);
    const estates = await Promise.all(keys.map((key) => estateByKey.load(context, key)));
    return estates.filter((estate) => estate !== null);
  }
}
