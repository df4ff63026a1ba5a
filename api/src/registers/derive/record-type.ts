import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../graphql/pages.ts";
import { BoxInput, NearInput } from "../../graphql/spatial-input.ts";
import { Person } from "../../persons/person-kind.ts";
import { Region } from "../../region/region.type.ts";
import { REGIONS_AS_OF } from "../../region/regions-as-of.ts";
import { DecimalScalar } from "../../scalars/decimal.ts";
import { DateScalar } from "../../scalars/scalars.ts";
import type { RegisterColumn } from "../columns.ts";
import { camel, dayColumn, type Register } from "../register.ts";
import type { RegisterFilter } from "./filter.ts";
import type { RegisterRecord } from "./record.ts";
import { codeColumns } from "./record.ts";
import type { RegisterOrder } from "./register.queries.ts";

/** A class that type-graphql knows as a GraphQL type. */
type ClassOf<T> = new () => T;

export const RegisterOrderEnum = { NEWEST: "NEWEST", OLDEST: "OLDEST" } as const satisfies { [O in RegisterOrder]: O };

registerEnumType(RegisterOrderEnum, {
  name: "RegisterOrder",
  description: "How records of a register are sorted: by the day they are told by. Those without one come last.",
  valuesConfig: { NEWEST: { description: "Newest first." }, OLDEST: { description: "Oldest first." } },
});

/** Adds a field to a class under construction, as a decorator on a property would. */
function field(to: ClassOf<object>, name: string, type: () => unknown, description: string, nullable: boolean): void {
  Field(type as never, { nullable, description })(to.prototype, name);
}

/** A class of a given name, which type-graphql reads. */
function named(name: string): ClassOf<object> {
  return { [name]: class {} }[name]!;
}

const TYPES: Record<RegisterColumn["kind"], (column: RegisterColumn) => unknown> = {
  day: () => DateScalar,
  code: ({ codes }) => codes!.enumObject,
  count: () => Int,
  money: () => DecimalScalar,
  points: () => DecimalScalar,
  text: () => String,
  flag: () => Boolean,
};

/** What a column says, in the words of the API. */
export function columnDescription({ name, about, unit, needed, kind, person }: RegisterColumn): string {
  const said = about ?? `${name.en}.`;
  const counted = unit ? ` In ${unit.en} (${unit.zh}).` : kind === "money" ? " In yuan (CNY)." : "";
  const persons = person === null ? "" : person === "NAME" ? " Holds a person." : " May hold persons.";
  const absent = needed || said.includes("null:") ? "" : " null: unknown, or none.";
  return `${name.zh}: ${said}${counted}${persons}${absent}`;
}

const made = new Map<string, ClassOf<object>>();

/**
 * The GraphQL type of a register's rows, made once. Estate, firm and references are added by register-resolvers.ts, which knows them;
 * what is worked out from a row's columns by a resolver beside the declaration.
 */
export function recordType(register: Register): ClassOf<object> {
  let found = made.get(register.id);
  if (found === undefined) {
    found = makeType(register);
    made.set(register.id, found);
  }
  return found;
}

function makeType(register: Register): ClassOf<object> {
  const { type, name, about, columns, located } = register;
  const record = named(type);
  field(record, "id", () => ID, "Opaque id.", false);
  for (const [column, declared] of Object.entries(columns)) {
    field(record, camel(column), () => TYPES[declared.kind](declared), columnDescription(declared), !declared.needed);
    if (declared.person !== null) Person(declared.person)(record.prototype, camel(column));
  }
  if (!("region" in columns)) field(record, "region", () => Region, "The finest region known to contain it.", false);
  if (located) field(record, "location", () => [Float], "[longitude, latitude], WGS 84, degrees; null: unknown.", true);
  field(record, "source", () => String, "Name of the source system.", false);
  field(record, "externalId", () => String, "Its id in the source system.", false);
  ObjectType(type, { description: `${name.zh}: ${about.en}`, simpleResolvers: true })(record);
  return record;
}

export const connectionType = (register: Register, record: ClassOf<object>) =>
  connectionOf<RegisterRecord<Register>>(register.type, () => record as never);

/** The GraphQL input that chooses among a register's rows. */
export function filterType(register: Register): ClassOf<RegisterFilter> {
  const { type, name, hangsAt, located, time, columns } = register;
  const input = named(`${type}Filter`);
  const add = (of: string, gives: () => unknown, description: string): void =>
    field(input, of, gives, description, true);
  add("under", () => ID, "Code of a region: only records in it or below.");
  add("regionsAsOf", () => DateScalar, REGIONS_AS_OF);
  if (located) {
    add("within", () => BoxInput, "Only records whose location is inside the box.");
    add("near", () => NearInput, "Only records within a distance of a point.");
  }
  if (hangsAt.estate) add("estate", () => ID, "Opaque id of an estate: only its records.");
  if (hangsAt.firm) add("firm", () => ID, "Opaque id of a property firm: only its records.");
  const day = time.kind === "steps" ? "the first of its days" : columns[dayColumn(time)!]!.name.en;
  add("from", () => DateScalar, `First day (${day}), included.`);
  add("to", () => DateScalar, `Last day (${day}), included.`);
  if (time.kind === "interval")
    add("openOn", () => DateScalar, "Only those that hold on this day: begun, and not ended.");
  if (register.named !== null) add("nameContains", () => String, "Only names that contain this text.");
  add("sources", () => [String], "Only from these source systems, by name.");
  for (const column of codeColumns(register)) {
    const { codes, name: said } = columns[column]!;
    add(camel(column), () => [codes!.enumObject], `Only these: ${said.en} (${said.zh}).`);
  }
  InputType(`${type}Filter`, {
    description: `Which records of ${name.en} (${name.zh}): all conditions given must hold; an empty list matches none.`,
  })(input);
  return input as ClassOf<RegisterFilter>;
}
