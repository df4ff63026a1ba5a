import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { namedLike } from "../region/named-like.ts";
import { changeTold } from "./change-ranks.ts";
import { choropleth } from "./choropleth.ts";
import type { ChoroplethValue } from "./choropleth.type.ts";
import type { ChoroplethRequest } from "./choropleth-request.ts";
import type { RankedRegions, RankingOrder } from "./ranking.type.ts";

interface Wanted {
  readonly order: RankingOrder;
  /** Empty: all. */
  readonly nameContains: string;
}

/** What is sorted by, and which way. */
const ORDERS: Record<RankingOrder, readonly [by: "value" | "change", sign: 1 | -1]> = {
  LARGEST: ["value", -1],
  SMALLEST: ["value", 1],
  MOST_RISEN: ["change", -1],
  MOST_FALLEN: ["change", 1],
};

/** Regions of a level in the order of an indicator; ranks are among all of them, whatever is searched for. Throws BadInput. */
export async function ranking(
  context: Context,
  request: Omit<ChoroplethRequest, "classification" | "classes">,
  { order, nameContains }: Wanted,
  first: number,
  after: string | null,
): Promise<RankedRegions> {
  const [by, sign] = ORDERS[order];
  if (by === "change" && request.comparison === null)
    throw new BadInput("order", "a comparison beside an order of changes", order);
  const { values, total } = await choropleth(context, {
    ...request,
    classification: "QUANTILE",
    classes: 5,
  });
  const isNamed = namedLike(nameContains);
  const sortedBy = (row: ChoroplethValue): number | null =>
    by === "value" ? row.value : changeTold(request.indicator, row);
  const sorted = values
    .filter(({ region }) => isNamed(region))
    .sort((a, b) => {
      const [x, y] = [sortedBy(a), sortedBy(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
      return sign * (x - y) || byCode(a, b);
    });
  const page = await keysetPage(
    {
      order: keyOrder<ChoroplethValue>()(`RANKING_${order}`, ["text"], ({ code }) => [code]),
      read: (key, limit) => {
        const from = key === null ? 0 : sorted.findIndex(({ code }) => code === key[0]) + 1;
        if (key !== null && from === 0) throw new BadInput("after", "a cursor of a region of this ranking", after);
        return sorted.slice(from, from + limit);
      },
      nodeOf: (value) => value,
      count: () => sorted.length,
    },
    first,
    after,
  );
  return { page, total };
}

const byCode = (a: ChoroplethValue, b: ChoroplethValue): number => (a.code < b.code ? -1 : 1);
