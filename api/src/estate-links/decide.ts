import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { type Decision, decideLink } from "../imports/matches/decide-link.ts";
import { estateLinkByIds } from "./estate-link.queries.ts";
import type { EstateLink } from "./estate-link.type.ts";
import { linkOf } from "./links.ts";

/** Decides a link, tells the audit, and returns it as it is then; throws NotFound. */
export async function decide(context: Context, id: string, decision: Decision): Promise<EstateLink> {
  const { cityCode, number: linkId } = decodeId("link", "id", id);
  const within = context.regionsWith("IMPORT").confinedTo?.ids ?? null;
  try {
    const { families } = await inTransaction(context.database, async (client) => {
      const at = new Date();
      const deciding = { today: context.today, at, by: context.actor.name, within };
      const decided = await decideLink(client, { cityCode, linkId }, decision, deciding);
      if (decided === null) throw new NotFound("estate link, or estate that it may mean,", id);
      const { link, estate, action } = decided;
      await context.enterIn(client, {
        action,
        subject: `link ${linkId}`,
        regionCode: context.regions.byId(link.region_id).code,
        details: { link: linkId, ...(estate && { estate: estate.external_id, estateSource: estate.source }) },
      });
      return decided;
    });
    await context.changed(families);
  } catch (error) {
    throw context.userError(error);
  }
  const [row] = await context.run(estateLinkByIds, { cityCode, linkId });
  if (row === undefined) throw new NotFound("estate link", id);
  return linkOf(row, context);
}
