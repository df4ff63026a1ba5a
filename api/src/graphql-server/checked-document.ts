import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from "graphql";
import { cut, UserError } from "../errors.ts";
import { checkQueryText, LIMITS, limitRules, tooManySelections, tooManyTokens } from "./limits.ts";

const BAD_REQUEST = { http: { status: 400 } };

/** The query, read. Throws UserError where it is not GraphQL, QueryTooLarge beyond LIMITS.tokens or LIMITS.queryBytes. */
export function parsedDocument(query: string): DocumentNode {
  checkQueryText(query);
  try {
    // Who asks here is told no places, and a stream keeps its document as long as it lives.
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError)
      throw tooManyTokens(error.message) ?? new UserError("GRAPHQL_PARSE_FAILED", cut(error.message), BAD_REQUEST);
    if (error instanceof RangeError)
      throw new UserError("GRAPHQL_PARSE_FAILED", "the query is nested too deeply to be read", BAD_REQUEST);
    throw error;
  }
}

/** Validates documents as /graphql does: what does not fit the schema or is too large; empty where nothing is wrong. */
export function documentValidator(schema: GraphQLSchema): (document: DocumentNode) => UserError[] {
  const rules = [...specifiedRules, ...limitRules()];
  return (document) => {
    // First and alone: some of the rules walk a fragment at each of its spreads.
    const selections = selectionsOf(document);
    if (selections > LIMITS.recursiveSelections) return [tooManySelections(selections)];
    return validate(schema, document, rules).map((fault) =>
      fault.originalError instanceof UserError
        ? fault.originalError
        : fault instanceof UserError
          ? fault
          : new UserError("GRAPHQL_VALIDATION_FAILED", cut(fault.message), BAD_REQUEST),
    );
  };
}

/** Selections of the document's largest definition with each fragment counted at each of its spreads. */
function selectionsOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const known = new Map<string, number>();
  const inFragment = (name: string): number => {
    const counted = known.get(name);
    if (counted !== undefined) return counted;
    // A fragment inside itself counts nothing there; validation refuses it.
    known.set(name, 0);
    const count = inSet(fragments.get(name));
    known.set(name, count);
    return count;
  };
  const inSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, one) =>
        sum + 1 + (one.kind === Kind.FRAGMENT_SPREAD ? inFragment(one.name.value) : inSet(one.selectionSet)),
      0,
    );
  return document.definitions.reduce(
    (most, one) => Math.max(most, "selectionSet" in one ? inSet(one.selectionSet) : 0),
    0,
  );
}
