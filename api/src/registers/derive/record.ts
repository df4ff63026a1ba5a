import type { Context } from "../../context.ts";
import type { RowShape } from "../../db/types.ts";
import type { CityKey } from "../../graphql/city-key.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import type { Region } from "../../region/region.type.ts";
import { camel, dayColumn, type Register, type RegisterValues, type Subject } from "../register.ts";

/** What every record has beside its own columns. */
export interface RecordFrame {
  readonly key: CityKey;
  /** Opaque. */
  readonly id: string;
  /** The finest region known to contain it. */
  readonly region: Region;
  readonly estateKey: CityKey | null;
  readonly firmKey: CityKey | null;
  /** What its references name, by their fields. */
  readonly references: Readonly<Record<string, CityKey | null>>;
  readonly source: string;
  readonly externalId: string;
  /** [longitude, latitude], WGS 84, degrees; null where unknown, or where the register has no places. */
  readonly location: readonly [number, number] | null;
}

/** A row of a register as code sees it: `record.amount` is typed by the declaration. */
export type RegisterRecord<R> = RecordFrame & RegisterValues<R>;

/** A row as the statements return it: the frame's columns begin with `row_`. */
export type RecordRow = Readonly<Record<string, unknown>> & {
  readonly row_city: string;
  readonly row_number: string;
  readonly row_place: number;
  readonly row_estate: string | null;
  readonly row_firm: string | null;
  readonly row_source: string;
  readonly row_external: string;
  readonly row_longitude: number | null;
  readonly row_latitude: number | null;
};

/** The table's column of a declared one. */
export const storedAs = (register: Register, column: string): string => register.columns[column]?.stored ?? column;

/** The columns that hold codes. */
export const codeColumns = ({ columns }: Register): string[] =>
  Object.keys(columns).filter((name) => columns[name]!.kind === "code");

/** The column of codes that a field gives. */
export const columnOf = (register: Register, field: string): string =>
  codeColumns(register).find((column) => camel(column) === field)!;

/** Of a register of states, the table's columns that name an account. */
export function accountOf(register: Register): string[] {
  const { time, columns } = register;
  if (time.kind !== "state") throw new Error(`expected a register of states, got ${register.id}`);
  return time.of.map((name) => (name in columns ? storedAs(register, name) : `${name}_id`));
}

/** What says where a record is, the first that does: behind one that every record has, none is asked. */
function placedBy({ hangsAt }: Register): readonly Subject[] {
  const subjects = (["region", "estate", "firm"] as const).filter((subject) => hangsAt[subject] !== undefined);
  const sure = subjects.findIndex((subject) => hangsAt[subject] === "needed");
  return sure < 0 ? subjects : subjects.slice(0, sure + 1);
}

const PLACE = { region: "r.region_id", estate: "e.region_id", firm: "f.region_id" } as const;

/** SQL of where a record is: its own region, or that of the estate or firm it hangs at. The aliases are those of `recordTables`. */
export function placeOf(register: Register): string {
  const places = placedBy(register).map((subject) => PLACE[subject]);
  return places.length === 1 ? places[0]! : `coalesce(${places.join(", ")})`;
}

/** SQL of the estate that a record hangs at; undefined where those of the register hang at none. The alias is that of `recordTables`. */
export const estateOf = ({ hangsAt }: Register): string | undefined => (hangsAt.estate ? "r.estate_id" : undefined);

const THEIR_ESTATES = "estates e on e.city_code = r.city_code and e.estate_id = r.estate_id";

/** The kinds of fact whose rows say where a record is, beside its own region. */
export const placedByKinds = (register: Register): string[] =>
  placedBy(register).flatMap((subject) => (subject === "region" ? [] : [`${subject}s`]));

/** SQL of the tables that say where a record `r` is. */
export function placesJoined(register: Register): string {
  const tables = {
    region: null,
    estate: THEIR_ESTATES,
    firm: "property_firms f on f.city_code = r.city_code and f.firm_id = r.firm_id",
  };
  return placedBy(register)
    .flatMap((subject) => {
      const table = tables[subject];
      return table === null ? [] : [`${register.hangsAt[subject] === "needed" ? "join" : "left join"} ${table}`];
    })
    .join("\n      ");
}

/** Whether records may have a point: one of their own, or that of the estate they hang at. */
export const hasPoints = ({ located, hangsAt }: Register): boolean => located || hangsAt.estate !== undefined;

/** SQL of a record's point: its own, else its estate's; null where neither is known. The aliases are those of `pointTables`. */
export function pointOf({ located, hangsAt }: Register): string {
  const points = [...(located ? ["r.location"] : []), ...(hangsAt.estate ? ["e.location"] : [])];
  return points.length === 1 ? points[0]! : `coalesce(${points.join(", ")})`;
}

/** SQL of the day that a record is told by: null where none is known. */
export function dayOf(register: Register): string {
  const { time } = register;
  if (time.kind === "steps") return `least(${time.steps.map((step) => `r.${storedAs(register, step)}`).join(", ")})`;
  return `r.${storedAs(register, dayColumn(time)!)}`;
}

/** Whether every record has its day, so that an index gives them in order. */
export function dayIsNeeded({ time, columns }: Register): boolean {
  const day = dayColumn(time);
  return day !== null && columns[day]!.needed;
}

/** The column of a row that holds the number of what a reference names. */
const referenceColumn = (field: string): string => `row_to_${field}`;

/** The columns of a record, its source under the alias `s`; listed once. */
export function recordColumns(register: Register): string {
  const { hangsAt, located, key, columns, references } = register;
  return [
    "r.city_code as row_city",
    `r.${key} as row_number`,
    `${placeOf(register)} as row_place`,
    `${hangsAt.estate ? "r.estate_id" : "null::bigint"} as row_estate`,
    `${hangsAt.firm ? "r.firm_id" : "null::bigint"} as row_firm`,
    "s.name as row_source",
    "r.external_id as row_external",
    `${located ? "st_x(r.location)" : "null::float8"} as row_longitude`,
    `${located ? "st_y(r.location)" : "null::float8"} as row_latitude`,
    ...references.map(({ column, field }) => `r.${column} as ${referenceColumn(field)}`),
    ...Object.entries(columns).map(
      ([name, { kind, stored = name }]) => `r.${stored}${kind === "code" ? "::text" : ""} as "${name}"`,
    ),
  ].join(", ");
}

/** The shape of `recordColumns`. */
export function recordShape({ columns, references }: Register): RowShape {
  return {
    row_city: "text",
    row_number: "int8",
    row_place: "int4",
    row_estate: "int8?",
    row_firm: "int8?",
    row_source: "text",
    row_external: "text",
    row_longitude: "float8?",
    row_latitude: "float8?",
    ...Object.fromEntries(references.map(({ field }) => [referenceColumn(field), "int8?"] as const)),
    ...Object.fromEntries(
      Object.entries(columns).map(([name, { rowType, needed }]) => [name, needed ? rowType : `${rowType}?`] as const),
    ),
  };
}

/** The tables of `recordColumns`; `rows` takes the place of the register's own. */
export const recordTables = (register: Register, rows = register.table): string =>
  `${rows} r join sources s on s.source_id = r.source_id
      ${placesJoined(register)}`;

/** The tables of `recordColumns` and of `pointOf`. */
export function pointTables(register: Register): string {
  const isJoined = register.hangsAt.estate === undefined || placedBy(register).includes("estate");
  return `${recordTables(register)}${isJoined ? "" : `\n      left join ${THEIR_ESTATES}`}`;
}

/** A row as a record. */
export function recordOf<R extends Register>(register: R, row: RecordRow, context: Context): RegisterRecord<R> {
  const at = (number: string | null): CityKey | null => (number === null ? null : { cityCode: row.row_city, number });
  return {
    key: { cityCode: row.row_city, number: row.row_number },
    id: encodeId(register.id, row.row_city, row.row_number),
    region: context.regions.byId(row.row_place),
    estateKey: at(row.row_estate),
    firmKey: at(row.row_firm),
    references: Object.fromEntries(
      register.references.map(({ field }) => [field, at(row[referenceColumn(field)] as string | null)]),
    ),
    source: row.row_source,
    externalId: row.row_external,
    location: row.row_longitude === null || row.row_latitude === null ? null : [row.row_longitude, row.row_latitude],
    ...Object.fromEntries(Object.keys(register.columns).map((name) => [camel(name), row[name]])),
  } as unknown as RegisterRecord<R>;
}
