import type { Words } from "../code-lists/words.ts";
import type { Attribute, Attributes } from "../facts/attribute.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { KnownBy } from "../facts/known-by.ts";
import type { StockFacts } from "../facts/stock-facts.ts";
import type { CityKey } from "../graphql/city-key.ts";
import { FLOWS, STOCK_FACTS } from "./facts/index.ts";
import { familiesOf } from "./known-by.ts";

/** What is asked of one attribute; all that is said must hold. */
export interface Condition {
  readonly id: string;
  readonly attribute: Attribute;
  /** Of a CODE, as its SQL gives them. */
  readonly codes: readonly string[] | null;
  /** Of a NUMBER, both included. */
  readonly from: number | null;
  readonly to: number | null;
  /** Of a FLAG. */
  readonly is: boolean | null;
  /** Of a FIRM. */
  readonly firm: CityKey | null;
  /** The condition in words, to stand beside a figure. */
  readonly said: Words;
}

/** The facts that an indicator is narrowed to: its numerator, and its denominator where that counts the same kind of thing. */
export interface AttributeFilter {
  /** The same for the same conditions. */
  readonly key: string;
  readonly conditions: readonly Condition[];
  /** The kinds of fact that are narrowed. */
  readonly overs: ReadonlySet<string>;
  /** What must be on record: what the indicator is known by, and the attributes asked for. */
  readonly families: readonly DataFamily[];
}

const factsOf = (over: string): { readonly knownBy: KnownBy; readonly attributes?: Attributes } =>
  FLOWS[over] ?? STOCK_FACTS[over]!;

/** Whether facts are estates, told of by another kind of fact: those with an account, with a steward. */
export const areEstates = ({ table, key, attributes }: StockFacts): boolean =>
  attributes === undefined && table === STOCK_FACTS.estates!.table && key === STOCK_FACTS.estates!.key;

const NONE: Attributes = {};

/** What can be asked of a kind of fact. */
export function attributesOver(over: string): Attributes {
  const stock = STOCK_FACTS[over];
  if (stock !== undefined && areEstates(stock)) return STOCK_FACTS.estates!.attributes!;
  return factsOf(over).attributes ?? NONE;
}

/** What an indicator can be filtered and divided by: what can be asked of what its numerator counts. */
export const attributesOf = ({ numerator }: Indicator): Attributes => attributesOver(numerator.over);

/** The filter of an indicator; null for no conditions. The denominator is narrowed with the numerator where it is of the same things. */
export function attributeFilter(indicator: Indicator, conditions: readonly Condition[]): AttributeFilter | null {
  if (conditions.length === 0) return null;
  const { numerator, denominator } = indicator;
  const overs = new Set([numerator.over]);
  if (denominator !== null && attributesOver(denominator.over) === attributesOver(numerator.over))
    overs.add(denominator.over);
  const { knownBy } = areEstatesOver(numerator.over) ? STOCK_FACTS.estates! : factsOf(numerator.over);
  const more = conditions.flatMap(({ attribute, codes }) => [
    ...[...attribute.sql.matchAll(/\bf\."?(\w+)/g)].map(([, column]) => knownBy.columns[column!]),
    ...(codes ?? []).map((code) => knownBy.codes?.[code]),
  ]);
  const families = [...new Set([...familiesOf(indicator), ...more.filter((family) => family !== undefined)])];
  const sorted = [...conditions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const key = JSON.stringify(sorted.map(({ id, codes, from, to, is, firm }) => [id, codes, from, to, is, firm]));
  return { key: `${indicator.id} ${key}`, conditions: sorted, overs, families };
}

const areEstatesOver = (over: string): boolean => over in STOCK_FACTS && areEstates(STOCK_FACTS[over]!);

/** The families that must be known for an indicator, narrowed or not. */
export const familiesAsked = (indicator: Indicator, filter: AttributeFilter | null): readonly DataFamily[] =>
  filter?.families ?? familiesOf(indicator);

// In SQL every attribute of a kind of fact is asked, with null for what is not: so there is one statement for all filters.

/** SQL condition on `f`; its parameters are those of `filterParameters`. */
export function filterSql(attributes: Attributes): string {
  const asked = Object.entries(attributes).map(([id, { kind, sql }]) => {
    if (kind === "NUMBER")
      return `(:${id}From::float8 is null or ${sql} >= :${id}From::float8) and (:${id}To::float8 is null or ${sql} <= :${id}To::float8)`;
    if (kind === "FLAG") return `(:${id}Is::boolean is null or ${sql} = :${id}Is::boolean)`;
    if (kind === "FIRM")
      return `(:${id}City::text is null or (f.city_code = :${id}City::text and ${sql} = :${id}Number::bigint))`;
    return `(:${id}Codes::text[] is null or ${sql} = any(:${id}Codes::text[]))`;
  });
  return asked.join("\n        and ") || "true";
}

/** Parameters of `filterSql`, by name. */
export function filterParameters(attributes: Attributes, filter: AttributeFilter): Record<string, unknown> {
  const byId = new Map(filter.conditions.map((condition) => [condition.id, condition]));
  const parameters: Record<string, unknown> = {};
  for (const [id, { kind }] of Object.entries(attributes)) {
    const { codes = null, from = null, to = null, is = null, firm = null } = byId.get(id) ?? {};
    if (kind === "NUMBER") Object.assign(parameters, { [`${id}From`]: from, [`${id}To`]: to });
    else if (kind === "FLAG") parameters[`${id}Is`] = is;
    else if (kind === "FIRM")
      Object.assign(parameters, { [`${id}City`]: firm?.cityCode ?? null, [`${id}Number`]: firm?.number ?? null });
    else parameters[`${id}Codes`] = codes;
  }
  return parameters;
}
