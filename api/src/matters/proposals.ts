import { addDays, daysBetween } from "../calendar/day.ts";
import { categoriesAsked } from "../complaints/category.loaders.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { linkOf } from "./links.ts";
import {
  type ComplaintLinkProposal,
  ComplaintLinkProposalConnection,
  type ComplaintLinkProposalFilter,
} from "./proposal.type.ts";
import { countProposals, type ProposalsWhere, proposals } from "./proposals.queries.ts";

const DAYS = 30;
const MOST_DAYS = 92;
const ORDER = keyOrder<Row<typeof proposals>>()("REPORTED_DESC", ["moment", "bigint"], (row) => [
  row.exact_at,
  row.complaint_id,
]);

/** A page of what waits for somebody to say whether it is one matter, the complaints reported last in front. */
export async function proposalPage(
  context: Context,
  under: string,
  filter: ComplaintLinkProposalFilter,
  first: number,
  after: string | null,
): Promise<ComplaintLinkProposalConnection> {
  const where = await whereOf(context, under, filter);
  let all: number | null = null;
  const page = await keysetPage(
    {
      order: ORDER,
      read: async (key, limit) => {
        const [afterAt, afterId] = key ?? [null, null];
        const rows = await context.run(proposals, { ...where, afterAt, afterId, limit });
        // the first page has found them all; to count them again would take as long
        if (key === null) all = rows[0]?.waiting ?? 0;
        return rows;
      },
      nodeOf: (row): ComplaintLinkProposal => ({
        key: { cityCode: row.city_code, number: row.complaint_id, day: row.reported_on },
        link: {
          ...linkOf(context.regions.byId(row.region_id), row),
          ...{ state: "PROPOSED", reason: null, decidedAt: null, decidedBy: null },
        },
      }),
      count: async () => all ?? (await context.run(countProposals, where))[0]!.proposals,
    },
    first,
    after,
  );
  return new ComplaintLinkProposalConnection(page);
}

/** Throws BadInput and NotFound. */
async function whereOf(
  context: Context,
  under: string,
  { categories, from, to, scoreFrom }: ComplaintLinkProposalFilter,
): Promise<ProposalsWhere> {
  const { regions } = context;
  const last = to ?? context.today;
  const begin = from ?? addDays(last, 1 - DAYS);
  if (begin > last || daysBetween(begin, last) >= MOST_DAYS)
    throw new BadInput("filter.from", `a day up to ${last} and less than ${MOST_DAYS} days before it`, begin);
  if (scoreFrom != null && !(scoreFrom >= 0 && scoreFrom <= 1))
    throw new BadInput("filter.scoreFrom", "a number from 0 to 1", scoreFrom);
  const { cityCodes, regionIds } = regions.scope(regions.byCode(under));
  return {
    cityCodes,
    regionIds,
    categories: await categoriesAsked(context, categories),
    from: begin,
    to: last,
    least: scoreFrom ?? 0,
  };
}
