import type { Context } from "../context.ts";
import { inTransaction } from "../db/database.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { type DecisionOfLink, decideLinks } from "../imports/matches/decide-links.ts";
import { estateLinkByIds } from "./estate-link.queries.ts";
import type { EstateLink } from "./estate-link.type.ts";
import type { EstateLinkDecisionInput } from "./estate-link-decision.input.ts";
import { linkOf } from "./links.ts";

function decisionOf({ id, decision: kind, estate = null }: EstateLinkDecisionInput): DecisionOfLink {
  const { cityCode, number: linkId } = decodeId("link", "id", id);
  if (kind !== "CONFIRM") return { cityCode, linkId, decision: { kind } };
  const chosen = estate === null ? null : decodeId("estate", "estate", estate);
  // an estate of another city is none that it may mean
  const estateId = chosen === null ? null : chosen.cityCode === cityCode ? chosen.number : "0";
  return { cityCode, linkId, decision: { kind, estateId } };
}

/** Decides links, tells the audit of each, and returns them as they are then; null for those that are not known, or may not mean that estate. */
export async function decide(
  context: Context,
  said: readonly EstateLinkDecisionInput[],
): Promise<readonly (EstateLink | null)[]> {
  const decisions = said.map(decisionOf);
  const within = context.regionsWith("IMPORT").confinedTo?.ids ?? null;
  const deciding = { today: context.today, at: new Date(), by: context.actor.name, within };
  try {
    const { decided, families } = await inTransaction(context.database, async (client) => {
      const result = await decideLinks(client, decisions, deciding);
      for (const one of result.decided) {
        if (one === null) continue;
        const { link, estate, action } = one;
        await context.enterIn(client, {
          action,
          subject: `link ${link.link_id}`,
          regionCode: context.regions.byId(link.region_id).code,
          details: { link: link.link_id, ...(estate && { estate: estate.external_id, estateSource: estate.source }) },
        });
      }
      return result;
    });
    await context.changed(families);
    return await Promise.all(decided.map((one) => (one === null ? null : asItIs(context, one.link))));
  } catch (error) {
    throw context.userError(error);
  }
}

async function asItIs(context: Context, link: { city_code: string; link_id: string }): Promise<EstateLink | null> {
  const [row] = await context.run(estateLinkByIds, { cityCode: link.city_code, linkId: link.link_id });
  return row === undefined ? null : linkOf(row, context);
}
