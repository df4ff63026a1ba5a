import type { AuditAction } from "../../audit/audit-action.ts";
import { send } from "../../db/command.ts";
import { bumpVersions, liftTimeLimit, run } from "../../db/database.ts";
import type { Row } from "../../db/statement.ts";
import type { Family } from "../../db/table-families.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import { followLinks } from "./follow-links.ts";
import * as sql from "./links.queries.ts";
import { isMeant, standAgainOfLink } from "./same-estates.queries.ts";

/** What somebody says of a link: that it means an estate (null: the one proposed), that it means none, or that it is open again. */
export type Decision =
  | { readonly kind: "CONFIRM"; readonly estateId: string | null }
  | { readonly kind: "REFUSE" }
  | { readonly kind: "UNDO" };

export interface DecisionOfLink {
  readonly cityCode: string;
  readonly linkId: string;
  readonly decision: Decision;
}

const STATES = { CONFIRM: "CONFIRMED", REFUSE: "REFUSED", UNDO: "WAITING" } as const;
const ACTIONS: Readonly<Record<Decision["kind"], AuditAction>> = {
  CONFIRM: "ESTATE_LINK_CONFIRMED",
  REFUSE: "ESTATE_LINK_REFUSED",
  UNDO: "ESTATE_LINK_UNDONE",
};

interface Deciding {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly at: Date;
  /** As the audit names them. */
  readonly by: string;
  /** region_ids in which whoever decides may bring data; null: anywhere. */
  readonly within: ReadonlySet<number> | null;
}

export interface Decided {
  readonly link: Row<typeof sql.heldLink>;
  /** The estate that it means now; null: none. */
  readonly estate: Row<typeof sql.estateToLink> | null;
  readonly action: AuditAction;
  /** Whether the link's estate, which stood aside for another, stands for itself again. */
  readonly standsAgain: boolean;
}

/**
 * Decides links in the client's transaction, one after another; then the records that they are of follow, with rollups, once for all of them.
 * What became of each: null where no such link, or no such estate that stands for itself, lies in `within`.
 */
export async function decideLinks(
  client: ImportClient,
  decisions: readonly DecisionOfLink[],
  deciding: Deciding,
): Promise<{ readonly decided: readonly (Decided | null)[]; readonly families: readonly Family[] }> {
  await liftTimeLimit(client);
  await run(client, sql.holdSourcesOfLinks, {
    cityCodes: decisions.map(({ cityCode }) => cityCode),
    linkIds: decisions.map(({ linkId }) => linkId),
  });
  const decided: (Decided | null)[] = [];
  for (const decision of decisions) decided.push(await decideOne(client, decision, deciding));
  const families = await followLinks(
    client,
    decided.filter((one) => one !== null),
    deciding.today,
  );
  await bumpVersions(client, families);
  return { decided, families };
}

async function decideOne(
  client: ImportClient,
  { cityCode, linkId, decision }: DecisionOfLink,
  { at, by, within }: Deciding,
): Promise<Decided | null> {
  const [link] = await run(client, sql.heldLink, { cityCode, linkId });
  const sees = (regionId: number): boolean => within === null || within.has(regionId);
  if (link === undefined || !sees(link.region_id)) return null;
  const estateId = decision.kind === "CONFIRM" ? (decision.estateId ?? link.estate_id) : null;
  const [estate = null] = estateId === null ? [] : await run(client, sql.estateToLink, { cityCode, estateId });
  if (estateId !== null && (estate === null || !sees(estate.region_id) || estateId === link.own_id)) return null;
  if (
    estateId !== null &&
    link.own_id !== null &&
    (await run(client, isMeant, { cityCode, estateId: link.own_id })).length > 0
  )
    return null;
  const { rowCount: again } = await send(client, standAgainOfLink, { cityCode, linkId });
  const isOpen = decision.kind === "UNDO";
  await run(client, sql.updateLink, {
    ...{ cityCode, linkId, state: STATES[decision.kind], estateId: estateId ?? link.estate_id },
    ...{ at: isOpen ? null : at, by: isOpen ? null : by },
  });
  return { link, estate, action: ACTIONS[decision.kind], standsAgain: again === 1 };
}
