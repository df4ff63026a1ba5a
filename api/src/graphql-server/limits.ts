import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLError, ValidationRule } from "graphql";
import { QueryTooLarge } from "../errors.ts";

/** How large one query may be. Wide enough for every panel of the dashboard and for introspection. */
export const LIMITS = {
  depth: 15,
  aliases: 60,
  directives: 50,
  tokens: 4000,
  /** Selections with every fragment spelt out at each of its spreads. */
  recursiveSelections: 2000,
  /** Fields of the answer, estimated (complexity.ts). */
  cost: 100_000,
  /** UTF-8 of the query's text. */
  queryBytes: 64 * 1024,
  variables: 100,
  /** Values of one list, in variables or in the query itself: more than any argument takes, which then says so better. */
  listLength: 2000,
  /** Values in all variables, those inside lists and objects counted: a full batch has some 16,000. */
  values: 20_000,
  /** Lists and objects inside one another in variables. */
  valueDepth: 20,
  /** What anybody may send. */
  bodyBytes: 256 * 1024,
  /** What may be sent with the write token. */
  writeBodyBytes: 10 * 1024 * 1024,
} as const;

const NARROWER: Record<"depth" | "aliases" | "directives", string> = {
  depth: "nest fewer levels, or ask for the inner ones in a query of their own",
  aliases: "split the query into several",
  directives: "split the query into several",
};

/** Throws QueryTooLarge where the query's text is longer than LIMITS.queryBytes. */
export function checkQueryText(query: string): void {
  const limit = LIMITS.queryBytes;
  // A character has one byte at least, so most texts need no counting.
  const got = query.length > limit ? query.length : query.length * 3 > limit ? Buffer.byteLength(query) : 0;
  if (got > limit)
    throw new QueryTooLarge(
      `the query's text has more than ${limit} bytes, which is the limit: split it into several, or send values as variables`,
      { limit, got },
    );
}

/** Refuses a list in the query itself that is longer than one in variables may be, and more variables than may come. */
const valueLimits: ValidationRule = (context) => ({
  ListValue({ values }) {
    if (values.length <= LIMITS.listLength) return;
    const limit = LIMITS.listLength;
    context.reportError(
      new QueryTooLarge(
        `a list in the query has ${values.length} values, and one may have ${limit}: send it in parts`,
        {
          limit,
          got: values.length,
        },
      ),
    );
  },
  OperationDefinition({ variableDefinitions }) {
    const got = variableDefinitions?.length ?? 0;
    const limit = LIMITS.variables;
    if (got > limit)
      context.reportError(
        new QueryTooLarge(`the query declares ${got} variables, and one may have ${limit}`, { limit, got }),
      );
  },
});

type Context = { reportError?: (error: GraphQLError) => void } | null;

/** The error for a query beyond LIMITS.tokens, from what the parser says of it; null where it says something else. */
export function tooManyTokens(message: string): QueryTooLarge | null {
  if (!message.startsWith("Syntax Error: Document contains more that")) return null;
  return new QueryTooLarge(
    `the query has more than ${LIMITS.tokens} tokens, which is the limit: split it into several, or send lists as variables`,
    { limit: LIMITS.tokens },
  );
}

/** The error for a query beyond LIMITS.recursiveSelections; `got` is left out where nobody has counted to the end. */
export function tooManySelections(got?: number): QueryTooLarge {
  const limit = LIMITS.recursiveSelections;
  return new QueryTooLarge(
    `the query asks for ${got ?? `more than ${limit}`} selections once its fragments are spelt out, and one may ask for ${limit}: spread fewer fragments inside fragments`,
    { limit, ...(got === undefined ? {} : { got }) },
  );
}

/** Depth, alias and directive limits as validation rules whose messages say the limit, what came, and how to narrow. */
export function limitRules(): ValidationRule[] {
  const refuse = (what: keyof typeof NARROWER) => ({
    n: LIMITS[what],
    allowList: [],
    propagateOnRejection: false,
    onReject: [
      (context: Context, error: GraphQLError) => {
        const message = `${error.message.replace(/^Syntax Error: /, "")} To stay inside it: ${NARROWER[what]}.`;
        const [limit, got] = message.match(/\d+/g)?.map(Number) ?? [];
        context?.reportError?.(new QueryTooLarge(message, { limit: limit ?? LIMITS[what], got: got ?? Number.NaN }));
      },
    ],
  });
  const off = { enabled: false };
  const { validationRules } = new ApolloArmor({
    maxDepth: refuse("depth"),
    maxAliases: refuse("aliases"),
    maxDirectives: refuse("directives"),
    // Tokens are counted by the parser itself and cost by graphql-query-complexity: see the decision on limits.
    maxTokens: off,
    costLimit: off,
    blockFieldSuggestion: off,
  } as ConstructorParameters<typeof ApolloArmor>[0]).protect();
  return [valueLimits, ...(validationRules as unknown as ValidationRule[])];
}
