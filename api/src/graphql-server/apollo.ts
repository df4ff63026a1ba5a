import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../context.ts";
import { complexityLimit } from "./complexity.ts";
import { documentStore } from "./document-store.ts";
import { compilingGateway, stringifyResult } from "./executor.ts";
import { type ErrorLog, errorFormatter } from "./format-error.ts";
import { LIMITS, limitRules } from "./limits.ts";
import { notesWhatRan } from "./what-ran.ts";

/** Says on the context that the answer may be kept: only queries, and only without errors. */
const marksCacheable: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operation, errors }) {
        contextValue.outcome.cacheable =
          operation?.operation === "query" && (errors === undefined || errors.length === 0);
      },
    };
  },
};

const started = new WeakMap<GraphQLSchema, WeakMap<ErrorLog, Promise<ApolloServer<Context>>>>();

/**
 * The GraphQL engine of a schema, started. It holds nothing of a server, whose context comes with each question: servers of one process that
 * log alike have one, and with it what was checked and compiled. It takes nothing that would be given back, and so is never stopped.
 */
export function apolloOf(schema: GraphQLSchema, log: ErrorLog): Promise<ApolloServer<Context>> {
  const ofSchema = started.get(schema) ?? new WeakMap<ErrorLog, Promise<ApolloServer<Context>>>();
  started.set(schema, ofSchema);
  const apollo = ofSchema.get(log) ?? createApollo(schema, log);
  ofSchema.set(log, apollo);
  return apollo;
}

/** Introspection is open: the schema is public and committed. */
async function createApollo(schema: GraphQLSchema, log: ErrorLog): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    gateway: compilingGateway(schema),
    stringifyResult,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // The caller owns the process's signals (serve.ts).
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    documentStore: documentStore(),
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationRules: limitRules(),
    formatError: errorFormatter(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's page would load from elsewhere; the dashboard's build has an explorer of its own.
      ApolloServerPluginLandingPageDisabled(),
      complexityLimit(schema),
      marksCacheable,
      notesWhatRan,
    ],
  });
  await apollo.start();
  return apollo;
}
