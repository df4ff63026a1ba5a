import { inScope, type Statement, statement } from "../../db/statement.ts";
import type { RowShape } from "../../db/types.ts";
import type { Register } from "../register.ts";
import { type RegisterWhere, whereSql } from "./filter.ts";
import { dayIsNeeded, dayOf, estateOf, placeOf, recordColumns, recordShape, recordTables } from "./record.ts";
import { type PointStatements, pointStatements } from "./register-points.queries.ts";

/** How records are sorted: by the day they are told by; those without one come last. */
export type RegisterOrder = "NEWEST" | "OLDEST";

/** Behind which record a page begins: its day (infinite where it has none), city and number; null from the start. */
export interface PageFrom {
  readonly afterDay: string | null;
  readonly afterCity: string | null;
  readonly afterNumber: string | null;
  /** Rows wanted. */
  readonly limit: number;
}

/** Regions asked for together: each root beside each region in it. */
export interface Subtrees {
  readonly rootIds: readonly number[];
  readonly memberIds: readonly number[];
}

/** Estates or firms asked for together. */
export interface SubjectKeys {
  readonly cities: readonly string[];
  readonly numbers: readonly string[];
  /** Records of each, at most. */
  readonly limit: number;
}

/** Every statement that reads one register. */
export interface RegisterStatements {
  readonly byIds: Statement<{ cities: readonly string[]; numbers: readonly string[] }, RowShape>;
  readonly page: Readonly<Record<RegisterOrder, Statement<RegisterWhere & PageFrom, RowShape>>>;
  readonly count: Statement<RegisterWhere, RowShape>;
  readonly firstPages: Readonly<
    Record<RegisterOrder, Statement<RegisterWhere & Subtrees & { limit: number }, RowShape>>
  >;
  readonly countOfRegions: Statement<RegisterWhere & Subtrees, RowShape>;
  readonly ofEstates: Statement<SubjectKeys, RowShape> | null;
  readonly ofFirms: Statement<SubjectKeys, RowShape> | null;
  /** Null where its records have no points. */
  readonly points: PointStatements | null;
}

const made = new Map<string, RegisterStatements>();

/** The statements of a register, made once. */
export function statementsOf(register: Register): RegisterStatements {
  let found = made.get(register.id);
  if (found === undefined) {
    found = make(register);
    made.set(register.id, found);
  }
  return found;
}

function make(register: Register): RegisterStatements {
  const { id, key, hangsAt, columns, listedBy } = register;
  const selected = recordColumns(register);
  const shape = recordShape(register);
  const tables = recordTables(register);
  const where = whereSql(register);
  const seen = inScope(placeOf(register), estateOf(register));
  const paged = { ...shape, row_day: "text" } as const;

  /** The sort key: without a day a record comes last either way. */
  const sortDay = (order: RegisterOrder): string =>
    dayIsNeeded(register)
      ? dayOf(register)
      : `coalesce(${dayOf(register)}, date '${order === "NEWEST" ? "-" : ""}infinity')`;
  const sorted = (order: RegisterOrder): string => {
    const direction = order === "NEWEST" ? "desc" : "asc";
    return `${sortDay(order)} ${direction}, r.city_code ${direction}, r.${key} ${direction}`;
  };

  const page = (order: RegisterOrder) =>
    statement<RegisterWhere & PageFrom>()({
      name: `${id}, ${order}`,
      text: `
      select ${selected}, (${sortDay(order)})::text as row_day
      from ${tables}
      where ${where}
        and (:afterDay::date is null
          or (${sortDay(order)}, r.city_code, r.${key}) ${order === "NEWEST" ? "<" : ">"} (:afterDay::date, :afterCity::text, :afterNumber::bigint))
      order by ${sorted(order)}
      limit :limit::int`,
      row: paged,
    });

  const firstPages = (order: RegisterOrder) =>
    statement<RegisterWhere & Subtrees & { limit: number }>()({
      name: `${id} of regions, ${order}`,
      text: `
      select * from (
        select ${selected}, (${sortDay(order)})::text as row_day, k.root_id,
          row_number() over (partition by k.root_id order by ${sorted(order)})::int as row_at
        from unnest(:rootIds::int[], :memberIds::int[]) as k (root_id, member_id)
        join (${tables}) on ${placeOf(register)} = k.member_id
        where ${where}
      ) numbered
      where row_at <= :limit::int
      order by root_id, row_at`,
      row: { ...paged, root_id: "int4", row_at: "int4" },
    });

  const rung =
    listedBy === null
      ? ""
      : `array_position(array[${columns[listedBy]!.codes!.values.map((value) => `'${value}'`).join(", ")}]::text[], "${listedBy}"), `;
  const ofSubject = (subject: "estate" | "firm") =>
    statement<SubjectKeys>()({
      name: `${id} of ${subject}s`,
      text: `
      select * from (
        select ${selected}, (${sortDay("OLDEST")})::text as row_day,
          row_number() over (partition by k.city_code, k.number order by ${sorted("NEWEST")})::int as row_at
        from unnest(:cities::text[], :numbers::bigint[]) as k (city_code, number)
        join (${tables}) on r.city_code = k.city_code and r.${subject}_id = k.number
        where ${seen}
      ) numbered
      where row_at <= :limit::int
      order by row_city, row_${subject}, ${rung}row_at desc`,
      row: { ...paged, row_at: "int4" },
    });

  return {
    byIds: statement<{ cities: readonly string[]; numbers: readonly string[] }>()({
      name: `${id} by ids`,
      text: `
      select ${selected}
      from unnest(:cities::text[], :numbers::bigint[]) as k (city_code, number)
      join (${tables}) on r.city_code = k.city_code and r.${key} = k.number
      where ${seen}`,
      row: shape,
    }),
    page: { NEWEST: page("NEWEST"), OLDEST: page("OLDEST") },
    count: statement<RegisterWhere>()({
      name: `count ${id}`,
      slow: true,
      text: `select count(*)::int as records from ${tables} where ${where}`,
      row: { records: "int4" },
    }),
    firstPages: { NEWEST: firstPages("NEWEST"), OLDEST: firstPages("OLDEST") },
    countOfRegions: statement<RegisterWhere & Subtrees>()({
      name: `count ${id} of regions`,
      slow: true,
      text: `
      select k.root_id, count(*)::int as records
      from unnest(:rootIds::int[], :memberIds::int[]) as k (root_id, member_id)
      join (${tables}) on ${placeOf(register)} = k.member_id
      where ${where}
      group by k.root_id`,
      row: { root_id: "int4", records: "int4" },
    }),
    ofEstates: hangsAt.estate ? ofSubject("estate") : null,
    ofFirms: hangsAt.firm ? ofSubject("firm") : null,
    points: pointStatements(register, sorted("NEWEST")),
  };
}
