import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { BadInput } from "../errors.ts";

function textScalar(name: string, description: string, expected: string, valid: (text: string) => boolean) {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && valid(value)) return value;
    throw new BadInput(name, expected, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : literal(node)),
  });
}

const literal = (node: ValueNode): unknown => ("value" in node ? node.value : node.kind);

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Years that days are taken of, as in imports: beyond them days can neither be counted on nor kept. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 9998];
const YEARS = `of the years ${FIRST_YEAR} to ${LAST_YEAR}`;

function isInYears(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether the text is a day of the calendar, YYYY-MM-DD, that the database can have kept. */
export const isKeptDay = (text: string): boolean => isDay(text) && isInYears(text);

/** YYYY-MM-DD, as text on both sides. */
export const DateScalar = textScalar(
  "Date",
  `A calendar day, YYYY-MM-DD, ${YEARS}.`,
  `a day of the calendar as YYYY-MM-DD, ${YEARS}`,
  isKeptDay,
);

/** YYYY-MM, as text on both sides. */
export const YearMonthScalar = textScalar(
  "YearMonth",
  `A month, YYYY-MM, ${YEARS}.`,
  `a month as YYYY-MM, ${YEARS}`,
  (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isInYears(text),
);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value === "string" && INSTANT.test(value) && isDay(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw new BadInput("DateTime", "an instant with its time zone, such as 2026-03-01T08:30:00+08:00", value);
}

/** A Date inside, RFC 3339 in UTC outside; any offset is taken on the way in. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant, RFC 3339 in UTC; on the way in any offset from UTC, but there must be one.",
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : literal(node)),
});

/** A GeoJSON geometry object; only ever sent. */
export const GeometryScalar = new GraphQLScalarType<unknown, unknown>({
  name: "Geometry",
  description: "A GeoJSON geometry (RFC 7946): WGS 84, longitude before latitude, degrees.",
  serialize: (value) => value,
  parseValue: (value) => {
    throw new BadInput("Geometry", "no value: geometries are only sent, never taken", value);
  },
});
