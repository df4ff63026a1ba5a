import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { countDecided, decidedOfRegions } from "./decided.queries.ts";
import { type DecidedComplaintLink, DecidedComplaintLinkConnection } from "./decided.type.ts";
import type { ComplaintLinkState } from "./link-states.ts";
import { decidedLinkOf } from "./links.ts";

const ORDER = keyOrder<Row<typeof decidedOfRegions>>()("DECIDED_DESC", ["moment", "bigint", "bigint"], (row) => [
  row.exact_at,
  row.complaint_id,
  row.other_id,
]);

/** A page of what was said of two complaints and stands, what was said last in front. Throws BadInput and NotFound. */
export async function decidedPage(
  context: Context,
  under: string,
  state: ComplaintLinkState | null,
  first: number,
  after: string | null,
): Promise<DecidedComplaintLinkConnection> {
  if (state === "PROPOSED") throw new BadInput("state", "CONFIRMED or REFUSED", state);
  const { regions } = context;
  const { cityCodes, regionIds } = regions.scope(regions.byCode(under));
  const where = { cityCodes, regionIds, state };
  const page = await keysetPage(
    {
      order: ORDER,
      read: (key, limit) => {
        const [afterAt, afterId, afterOther] = key ?? [null, null, null];
        return context.run(decidedOfRegions, { ...where, afterAt, afterId, afterOther, limit });
      },
      nodeOf: (row): DecidedComplaintLink => ({
        key: { cityCode: row.city_code, number: row.complaint_id, day: row.reported_on },
        link: decidedLinkOf(regions.byId(row.region_id), row),
      }),
      count: async () => (await context.run(countDecided, where))[0]!.decided,
    },
    first,
    after,
  );
  return new DecidedComplaintLinkConnection(page);
}
