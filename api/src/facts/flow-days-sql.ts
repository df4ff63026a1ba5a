// flow_days keeps a row for each city, flow and day: region_ids, and measures[i][n], the sum of the flow's i-th measure in region_ids[n].
// Its readers and writers take it apart, and put it together, by these.

const numbered = <T>(count: number, text: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => text(i + 1));

/** SQL of the entries of one row, in the FROM clause: region_id, m1, m2 … as `alias`. */
export const entriesOf = (row: string, measures: number, alias: string): string =>
  `unnest(${[`${row}.region_ids`, ...numbered(measures, (i) => `${row}.measures[${i}:${i}]`)].join(", ")}) as ${alias} (${["region_id", ...measureColumns(measures)].join(", ")})`;

/** m1, m2 … */
export const measureColumns = (measures: number): string[] => numbered(measures, (i) => `m${i}`);

/** SQL of a relation that has an entry of flow_days (or a table of its shape) in each row: city_code, flow, day, region_id, m1 … */
export const flowEntries = (measures: number, table = "flow_days"): string =>
  `(select d.city_code, d.flow, d.day, e.* from ${table} d cross join lateral ${entriesOf("d", measures, "e")})`;

/** The same of flows that differ in how many measures they have: region_id, day, and measures in one array. */
export const anyFlowEntries = (table: string): string =>
  `(select d.city_code, d.flow, e.region_id, d.day, array(select unnest(d.measures[:][e.n:e.n])) as measures
    from ${table} d cross join lateral unnest(d.region_ids) with ordinality as e (region_id, n))`;

/** SQL of the two columns, over entries that come in the order of region_id. */
export const gathered = (measures: number): { readonly region_ids: string; readonly measures: string } => ({
  region_ids: "array_agg(region_id)",
  measures: `array[${measureColumns(measures)
    .map((column) => `array_agg(${column})`)
    .join(", ")}]`,
});

/** SQL of one of the two columns, of a stored row and a change of it added up. */
export const addedUp = (
  column: keyof ReturnType<typeof gathered>,
  measures: number,
  stored: string,
  change: string,
): string => `(
  select ${gathered(measures)[column]} from (
    select region_id, ${measureColumns(measures)
      .map((m) => `sum(${m})::bigint as ${m}`)
      .join(", ")}
    from (select * from ${entriesOf(stored, measures, "s")} union all select * from ${entriesOf(change, measures, "c")}) both_of
    group by region_id order by region_id) r)`;
