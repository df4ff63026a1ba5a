import { enter } from "../audit/audit.ts";
import { bumpVersions, run } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import { regionOfGrant } from "./account.queries.ts";
import type { Changing } from "./account-changes.ts";
import { deleteComparison, insertComparison } from "./compared-region.queries.ts";

/** Lets the parts of a region learn how they stand among one another, or no longer. Throws NotFound. */
export async function setCompared(
  { client, actor, at, day }: Changing,
  regionCode: string,
  isAllowed: boolean,
): Promise<void> {
  const [region] = await run(client, regionOfGrant, { code: regionCode, day });
  if (region === undefined) throw new NotFound("region", regionCode);
  const regionId = region.region_id;
  const changed = isAllowed
    ? await run(client, insertComparison, { regionId, at })
    : await run(client, deleteComparison, { regionId });
  if (changed.length === 0) return;
  const action = isAllowed ? "COMPARISON_ALLOWED" : "COMPARISON_ENDED";
  await enter(client, actor, { action, subject: regionCode, regionCode }, at);
  await bumpVersions(client, ["access"]);
}
