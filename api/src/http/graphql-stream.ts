import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  subscribe,
} from "graphql";
import type { RequestParams } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { documentValidator, parsedDocument } from "../graphql-server/checked-document.ts";
import { checkCost } from "../graphql-server/complexity.ts";
import { type errorFormatter, raised } from "../graphql-server/format-error.ts";
import { coercedVariables } from "../graphql-server/variables.ts";
import { yieldToConnections } from "../graphql-server/yield.ts";
import type { Authentication } from "./authentication.ts";
import { refusal } from "./masked-errors.ts";
import type { OpenStreams } from "./open-streams.ts";
import { PacedStream } from "./paced-stream.ts";

/** A subscription is a short text; there is no token limit of the parser here. */
const BODY_BYTES = 64 * 1024;

/** A stream of one event: graphql-sse takes no result without data. */
async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** graphql-sse's contexts must be open records; ours travels inside one. */
interface Carried extends Record<PropertyKey, unknown> {
  readonly context: Context;
  readonly ending: AbortSignal;
}

/** GET and POST /graphql/stream: subscriptions as server-sent events, in graphql-sse's distinct connections mode. */
export function serveGraphqlStream(
  app: FastifyInstance,
  schema: GraphQLSchema,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  formatError: ReturnType<typeof errorFormatter>,
  streams: OpenStreams,
  authentication: Authentication,
): void {
  const faultsOf = documentValidator(schema);
  const told = (error: GraphQLError): GraphQLError => {
    const { message, extensions } = formatError(error.toJSON(), error);
    return new GraphQLError(message, { path: error.path ?? null, extensions: extensions ?? null });
  };
  const failed = (error: unknown): ExecutionResult => ({ errors: [raised(error)] });
  /** The operation, ready to be run, or what is wrong with it: read, validated, coerced and counted as by /graphql. */
  const prepared = async (
    { query, variables, operationName }: RequestParams,
    context: Context,
  ): Promise<ExecutionArgs | ExecutionResult> => {
    try {
      const document = parsedDocument(query);
      const faults = faultsOf(document);
      if (faults.length > 0) return { errors: faults };
      const operation = getOperationAST(document, operationName);
      if (!operation || operation.operation === "mutation")
        throw new BadInput("query", "one subscription or query, or operationName to choose it", operationName ?? query);
      coercedVariables(schema, operation, variables);
      await context.admit(checkCost(schema, { document, variables, operationName }).cost);
      return { schema, document, variableValues: variables ?? {}, operationName: operationName ?? null };
    } catch (error) {
      return failed(error);
    }
  };
  const carried = new WeakMap<FastifyRequest, Carried>();

  const handler = createHandler<Carried>({
    schema,
    // A token would choose the library's other mode, of which there are no streams here.
    authenticate: () => undefined,
    context: (request) => carried.get(request.raw)!,
    onSubscribe: async (request, params) => {
      await yieldToConnections();
      const { context, ending } = carried.get(request.raw)!;
      const ready = await prepared(params, context);
      if ("errors" in ready) return only(ready);
      const args = { ...(ready as ExecutionArgs), contextValue: context };
      if (getOperationAST(args.document, args.operationName)?.operation !== "subscription") return execute(args);
      // Left out by a directive, its root field leaves nothing to listen to, at which the library throws.
      const source = await Promise.resolve()
        .then(() => subscribe(args))
        .catch(() => failed(new BadInput("query", "a subscription of one field that is not left out", params.query)));
      return Symbol.asyncIterator in source
        ? new PacedStream(source, request.context.reply.raw, ending, failed)
        : only(source);
    },
    onNext: async ({ context }, _request, result) => {
      await context.enterPersonsRead();
      // Each event is read afresh: what loaders remember of the last one is old.
      context.forget();
      if ("errors" in result && result.errors) return { ...result, errors: result.errors.map(told) };
    },
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    bodyLimit: BODY_BYTES,
    handler: async (request, reply) => {
      if (request.headers.accept !== "text/event-stream")
        throw refusal(406, `accept: expected text/event-stream, got "${request.headers.accept?.slice(0, 100) ?? ""}"`);
      const ending = AbortSignal.any([
        streams.enter(request.ip, reply.raw),
        authentication.whileLetIn(request, reply.raw),
      ]);
      carried.set(request, { context: await contextOf(request, reply), ending });
      return handler(request, reply);
    },
  });
}
