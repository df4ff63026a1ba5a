import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { nowOf } from "../calendar/clock.ts";
import { categoryOfCode } from "../category-codes/unmapped-categories.queries.ts";
import { categories } from "../complaints/category.loaders.ts";
import type { Context } from "../context.ts";
import { BadInput, NotFound } from "../errors.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { storeComplaints } from "../live-complaints/record-complaints.ts";
import { ComplaintsRefused } from "../live-complaints/record-complaints.type.ts";
import { askedOf } from "../open311/asked.ts";
import { discovery } from "../open311/discovery.ts";
import { CONTENT_TYPES, FORMATS, type Format, type Told, written, writtenAlone } from "../open311/format.ts";
import { GeoReport } from "../open311/georeport.ts";
import { complaintOfForm } from "../open311/posted.ts";
import { definitionOf, SERVICES, serviceOf } from "../open311/service.ts";
import { REQUESTS } from "../open311/service-request.ts";
import type { Gate } from "./gate.ts";

/** A form holds one request. */
const BODY_BYTES = 64 * 1024;
const VERSION = "/open311/v2";

type Asking = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
interface Options {
  readonly schema: GraphQLSchema;
  readonly gate: Gate;
  readonly contextOf: Asking;
  /** Of who may bring data. */
  readonly writingContextOf: Asking;
}

/**
 * Open311 GeoReport v2, JSON and XML: what a city's other systems ask of complaints, and send. Its services are the categories; `api_key` is a
 * token (or `Authorization: Bearer`), with the scope that it has everywhere. Errors are its own: a list of code and description.
 */
export function serveOpen311(app: FastifyInstance, { schema, gate, contextOf, writingContextOf }: Options): void {
  const georeport = new GeoReport(schema);

  app.register(async (scope) => {
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: BODY_BYTES },
      async (_: unknown, body: unknown) => fieldsOf(new URLSearchParams(body as string)),
    );
    scope.addHook("preHandler", async (request) => {
      const given = { ...(request.query as Fields), ...(request.body as Fields | undefined) };
      if (given.api_key) request.headers.authorization ??= `Bearer ${given.api_key}`;
      await gate.letIn(request);
    });
    scope.addHook("onSend", async (request, reply, payload) => {
      reply.header("cache-control", "no-store");
      return reply.statusCode < 400 ? payload : refusedAs(formatOf(request), request, reply, payload as string);
    });

    for (const format of FORMATS) {
      /** Answers with the text that the work gives. */
      const answering =
        (asking: Asking, work: (context: Context, request: FastifyRequest, reply: FastifyReply) => Promise<string>) =>
        async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
          const context = await asking(request, reply);
          try {
            const answer = await work(context, request, reply);
            await context.enterPersonsRead();
            return reply.type(CONTENT_TYPES[format]).send(answer);
          } catch (error) {
            throw context.userError(error);
          }
        };
      const get = (path: string, work: (context: Context, request: FastifyRequest) => Promise<string>): void =>
        void scope.get(`${path}.${format}`, answering(contextOf, work));
      const oneOf = async (context: Context, id: string): Promise<string> => {
        const found = await georeport.request(context, id);
        if (found === null) throw new NotFound("service request", id);
        return written(format, REQUESTS, [found]);
      };

      get("/open311/discovery", async (_, { protocol, host }) =>
        writtenAlone(format, "discovery", discovery(`${protocol}://${host}${VERSION}`)),
      );
      get(`${VERSION}/services`, async (context) =>
        written(format, SERVICES, (await categories(context)).map(serviceOf)),
      );
      get(`${VERSION}/services/:code`, async (context, request) => {
        const code = await serviceCode(context, (request.params as Fields).code!);
        return writtenAlone(format, "service_definition", definitionOf(code));
      });
      get(`${VERSION}/requests`, async (context, { query }) =>
        written(format, REQUESTS, await georeport.requests(context, askedOf(query, nowOf(context.config).getTime()))),
      );
      get(`${VERSION}/requests/:id`, (context, { params }) => oneOf(context, (params as Fields).id!));
      // a token is the id itself: what is sent has its id at once
      get(`${VERSION}/tokens/:id`, (context, { params }) => oneOf(context, (params as Fields).id!));
      scope.post(
        `${VERSION}/requests.${format}`,
        { bodyLimit: BODY_BYTES },
        answering(writingContextOf, async (context, request, reply) => {
          await context.require("IMPORT");
          const complaint = complaintOfForm(request.body ?? {}, nowOf(context.config));
          const source = sourceOf(request);
          const said = await context.run(categoryOfCode, { source, code: complaint.category });
          if (said.length === 0) await serviceCode(context, complaint.category);
          const stored = await storeComplaints(context, source, [complaint]);
          if (stored instanceof ComplaintsRefused) {
            const { field, expected, got } = stored.problems[0]!;
            throw new BadInput(field, expected, got);
          }
          const { cityCode, complaintId, reportedOn } = stored.written[0]!;
          reply.code(201);
          const told = { service_request_id: encodeId("complaint", cityCode, complaintId, reportedOn) };
          return written(format, REQUESTS, [{ ...told, service_notice: null, account_id: null }]);
        }),
      );
    }
  });
}

type Fields = Readonly<Record<string, string | undefined>>;

/** Of a name that comes several times the last. */
const fieldsOf = (form: URLSearchParams): Fields => Object.fromEntries(form);

const formatOf = (request: FastifyRequest): Format => (/\.xml(\?|$)/.test(request.url) ? "xml" : "json");

/** Each client is a source of its own. */
const sourceOf = ({ principal }: FastifyRequest): string =>
  principal.name === "" ? "Open311" : `Open311 ${principal.name}`;

async function serviceCode(context: Context, code: string): Promise<string> {
  if ((await categories(context)).some(({ category }) => category === code)) return code;
  throw new NotFound("service_code", code);
}

const ERRORS = { all: "errors", each: "error" };

/** What any answer of ours says is wrong, as GeoReport v2 says it: 404 for what is not found, 403 for a key that is missing or wrong. */
function refusedAs(format: Format, request: FastifyRequest, reply: FastifyReply, payload: string): string {
  const { errors } = JSON.parse(payload) as { errors: { message: string; extensions: { code: string } }[] };
  if (errors.some(({ extensions }) => extensions.code === "NOT_FOUND")) reply.code(404);
  if (reply.statusCode === 401 && request.method === "POST") reply.code(403);
  reply.type(CONTENT_TYPES[format]);
  reply.removeHeader("content-length");
  return written(
    format,
    ERRORS,
    errors.map(({ message }): Told => ({ code: reply.statusCode, description: message })),
  );
}
