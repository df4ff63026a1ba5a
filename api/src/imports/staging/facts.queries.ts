import { type Command, command } from "../../db/command.ts";
import { BOOKED } from "../../ledger/ledger.queries.ts";
import type { FactKind } from "../kinds/kind.ts";

/**
 * SQL of write-facts.ts, made from a kind's declaration: names are our own, values are parameters.
 * The staging table keeps one row a file row until repeated rows are merged; `change` says what becomes of it.
 */
export interface FactsSql {
  readonly staging: string;
  readonly create: string;
  /** Target of COPY. */
  readonly copyTarget: string;
  readonly countRows: string;
  readonly contradictions: string;
  readonly removeRows: Command<{ readonly rowNumbers: readonly number[] }, never>;
  readonly mergeFields: string;
  readonly removeRepeated: string;
  readonly footprints: string;
  readonly badFootprints: string;
  readonly resolve: readonly {
    readonly update: Command<OfSource, never>;
    readonly missing: string;
    readonly reference: string;
  }[];
  readonly anyOfSource: Command<OfSource, { known: boolean }>;
  readonly moved: Command<OfSource, { row_number: number; was: string; becomes: string }>;
  readonly takeKnown: Command<OfSource, never>;
  readonly changed: string;
  readonly missingFields: readonly { readonly column: string; readonly query: string }[];
  readonly withoutRegion: string;
  readonly brokenRules: readonly string[];
  readonly removeChanged: string;
  readonly overlaps: string;
  readonly upsert: Command<OfSource, never>;
  readonly counts: string;
  readonly cityCodes: string;
}

/** The link that a row's words are, and whether its region is that of the estate which they mean. */
const LINK = ["link_region", "link_plain", "region_taken"];
/** What a row has that names its estate in words. */
const WORDS = ["estate_id", ...LINK];

interface OfSource {
  readonly sourceId: number;
}

export function factsSql(kind: FactKind, carried: ReadonlySet<string>): FactsSql {
  const t = kind.table;
  const id = kind.idColumn;
  const staging = `staged_${kind.name}`;
  const words = kind.namesEstate !== undefined && carried.has("estate_name");
  const data = [
    ...kind.fields.map((f) => ({ ...f, carried: carried.has(f.from.split(":")[0]!) })),
    ...kind.references.map((r) => ({
      column: r.column,
      type: "bigint",
      carried: carried.has(r.from) || (words && r.column === "estate_id"),
      otherwise: undefined,
    })),
  ];
  const shape = [...(kind.located ? ["location"] : []), ...(kind.outlined ? ["footprint"] : [])];
  const place = [...(kind.inRegion ? ["region_id"] : []), ...shape];
  const booked = kind.ledger ? ["entry_number", "entry_hash"] : [];
  const target = ["city_code", id, "source_id", "external_id", ...place, ...data.map((f) => f.column)];
  // what a row becomes where the source has it already
  const becomes = [
    ...data.map((f) => ({
      column: f.column,
      sql: !f.carried
        ? `t.${f.column}`
        : kind.blankKeeps || (words && f.column === "estate_id" && !carried.has("estate_id"))
          ? `coalesce(s.${f.column}, t.${f.column})`
          : f.otherwise === undefined
            ? `s.${f.column}`
            : `coalesce(s.${f.column}, ${f.otherwise})`,
    })),
    ...(kind.located
      ? [
          { column: "location", sql: "coalesce(s.location, t.location)" },
          ...(kind.outlined ? [{ column: "footprint", sql: "coalesce(s.footprint, t.footprint)" }] : []),
          // a stated region alone is coarser than where its point was found to lie
          {
            column: "region_id",
            sql: "case when s.location is null and (t.location is not null or s.region_id is null) then t.region_id else s.region_id end",
          },
        ]
      : kind.inRegion
        ? [{ column: "region_id", sql: "coalesce(s.region_id, t.region_id)" }]
        : []),
  ];
  // what is made of another column says nothing of its own
  const comparable = [
    ...kind.fields.filter((f) => !f.from.includes(":")).map((f) => f.column),
    ...kind.references.map((r) => `${r.column}_ref`),
    ...(words ? ["estate_id"] : []),
    ...(kind.located ? shape : kind.inRegion ? ["region_id"] : []),
  ];
  const references = kind.references.map((r) => `${r.column}_ref`);
  return {
    staging,
    create: `
      create temp table ${staging} (
        row_number int not null, external_id text not null, city_code text,
        ${[
          ...(kind.inRegion ? ["region_id int"] : []),
          ...(kind.located ? ["location geometry(Point, 4326)", "footprint_json text", "footprint geometry"] : []),
          ...data.map((f) => `${f.column} ${f.type}`),
          ...references.map((name) => `${name} text`),
          ...(words ? ["link_region int", "link_plain text", "region_taken boolean"] : []),
          ...(kind.name === "estates" ? ["service text"] : []),
        ].join(", ")},
        own_id bigint not null default nextval('${t}_${id}_seq'),
        change text not null default 'insert'
      ) on commit drop`,
    copyTarget: `${staging} (${[
      "row_number",
      "external_id",
      "city_code",
      ...(kind.inRegion ? ["region_id"] : []),
      ...(kind.located ? ["location", "footprint_json"] : []),
      ...kind.fields.map((f) => f.column),
      ...references,
      ...(words ? WORDS : []),
      ...(kind.name === "estates" ? ["service"] : []),
    ].join(", ")})`,
    countRows: `select count(*)::int as rows, count(distinct external_id)::int as ids from ${staging}`,
    contradictions: `
      select external_id, row_numbers, columns from (
        select external_id, array_agg(row_number order by row_number) as row_numbers,
          array_remove(array[${comparable.map((c) => `case when count(distinct ${c}::text) > 1 then '${c}' end`).join(", ")}], null) as columns
        from ${staging} group by external_id having count(*) > 1) repeated
      where cardinality(columns) > 0 order by row_numbers[1] limit 100001`,
    removeRows: command(`delete from ${staging} where row_number = any(:rowNumbers::int[])`),
    mergeFields: `
      update ${staging} s set ${[
        ...place,
        ...data.map((f) => f.column),
        ...references,
        ...(words ? LINK : []),
        ...(kind.name === "estates" ? ["service"] : []),
      ]
        .filter((c) => c !== "region_id")
        .map((c) => `${c} = coalesce(s.${c}, m.${c})`)
        .join(", ")}
      from (
        select external_id, min(row_number) as kept, ${[
          ...place,
          ...data.map((f) => f.column),
          ...references,
          ...(words ? LINK : []),
          ...(kind.name === "estates" ? ["service"] : []),
        ]
          .filter((c) => c !== "region_id")
          .map((c) => `(array_agg(${c} order by row_number) filter (where ${c} is not null))[1] as ${c}`)
          .join(", ")}
        from ${staging} group by external_id having count(*) > 1) m
      where s.row_number = m.kept`,
    removeRepeated: `
      delete from ${staging} s using (select external_id, min(row_number) as kept from ${staging} group by external_id having count(*) > 1) m
      where s.external_id = m.external_id and s.row_number <> m.kept`,
    badFootprints: `
      select row_number, ST_IsValidReason(g) as reason
      from (select row_number, ST_GeomFromGeoJSON(footprint_json) as g from ${staging} where footprint_json is not null) f
      where not ST_IsValid(g) order by row_number limit 100001`,
    footprints: `
      update ${staging} set footprint = ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(footprint_json), 4326)), 3))
      where footprint_json is not null`,
    resolve: kind.references.map((r) => ({
      reference: r.from,
      update: command(
        r.table === t
          ? `with found as (
               select coalesce(s.city_code, p.city_code) as city_code, s.row_number, coalesce(o.${r.idColumn}, p.own_id) as found_id
               from ${staging} s
               left join ${t} o on o.source_id = :sourceId and o.external_id = s.${r.column}_ref
               left join ${staging} p on p.external_id = s.${r.column}_ref
               where s.${r.column}_ref is not null and s.${r.column} is null)
             update ${staging} s set ${r.column} = f.found_id from found f where f.row_number = s.row_number`
          : `update ${staging} s set ${r.column} = o.${r.idColumn}, city_code = o.city_code${kind.regionOfEstate && r.table === "estates" ? ", region_id = coalesce(s.region_id, o.region_id)" : ""} from ${r.table} o
             where o.source_id = :sourceId and o.external_id = s.${r.column}_ref and s.${r.column} is null and (s.city_code is null or s.city_code = o.city_code)`,
      ),
      missing: `select row_number, ${r.column}_ref as got from ${staging} where ${r.column}_ref is not null and ${r.column} is null order by row_number limit 100001`,
    })),
    anyOfSource: command(`select exists (select 1 from ${t} where source_id = :sourceId) as known`),
    moved: command(`
      select s.row_number, t.city_code as was, s.city_code as becomes from ${staging} s
      join ${t} t on t.source_id = :sourceId and t.external_id = s.external_id
      where s.city_code is not null and s.city_code <> t.city_code order by s.row_number limit 100001`),
    takeKnown: command(`
      update ${staging} s set city_code = t.city_code, own_id = t.${id}, ${becomes.map((b) => `${b.column} = ${b.sql}`).join(", ")},
        change = case when row(${becomes.map((b) => b.sql).join(", ")}) is distinct from row(${becomes.map((b) => `t.${b.column}`).join(", ")})
          then 'update' else 'same' end
      from ${t} t where t.source_id = :sourceId and t.external_id = s.external_id`),
    changed: `select row_number, external_id as got from ${staging} where change = 'update' order by row_number limit 100001`,
    missingFields: [
      ...kind.fields.filter((f) => f.needed).map((f) => ({ column: f.from, at: f.column })),
      ...kind.references.filter((r) => r.needed).map((r) => ({ column: r.from, at: r.column })),
    ].map(({ column, at }) => ({
      column,
      query: `select row_number from ${staging} where change = 'insert' and ${at} is null order by row_number limit 100001`,
    })),
    withoutRegion: `select row_number from ${staging} where ${kind.inRegion && (kind.references.length === 0 || kind.regionOfEstate) ? "city_code is null or region_id is null" : "city_code is null"} order by row_number limit 100001`,
    brokenRules: kind.rules.map(({ sql, column, expected, got = cellOf(kind, column), joined }) => {
      const told = [
        "s.row_number",
        ...(typeof expected === "string" ? [] : [`${expected.sql} as expected`]),
        ...(got === undefined ? [] : [`${got} as got`]),
      ];
      return `select ${told.join(", ")} from ${staging} s ${joined?.(staging) ?? ""} where s.change <> 'same' and not (${sql}) order by s.row_number limit 100001`;
    }),
    removeChanged: `delete from ${t} t using ${staging} s where t.city_code = s.city_code and t.${id} = s.own_id and s.change = 'update'`,
    overlaps: kind.exclusive === null ? "" : overlapsSql(kind, kind.exclusive),
    upsert: command(`
      insert into ${t} (${[...target, ...booked].join(", ")})
      select ${[
        "city_code",
        "own_id",
        ":sourceId",
        "external_id",
        ...place,
        ...data.map((f) => (f.otherwise === undefined ? f.column : `coalesce(${f.column}, ${f.otherwise})`)),
        ...booked,
      ].join(", ")}
      from ${staging}${kind.ledger ? ` left join ${BOOKED} on booked_id = own_id` : ""} where change in ('insert', 'update') order by city_code, row_number
      on conflict (city_code, source_id, external_id) do update set ${[...place, ...data.map((f) => f.column)].map((c) => `${c} = excluded.${c}`).join(", ")}`),
    counts: `
      select count(*) filter (where change = 'insert')::int as inserted, count(*) filter (where change = 'update')::int as updated,
        count(*) filter (where change = 'same')::int as unchanged from ${staging}`,
    cityCodes: `select distinct city_code from ${staging} where change <> 'same' order by 1`,
  };
}

/** SQL of a cell as it was read, by the name that files have for its column; undefined where rows have no such column. */
function cellOf(kind: FactKind, column: string): string | undefined {
  const field = kind.fields.find(({ from }) => from === column);
  return field && `s.${field.column}::text`;
}

/** Rows of the file that overlap with another row of it, or with one known already, where they are alike. */
function overlapsSql(
  { name, table, idColumn }: FactKind,
  { alike, from, to }: NonNullable<FactKind["exclusive"]>,
): string {
  const staging = `staged_${name}`;
  const key = ["city_code", ...alike];
  const of = (alias: string): string => key.map((column) => `${alias}.${column}`).join(", ");
  const days = (alias: string): string =>
    to === null ? `daterange(${alias}.${from}, ${alias}.${from}, '[]')` : `daterange(${alias}.${from}, ${alias}.${to})`;
  const told =
    to === null ? `t.${from}::text` : `coalesce(t.${from}::text, '…') || ' to ' || coalesce(t.${to}::text, '…')`;
  return `
    select s.row_number, min(o.label) as other from ${staging} s
    join (
      select row_number, own_id, ${of("p")}, ${days("p")} as days, 'row ' || row_number as label from ${staging} p
      union all
      select 0, t.${idColumn}, ${of("t")}, ${days("t")}, 'one known already, ' || ${told}
      from ${table} t where (${of("t")}) in (select ${key.join(", ")} from ${staging})
        and (t.city_code, t.${idColumn}) not in (select city_code, own_id from ${staging})) o
      on ${key.map((column) => `o.${column} = s.${column}`).join(" and ")} and o.row_number < s.row_number and o.own_id <> s.own_id
      and o.days && ${days("s")}
    where s.change <> 'same' group by s.row_number order by s.row_number limit 100001`;
}
