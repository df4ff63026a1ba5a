import { command, send } from "../db/command.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";
import type { Flow } from "../facts/flow.ts";
import { type Indicator, smallestUnits } from "../facts/indicator.ts";
import { isKept } from "../region/counted-places.ts";
import { allRegions } from "../region/region.queries.ts";
import type { Region } from "../region/region.type.ts";
import { RegionTree } from "../region/region-tree.ts";
import { FLOWS } from "./facts/index.ts";
import type { Measures } from "./measures.ts";
import type { RollupWindow } from "./rollup-state.ts";

// Regions of other days are counted in those of the day (region/succession.ts). The same by other means: plain SQL climbs from where a
// fact hangs, on every day between two changes.

/** SQL of `up (region_id, at_id)`: each region and every one of a day, and of other days, that it is counted in. */
const UP = `
  shown as materialized (
    select region_id from regions where (valid_from is null or valid_from <= :day::date) and (valid_to is null or valid_to > :day::date)
  ), sole as materialized (
    select successor_id as region_id, min(region_id) as before_id, min(valid_to) as ended
    from regions where successor_id is not null and valid_to is not null group by 1 having count(*) = 1
  ), next as materialized (
    select r.region_id, case when r.valid_to <= :day::date then r.successor_id else s.before_id end as next_id
    from regions r left join sole s on s.region_id = r.region_id and s.ended <= r.valid_from
    where r.region_id not in (select region_id from shown)
  ), chain as (
    select region_id, next_id, 1 as steps from next where next_id is not null
    union all
    select c.region_id, n.next_id, c.steps + 1 from chain c join next n on n.region_id = c.next_id where n.next_id is not null and c.steps < 50
  ), counted_in as materialized (
    select c.region_id, c.next_id from chain c join shown s on s.region_id = c.next_id
      join regions f on f.region_id = c.region_id join regions t on t.region_id = c.next_id and not t.path <@ f.path
  ), above as materialized (
    select r.region_id, coalesce(c.next_id, r.parent_id) as at_id
    from regions r left join counted_in c on c.region_id = r.region_id where coalesce(c.next_id, r.parent_id) is not null
  ), up as (
    select region_id, region_id as at_id from regions
    union
    select u.region_id, a.at_id from up u join above a on a.region_id = u.at_id
  )`;

const SUBTREES = command<
  { readonly day: string },
  { regionId: number; regions: number; ids: string }
>(`with recursive ${UP}
  select u.at_id as "regionId", count(*)::int as regions, sum(u.region_id)::int8::text as ids
  from up u join shown s on s.region_id = u.at_id group by 1`);

/** Regions beside those that they are counted in. */
const COUNTED_IN = command<
  { readonly day: string; readonly regionIds: readonly number[] },
  { regionId: number; atId: number }
>(`with recursive ${UP}
  select u.region_id as "regionId", u.at_id as "atId" from up u where u.at_id = any(:regionIds::int[])`);

interface Sums {
  readonly day: string;
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** Each beside the region that it is added to. */
  readonly partIds: readonly number[];
  readonly addedTo: readonly number[];
  /** What hangs in them, each beside the one. */
  readonly hangingIds: readonly number[];
  readonly hangsIn: readonly number[];
}

/** What the sums by path say of regions against what hangs in them. */
const sums = ({ id, numerator }: Indicator, { rows, day }: Flow) =>
  command<Sums, Difference>(`
  with facts as (
    select f.region_id, extract(year from f.${day})::int * 12 + extract(month from f.${day})::int - 1 as month, (${smallestUnits(numerator)})::numeric as n
    from ${rows} f where f.${day} is not null group by 1, 2
  ), counted as (
    select u.at_id as region_id, f.month, sum(f.n) as n
    from facts f join unnest(:hangingIds::int[], :hangsIn::int[]) as u (region_id, at_id) on u.region_id = f.region_id
    where f.month between :firstMonth::int and :lastMonth::int group by 1, 2
  ), stored as (
    select p.region_id, m.first_month + u.i::int - 1 as month, sum(u.n::numeric) as n
    from unnest(:partIds::int[], :addedTo::int[]) as p (part_id, region_id) join indicator_months m on m.region_id = p.part_id and m.indicator = '${id}'
      cross join unnest(m.numerators) with ordinality as u (n, i)
    where u.n <> 0 and m.first_month + u.i::int - 1 between :firstMonth::int and :lastMonth::int group by 1, 2
  )
  select '${id} by successors' as "table",
    r.code || ' ' || to_char(make_date(month / 12, month % 12 + 1, 1), 'YYYY-MM') || ' with the regions of ' || :day::text as key,
    coalesce(s.n, 0)::text as stored, coalesce(c.n, 0)::text as counted
  from stored s full join counted c using (region_id, month) join regions r using (region_id)
  where coalesce(s.n, 0) <> coalesce(c.n, 0)`);

/** What figures of regions that took over from others say otherwise than plain SQL does, with the regions of every day. */
export async function compareSuccession(
  client: Queryable,
  window: RollupWindow,
  measures: Measures,
  indicators: readonly Indicator[],
): Promise<Difference[]> {
  const today = new RegionTree(await run(client, allRegions, {}), window.today);
  const differences: Difference[] = [];
  for (const tree of today.ever) {
    const day = tree.day === "" ? "-infinity" : tree.day;
    differences.push(...(await compareSubtrees(client, tree, day)));
    const grown = [...tree.all()].filter((region) => isKept(region) && (tree.counted.addedTo(region)?.length ?? 0) > 0);
    if (grown.length === 0) continue;
    const pairs = grown.flatMap((region) =>
      [region, ...tree.counted.addedTo(region)!].map((part) => [part, region] as const),
    );
    const { rows: hanging } = await send(client, COUNTED_IN, {
      day,
      regionIds: grown.map(({ regionId }) => regionId),
    });
    for (const indicator of indicators.filter((one) => isSumOfFlow(one, measures)))
      differences.push(
        ...(
          await send(client, sums(indicator, FLOWS[indicator.numerator.over]!), {
            day,
            firstMonth: window.firstMonth,
            lastMonth: window.lastMonth,
            partIds: pairs.map(([part]) => part.regionId),
            addedTo: pairs.map(([, region]) => region.regionId),
            hangingIds: hanging.map(({ regionId }) => regionId),
            hangsIn: hanging.map(({ atId }) => atId),
          })
        ).rows,
      );
  }
  return differences;
}

const isSumOfFlow = ({ numerator, denominator }: Indicator, measures: Measures): boolean =>
  denominator === null && measures.flows.includes(numerator.over);

async function compareSubtrees(client: Queryable, tree: RegionTree, day: string): Promise<Difference[]> {
  const { rows } = await send(client, SUBTREES, { day });
  const counted = new Map(rows.map((row) => [row.regionId, `${row.regions} regions, ids ${row.ids}`]));
  const inside = (region: Region): string => {
    const ids = tree.subtreeIds(region);
    return `${ids.length} regions, ids ${ids.reduce((sum, id) => sum + id, 0)}`;
  };
  return [...tree.all()].flatMap((region) =>
    inside(region) === counted.get(region.regionId)
      ? []
      : [
          {
            table: "regions",
            key: `${region.code} with the regions of ${day}`,
            stored: inside(region),
            counted: counted.get(region.regionId) ?? "nothing",
          },
        ],
  );
}
