import { Arg, Ctx, Float, ID, Mutation, Query, Resolver } from "type-graphql";
import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { BadInput } from "../errors.ts";
import { setLinkRule } from "../imports/matches/links.queries.ts";
import { estateLinkRules } from "./estate-link.queries.ts";
import { EstateLinkRule } from "./estate-link.type.ts";

@Resolver()
export class EstateLinkRuleResolver {
  @Query(() => [EstateLinkRule], {
    description: "From which score on what is certain links by itself, where that was set; elsewhere it is 0.95.",
  })
  async estateLinkRules(@Ctx() context: Context): Promise<EstateLinkRule[]> {
    const rows = await context.run(estateLinkRules, {});
    return rows.map((row) =>
      Object.assign(new EstateLinkRule(), {
        region: context.regions.byId(row.region_id),
        certainFrom: row.certain_from,
        setAt: row.set_at,
        setBy: row.set_by,
      }),
    );
  }

  @Mutation(() => [EstateLinkRule], {
    description:
      "Sets from which score on what is certain links by itself in a region and below it, for what comes from now on. All such rules as they then are. Needs the right to bring data there.",
  })
  async setEstateLinkRule(
    @Arg("regionCode", () => ID, { description: "Code of the region." }) regionCode: string,
    @Arg("certainFrom", () => Float, { description: "0.5 to 1; 1: never." }) certainFrom: number,
    @Ctx() context: Context,
  ): Promise<EstateLinkRule[]> {
    await context.require("IMPORT");
    const { regionId } = context.regionsWith("IMPORT").byCode(regionCode);
    if (!(certainFrom >= 0.5 && certainFrom <= 1))
      throw new BadInput("certainFrom", "a number from 0.5 to 1", certainFrom);
    const set = { regionId, certainFrom, at: new Date(), by: context.actor.name };
    await changing(
      context,
      "estate_links",
      async (client) => ({ rows: await run(client, setLinkRule, set) }),
      () => ({ action: "ESTATE_LINK_RULE_SET", subject: regionCode, regionCode, details: { certainFrom } }),
    );
    return this.estateLinkRules(context);
  }
}
