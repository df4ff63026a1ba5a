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

/** The GraphQL engine, started. Introspection is open: the schema is public and committed. */
export async function createApollo(schema: GraphQLSchema, log: ErrorLog): Promise<ApolloServer<Context>> {
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
