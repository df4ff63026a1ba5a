import type { Context } from "../../context.ts";
import { inEstates } from "../../db/statement.ts";
import { BadInput } from "../../errors.ts";
import { decodeId } from "../../graphql/opaque-id.ts";
import { type BoxInput, boxAround, checkBox, checkNear, type NearInput } from "../../graphql/spatial-input.ts";
import { tellsHousehold } from "../../persons/mask-household.ts";
import { camel, type Register } from "../register.ts";
import { codeColumns, dayOf, placeOf, storedAs } from "./record.ts";

/** Which records: all conditions given must hold. Codes are named as their columns are. */
export interface RegisterFilter {
  readonly under?: string | null;
  /** Whose regions `under` is one of, YYYY-MM-DD. */
  readonly regionsAsOf?: string | null;
  readonly within?: BoxInput | null;
  readonly near?: NearInput | null;
  readonly estate?: string | null;
  readonly firm?: string | null;
  /** First and last day told by, included, YYYY-MM-DD. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Intervals: open on the day. */
  readonly openOn?: string | null;
  readonly nameContains?: string | null;
  readonly sources?: readonly string[] | null;
  readonly [code: string]: unknown;
}

/** Parameters of `whereSql`, by name. */
export type RegisterWhere = {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
} & Readonly<Record<string, unknown>>;

/** SQL of the condition on records `r`; the aliases are those of `recordTables`. `days: false` leaves first and last day out. */
export function whereSql(register: Register, { days = true } = {}): string {
  const { hangsAt, located, time, named } = register;
  const day = dayOf(register);
  const when = (name: string, type: string, condition: string): string =>
    `and (:${name}::${type} is null or ${condition})`;
  return [
    "r.city_code = any(:cityCodes::text[])",
    when("regionIds", "int[]", `${placeOf(register)} = any(:regionIds::int[])`),
    ...(hangsAt.estate ? [`and ${inEstates("r.estate_id")}`] : []),
    ...(days ? [when("from", "date", `${day} >= :from::date`), when("to", "date", `${day} <= :to::date`)] : []),
    when("sources", "text[]", "s.name = any(:sources::text[])"),
    ...(hangsAt.estate ? [when("estateId", "bigint", "r.estate_id = :estateId::bigint")] : []),
    ...(hangsAt.firm ? [when("firmId", "bigint", "r.firm_id = :firmId::bigint")] : []),
    ...(time.kind === "interval"
      ? [
          when(
            "openOn",
            "date",
            `((${day} is null or ${day} <= :openOn::date) and (r.${storedAs(register, time.to)} is null or r.${storedAs(register, time.to)} > :openOn::date))`,
          ),
        ]
      : []),
    ...(located
      ? [
          when(
            "box",
            "float8[]",
            `(r.location && st_makeenvelope((:box::float8[])[1], (:box::float8[])[2], (:box::float8[])[3], (:box::float8[])[4], 4326)
        and st_x(r.location) between (:box::float8[])[1] and (:box::float8[])[3] and st_y(r.location) between (:box::float8[])[2] and (:box::float8[])[4])`,
          ),
          when(
            "near",
            "float8[]",
            `(r.location && st_makeenvelope((:near::float8[])[4], (:near::float8[])[5], (:near::float8[])[6], (:near::float8[])[7], 4326)
        and st_dwithin(r.location::geography, st_setsrid(st_makepoint((:near::float8[])[1], (:near::float8[])[2]), 4326)::geography, (:near::float8[])[3]))`,
          ),
        ]
      : []),
    ...(named === null
      ? []
      : [
          when("nameContains", "text", `strpos(r.${storedAs(register, named)}, :nameContains::text) > 0`),
          ...mayTellHousehold(register).map(
            (name) => `and (:nameContains::text is null or :persons::boolean or not ${tellsHousehold(`r.${name}`)})`,
          ),
        ]),
    ...codeColumns(register).map((name) =>
      when(parameterOf(name), "text[]", `r.${storedAs(register, name)}::text = any(:${parameterOf(name)}::text[])`),
    ),
  ].join("\n        ");
}

/** The stored name, where it may be called by a household: one that is hidden is not found by its name either. */
export const mayTellHousehold = (register: Register): string[] =>
  register.named !== null && register.columns[register.named]!.person === "HOUSEHOLD"
    ? [storedAs(register, register.named)]
    : [];

/** A prefix keeps a register's codes apart from what every filter has. */
const parameterOf = (column: string): string => `code_${column}`;

/** Checks a filter and turns it into parameters. Throws BadInput and NotFound. */
export function whereOf(register: Register, context: Context, filter: RegisterFilter): RegisterWhere {
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const { hangsAt, located, time, named } = register;
  const scope = filter.under ? regions.scope(regions.byCode(filter.under)) : regions.everywhere();
  const { from = null, to = null } = filter;
  if (from !== null && to !== null && from > to)
    throw new BadInput("filter.to", `a day from ${from} (filter.from) on`, to);
  const estate = filter.estate == null ? null : decodeId("estate", "filter.estate", filter.estate);
  const firm = filter.firm == null ? null : decodeId("firm", "filter.firm", filter.firm);
  const near = filter.near ? checkNear(filter.near, "filter.near") : null;
  const cities = [estate, firm].flatMap((subject) => (subject === null ? [] : [subject.cityCode]));
  return {
    cityCodes: scope.cityCodes.filter((code) => cities.every((city) => city === code)),
    regionIds: scope.regionIds,
    from,
    to,
    sources: filter.sources ?? null,
    ...(hangsAt.estate && { estateId: estate?.number ?? null }),
    ...(hangsAt.firm && { firmId: firm?.number ?? null }),
    ...(time.kind === "interval" && { openOn: filter.openOn ?? null }),
    ...(located && {
      box: filter.within ? checkBox(filter.within, "filter.within") : null,
      near: near && [...near, ...boxAround(...near)],
    }),
    ...(named !== null && { nameContains: filter.nameContains || null, persons: context.sight.allPersons }),
    ...Object.fromEntries(
      codeColumns(register).map((name) => [parameterOf(name), (filter[camel(name)] as string[] | null) ?? null]),
    ),
  };
}
