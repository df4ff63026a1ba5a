import { registerEnumType } from "type-graphql";
import type { Words } from "./words.ts";

/** One code of a list. */
export interface Code extends Words {
  /** What it means, for users of the API; its names alone where left out. */
  readonly about?: string;
  /** Other words that files use for it; code and names are understood anyway. */
  readonly words?: readonly string[];
  /** Who calls it so. */
  readonly namedBy?: Words;
  /** #rrggbb on charts and maps, where the list has colours. */
  readonly colour?: string;
}

/**
 * A list of codes (代码表), said once: the values that SQL allows (code-lists.test.ts compares), the GraphQL enum, the words of files, names, order and colours all follow
 * from it. The order of `codes` is the order shown.
 */
export interface CodeList<Value extends string = string> {
  /** snake_case, plural. */
  readonly id: string;
  /** Name of the GraphQL enum. */
  readonly type: string;
  readonly name: Words;
  /** Description of the GraphQL enum. */
  readonly about: string;
  readonly codes: Readonly<Record<Value, Code>>;
  /** In order. */
  readonly values: readonly Value[];
  /** What type-graphql knows the enum by. */
  readonly enumObject: { readonly [V in Value]: V };
}

/** The values of a list: `ValueOf<typeof mediationStages>`. */
export type ValueOf<L> = L extends CodeList<infer Value> ? Value : never;

const declared = new Map<string, CodeList>();

/** Declares a list and its GraphQL enum. Throws where two lists have one id. */
export function codeList<const Value extends string>(
  list: Omit<CodeList<Value>, "values" | "enumObject">,
): CodeList<Value> {
  if (declared.has(list.id)) throw new Error(`two code lists are named ${list.id}`);
  const values = Object.keys(list.codes) as Value[];
  const enumObject = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(enumObject, {
    name: list.type,
    description: list.about,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: descriptionOf(list.codes[value]) }]),
    ) as never,
  });
  const made: CodeList<Value> = { ...list, values, enumObject };
  declared.set(list.id, made as unknown as CodeList);
  return made;
}

/** Every list declared by the modules imported so far, by id. */
export function allCodeLists(): readonly CodeList[] {
  return [...declared.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const descriptionOf = ({ zh, en, about }: Code): string => `${zh}: ${about ?? `${en}.`}`;
