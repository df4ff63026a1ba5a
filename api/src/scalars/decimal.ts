import { GraphQLScalarType, Kind } from "graphql";
import { BadInput } from "../errors.ts";

const DECIMAL = /^-?\d{1,30}(\.\d{1,10})?$/;

function parseDecimal(value: unknown): string {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === "string" && DECIMAL.test(text)) return text;
  throw new BadInput("Decimal", 'an exact number as text, such as "1234.50"', value);
}

/** An exact number as text on both sides; money is in yuan (CNY). */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description:
    'An exact number as text, such as "1234.50": money in yuan (CNY) to the fen, and sums that a float would round.',
  serialize: (value) => String(value),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal("value" in node && node.kind !== Kind.ENUM ? node.value : node.kind),
});
