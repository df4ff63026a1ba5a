import { firstDay } from "../calendar/month.ts";
import { type Command, command, send } from "../db/command.ts";
import type { Queryable } from "../db/queryable.ts";
import { type Measure, smallestUnits } from "../facts/indicator.ts";
import { STOCK_FACTS } from "./facts/index.ts";
import type { Measures } from "./measures.ts";
import type { RegionCounts } from "./region-counts.ts";
import { COUNTED_IN } from "./region-hierarchy.ts";
import { type RollupWindow, stockDays } from "./rollup-state.ts";
import { amountOf } from "./untold.ts";

interface Months {
  readonly cityCodes: readonly string[];
  /** The day of each month. */
  readonly days: readonly string[];
  /** Its first day: before it, a change is in the first month's state already. */
  readonly secondMonth: string;
  readonly today: string;
  readonly firstMonth: number;
}

interface StreetRow {
  region_id: number;
  first_index: number;
  past_index: number;
  amounts: string;
}

/** Counts the stock of the cities into `counts`, each fact in its street alone; `places` gives a measure's place there. */
export async function countStocks(
  client: Queryable,
  measures: Measures,
  window: RollupWindow,
  cityCodes: readonly string[],
  counts: RegionCounts,
): Promise<void> {
  for (const name of Object.keys(STOCK_FACTS)) {
    const counted = measures.over(name);
    if (counted.length === 0) continue;
    const places = counted.map((measure) => measures.placeOf(measure));
    const { rows } = await send(client, stockCounts(name, counted), {
      cityCodes,
      days: stockDays(window),
      secondMonth: firstDay(window.firstMonth + 1),
      today: window.today,
      firstMonth: window.firstMonth,
    });
    for (const row of rows) {
      const amounts = row.amounts.slice(1, -1).split(",");
      for (let i = 0; i < places.length; i++)
        counts.add(row.region_id, places[i]!, row.first_index, row.past_index, amountOf(amounts[i]!));
    }
  }
}

/** Sums by street and by the months in which nothing changed for a fact. */
function stockCounts(name: string, measures: readonly Measure[]): Command<Months, StreetRow> {
  const { table, key, changeDays, asOf } = STOCK_FACTS[name]!;
  return command(`
    with ${COUNTED_IN},
    starts as (
      select city_code, ${key} as fact_id, 0 as i from ${table} where city_code = any(:cityCodes::text[])
      union
      select c.city_code, c.fact_id, (extract(year from c.day) * 12 + extract(month from c.day))::int - 1 - :firstMonth::int
      from (${changeDays}) c
      where c.city_code = any(:cityCodes::text[]) and c.day >= :secondMonth::date and c.day <= :today::date
    ),
    spans as materialized (
      select city_code, fact_id, (:days::date[])[i + 1] as day, i as first_index,
        lead(i, 1, cardinality(:days::date[])) over (partition by city_code, fact_id order by i) as past_index
      from starts
    )
    select c.at_id as region_id, f.first_index, f.past_index, array[${sums(measures)}]::text as amounts
    from (${asOf("spans")}) f join counted_in c on c.region_id = f.region_id
    group by c.at_id, f.first_index, f.past_index`);
}

function sums(measures: readonly Measure[]): string {
  return measures.map((measure) => `(${smallestUnits(measure)})::float8`).join(", ");
}

/** The cities with a fact that is counted, and whose state may have changed after one day, up to and including another. */
export async function citiesChangedBetween(
  client: Queryable,
  measures: Measures,
  after: string,
  upTo: string,
): Promise<string[]> {
  const days = Object.entries(STOCK_FACTS)
    .filter(([name]) => measures.over(name).length > 0)
    .map(([, { changeDays }]) => changeDays);
  const changed = command<{ readonly after: string; readonly upTo: string }, { city_code: string }>(
    `select distinct city_code from (${days.join(" union all ")}) c where c.day > :after::date and c.day <= :upTo::date`,
  );
  const { rows } = await send(client, changed, { after, upTo });
  return rows.map((row) => row.city_code);
}
