import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { execute, GraphQLError, type GraphQLSchema, subscribe } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Context } from "../context.ts";
import { documentValidator } from "../graphql/checked-document.ts";
import { checkCost } from "../graphql/complexity.ts";
import type { errorFormatter } from "../graphql/format-error.ts";

/** A subscription is a short text; there is no token limit of the parser here. */
const BODY_BYTES = 64 * 1024;

/** graphql-sse's contexts must be open records; ours travels inside one. */
interface Carried extends Record<PropertyKey, unknown> {
  readonly context: Context;
}

/** GET and POST /graphql/stream: subscriptions as server-sent events, in graphql-sse's distinct connections mode. */
export function serveGraphqlStream(
  app: FastifyInstance,
  schema: GraphQLSchema,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  formatError: ReturnType<typeof errorFormatter>,
): void {
  const faultsOf = documentValidator(schema);
  const told = (error: GraphQLError): GraphQLError => {
    const { message, extensions } = formatError(error.toJSON(), error);
    return new GraphQLError(message, { path: error.path ?? null, extensions: extensions ?? null });
  };
  const checked =
    (work: typeof execute | typeof subscribe) =>
    (args: Parameters<typeof subscribe>[0]): ReturnType<typeof subscribe> | ReturnType<typeof execute> => {
      const { document, variableValues, operationName } = args;
      try {
        checkCost(schema, { document, variables: variableValues as Record<string, unknown> | null, operationName });
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [told(error)] };
        throw error;
      }
      return work({ ...args, contextValue: (args.contextValue as Carried).context });
    };

  const handler = createHandler<Carried>({
    schema,
    validate: (_schema, document) => faultsOf(document),
    context: async (request) => ({ context: await contextOf(request.raw, request.context.reply) }),
    execute: checked(execute) as never,
    subscribe: checked(subscribe) as never,
    onNext: ({ context }, _request, result) => {
      // Each event is read afresh: what loaders remember of the last one is old.
      context.forget();
      if ("errors" in result && result.errors) return { ...result, errors: result.errors.map(told) };
    },
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    bodyLimit: BODY_BYTES,
    handler: (request, reply) => {
      // What is asked for otherwise the library takes for its other mode, of which there are no streams here.
      if (request.headers.accept === "text/event-stream") return handler(request, reply);
      const message = `accept: expected text/event-stream, got "${request.headers.accept?.slice(0, 100) ?? ""}"`;
      return reply.code(406).send({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
    },
  });
}
