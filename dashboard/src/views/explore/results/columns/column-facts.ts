import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { Language } from "../../../../i18n/language.ts";
import type { Asked } from "../../runs.ts";
import { titleOf } from "../../schema-words.ts";
import { HEAT_WEIGHTS, KNOWN_COLUMNS } from "./known-columns.ts";

/** What the schema and the query tell of a column. */
export interface ColumnFact {
  /** Type.field. */
  readonly field: string;
  /** Its field in the schema, and the words that the query gives it; null: none of its own. */
  readonly own: Step;
  /** What it stands in; null: in the row itself. */
  readonly above: Step | null;
  /** What is counted, with its unit, where it is known; the schema's own description is English. */
  readonly known: (typeof KNOWN_COLUMNS)[string] | null;
  /** Id of the indicator whose value, or change of value, it is; null: none, or not the same in all rows. */
  readonly indicator: string | null;
  /** Its enum; null: it has none. */
  readonly enumType: GraphQLEnumType | null;
}

/** One step of a path down an answer. */
export interface Step {
  readonly field: GraphQLField<unknown, unknown>;
  /** The name that the query gives it; null: the schema's. */
  readonly alias: string | null;
}

/** A column of a file: the keys to it from the row, joined by dots. */
export interface FileColumn {
  readonly key: string;
  readonly fact: ColumnFact | null;
  /** Of a place, which the file writes as two columns. */
  readonly axis: "longitude" | "latitude" | null;
  /** Of a list of objects in the row: what is asked of each, the list's own key before theirs. Else empty. */
  readonly within: readonly FileColumn[];
}

/** Where a walk down the query stands. */
interface Spot {
  readonly type: GraphQLObjectType;
  readonly selections: readonly SelectionSetNode[];
  readonly indicator: string | null;
  readonly weight: string | null;
  /** Of a register's counts: what is counted, and the column that its codes are of. */
  readonly register: string | null;
  readonly code: string | null;
}

const OF_AN_INDICATOR = new Set(["ChoroplethValue.value", "ChoroplethValue.previous", "ChoroplethValue.change"]);
for (const name of ["value", "previous", "change"]) OF_AN_INDICATOR.add(`IndicatorValue.${name}`);

/** A fact for each key of a table's columns; null where the schema does not know it. `list` is the list's path in the answer. */
export function columnFacts(
  schema: GraphQLSchema,
  asked: Asked,
  list: string,
  keys: readonly string[],
): (ColumnFact | null)[] {
  const walk = walkOf(schema, asked);
  if (walk === null) return keys.map(() => null);
  const spots = [walk.root];
  for (const key of list === "" ? [] : list.split(".")) {
    const next = walk.into(spots.at(-1)!, key);
    if (next === null) break;
    spots.push(next);
  }
  // What stands above a row of an inner list is among its columns, and stands in its own list.
  const steps = walk.steps(list);
  return keys.map((key) => {
    for (let at = spots.length - 1; at >= 0; at -= 1) {
      const fact = walk.factAt(spots[at]!, key.split("."));
      if (fact === null) continue;
      const isOuter = at > 0 && at < spots.length - 1;
      return isOuter && fact.above === null ? { ...fact, above: steps[at - 1] ?? null } : fact;
    }
    return null;
  });
}

/** The columns that the server writes of a list, known from the query alone. `list` is the list's path in the answer. */
export const fileColumns = (schema: GraphQLSchema, asked: Asked, list: string): FileColumn[] =>
  walkOf(schema, asked)?.columnsOf(list.split(".")) ?? [];

function walkOf(schema: GraphQLSchema, asked: Asked) {
  const document = (() => {
    try {
      return parse(asked.query);
    } catch {
      return null;
    }
  })();
  const operation = document && getOperationAST(document, asked.operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!document || !operation || !rootType) return null;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const given = (asked.variables ?? {}) as Readonly<Record<string, unknown>>;
  const variables: Readonly<Record<string, unknown>> =
    getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced ?? given;

  function argument(node: FieldNode, name: string): string | null {
    const value = node.arguments?.find((one) => one.name.value === name)?.value;
    if (value?.kind === Kind.VARIABLE) {
      const given = variables[value.name.value];
      return typeof given === "string" ? given : null;
    }
    return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
  }

  /** By @skip or @include. */
  const isLeftOut = (directives: readonly DirectiveNode[]): boolean =>
    directives.some(({ name, arguments: [condition] = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return false;
      const { value } = condition!;
      const holds =
        value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
      return (holds === true) === (name.value === "skip");
    });

  function fieldsAt(
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
  ): [GraphQLObjectType, FieldNode][] {
    return selections.flatMap(({ selections: own }) =>
      own.flatMap((one): [GraphQLObjectType, FieldNode][] => {
        if (isLeftOut(one.directives ?? [])) return [];
        if (one.kind === Kind.FIELD) return [[type, one]];
        const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
        if (!fragment) return [];
        const on = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        return fieldsAt(isObjectType(on) ? on : type, [fragment.selectionSet]);
      }),
    );
  }

  /** The field under a response key; through the pages of a connection too. */
  function find(
    spot: Spot,
    key: string,
  ): { spot: Spot; field: GraphQLField<unknown, unknown>; nodes: FieldNode[] } | null {
    const same = fieldsAt(spot.type, spot.selections).filter(([, node]) => (node.alias ?? node.name).value === key);
    const [first] = same;
    if (first) {
      const field = first[0].getFields()[first[1].name.value];
      return field ? { spot: { ...spot, type: first[0] }, field, nodes: same.map(([, node]) => node) } : null;
    }
    for (const page of ["nodes", "edges", "node"]) {
      if (key === page || !spot.type.getFields()[page]) continue;
      const inside = into(spot, page);
      const found = inside && find(inside, key);
      if (found) return found;
    }
    return null;
  }

  function into(spot: Spot, key: string): Spot | null {
    const found = find(spot, key);
    if (found === null) return null;
    const type: GraphQLNamedType = getNamedType(found.field.type);
    if (!isObjectType(type) || isInterfaceType(type)) return null;
    const [node] = found.nodes;
    return {
      type,
      selections: found.nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
      indicator: argument(node!, "indicator") ?? found.spot.indicator,
      weight: argument(node!, "weight") ?? found.spot.weight,
      register: argument(node!, "register") ?? found.spot.register,
      code: argument(node!, "code") ?? found.spot.code,
    };
  }

  const step = (key: string, { field }: { field: GraphQLField<unknown, unknown> }): Step => ({
    field,
    alias: key === field.name ? null : key,
  });

  function factAt(spot: Spot, [key, ...rest]: readonly string[], above: Step | null = null): ColumnFact | null {
    const found = find(spot, key!);
    if (found === null) return null;
    if (rest.length > 0) {
      const inside = into(spot, key!);
      return inside && factAt(inside, rest, step(key!, found));
    }
    const name = `${found.spot.type.name}.${found.field.name}`;
    const type = getNamedType(found.field.type);
    const ofHeat = name === "ComplaintHeatmap.weights" ? HEAT_WEIGHTS[found.spot.weight ?? "RAW"] : undefined;
    return {
      field: name,
      known: ofHeat ?? KNOWN_COLUMNS[name] ?? null,
      indicator: OF_AN_INDICATOR.has(name) ? found.spot.indicator : null,
      own: step(key!, found),
      above,
      enumType: isEnumType(type) ? type : name === "RegisterCount.code" ? codesOf(found.spot) : null,
    };
  }

  /** The enum of the register's column that codes are counted by. */
  function codesOf({ register, code }: Spot): GraphQLEnumType | null {
    const list = (register ?? "").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const page = schema.getQueryType()?.getFields()[list]?.type;
    const row = page && fieldsOf(getNamedType(page)).nodes?.type;
    const type = row && fieldsOf(getNamedType(row))[code ?? ""]?.type;
    const named = type && getNamedType(type);
    return isEnumType(named) ? named : null;
  }

  function steps(path: string): Step[] {
    const found: Step[] = [];
    let spot: Spot | null = root;
    for (const key of path.split(".")) {
      const field: ReturnType<typeof find> = spot && find(spot, key);
      if (!field) break;
      found.push(step(key, field));
      spot = into(spot!, key);
    }
    return found;
  }

  const keysAt = ({ type, selections }: Spot): string[] => [
    ...new Set(fieldsAt(type, selections).map(([, node]) => (node.alias ?? node.name).value)),
  ];

  function columnsOf(list: readonly string[]): FileColumn[] {
    const above = list.slice(0, -1).reduce<Spot | null>((spot, key) => spot && into(spot, key), root);
    const field = above && find(above, list.at(-1)!);
    const spot = above && into(above, list.at(-1)!);
    if (!field || !spot) return [];
    if (isListType(getNullableType(field.field.type))) return columnsAt(spot, []);
    const edge = into(spot, "edges");
    if (spot.type.name.endsWith("Connection"))
      return [into(spot, "nodes"), edge && into(edge, "node")].flatMap((row) => (row ? columnsAt(row, []) : []));
    // Lists of one length: a row has an item of each.
    return columnsAt(spot, []).filter(({ fact }) => fact !== null && isListType(getNullableType(fact.own.field.type)));
  }

  function columnsAt(row: Spot, above: readonly string[], spot: Spot = row): FileColumn[] {
    return keysAt(spot).flatMap((last): FileColumn[] => {
      const keys = [...above, last];
      const key = keys.join(".");
      const found = find(spot, last);
      const type = found && getNullableType(found.field.type);
      const inside = into(spot, last);
      if (inside && isObjectType(type)) return columnsAt(row, keys, inside);
      const column = { key, fact: factAt(row, keys), axis: null, within: [] };
      if (inside && isListType(type))
        return [{ ...column, within: columnsAt(inside, []).map((one) => under(key, one)) }];
      const isPoint = isListType(type) && isLeafType(getNamedType(type)) && /^(location|centroid)$/.test(last);
      if (!isPoint || getNamedType(type).name !== "Float") return [column];
      return (["longitude", "latitude"] as const).map((axis) => ({ ...column, key: `${key}.${axis}`, axis }));
    });
  }

  const root: Spot = {
    type: rootType,
    selections: [operation.selectionSet],
    indicator: null,
    weight: null,
    register: null,
    code: null,
  };
  return { root, into, factAt, steps, columnsOf };
}

/** A column of what a cell holds several of, by its whole path in the row. */
const under = (above: string, column: FileColumn): FileColumn => ({
  ...column,
  key: `${above}.${column.key}`,
  within: column.within.map((one) => under(above, one)),
});

const fieldsOf = (type: GraphQLNamedType): Record<string, GraphQLField<unknown, unknown>> =>
  isObjectType(type) ? type.getFields() : {};

/** The steps of a list's path in the answer; fewer where the schema does not know them. */
export const stepsTo = (schema: GraphQLSchema, asked: Asked, path: string): Step[] =>
  walkOf(schema, asked)?.steps(path) ?? [];

/** What a code is called in the language of the screen; null where the value is none of the column's codes. */
export function nameOfCode(fact: ColumnFact | null, value: unknown, language: Language): string | null {
  const known = typeof value === "string" ? fact?.enumType?.getValue(value) : undefined;
  return known ? titleOf(known, language) : null;
}
