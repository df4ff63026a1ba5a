import { Extensions } from "type-graphql";
import { maskHousehold } from "./mask-household.ts";
import { maskName } from "./mask-name.ts";
import { maskWords } from "./mask-words.ts";

/**
 * What of persons a text may hold, and so how it is shown to whoever may not see persons. NAME: their names alone. WORDS: free text. HOUSEHOLD:
 * the name of a body, which may be called by one.
 */
export const MASKS = { NAME: maskName, WORDS: maskWords, HOUSEHOLD: maskHousehold } as const;
export type PersonKind = keyof typeof MASKS;

/** Marks a GraphQL field of text whose type has a `region`: mask-fields.ts does the rest. */
export const Person = (kind: PersonKind): MethodDecorator & PropertyDecorator => Extensions({ person: kind });

/** How a field is marked; undefined: it holds no persons. */
export const personKindOf = (field: { readonly extensions?: unknown }): PersonKind | undefined =>
  (field.extensions as { readonly person?: PersonKind } | undefined)?.person;
