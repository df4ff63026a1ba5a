import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { faultsOf } from "../faults.ts";
import { MAX_BATCH } from "../live-complaints/batch.ts";
import { intakeOf } from "../live-complaints/intake.ts";
import type { ComplaintEventInput } from "../live-complaints/record-complaint-events.input.ts";
import { recordComplaintEvents } from "../live-complaints/record-complaint-events.ts";
import { ComplaintsRefused } from "../live-complaints/record-complaints.type.ts";
import { refusal } from "./masked-errors.ts";
import { checkedJson } from "./request-body.ts";

const NDJSON = ["application/x-ndjson", "application/ndjson", "application/jsonl"];
const BODY_BYTES = 4 * 1024 * 1024;

const text = z.string().nullish();
/** The fields of ComplaintEventInput; what they hold is read by the import door, as words of files are. */
const eventLine = z.strictObject({
  eventId: z.string(),
  complaint: z.string(),
  type: z.string(),
  at: z.string(),
  level: text,
  unit: text,
  reason: text,
  step: text,
  priority: text,
  amount: z.number().nullish(),
  amountUnit: text,
  due: text,
  satisfaction: z.number().nullish(),
  mergedInto: text,
});
const parameters = z.strictObject({ source: z.string(), complaintsOf: z.string().optional() });

/**
 * POST /complaint-events?source=NAME&complaintsOf=NAME takes a batch of events, one JSON object a line, all or nothing, as recordComplaintEvents does:
 * 200 once they are stored, 422 with the lines that cannot be, 429 with Retry-After where too many wait before them.
 */
export function serveEventLines(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      NDJSON,
      { parseAs: "string", bodyLimit: BODY_BYTES },
      async (_: unknown, body: unknown) => linesOf(body as string),
    );
    // nothing is read of who may not write, or has to come again
    scope.addHook("onRequest", async (request, reply) => {
      const context = await contextOf(request, reply);
      await context.require("IMPORT");
      intakeOf(context.database).expectRoom();
      contexts.set(request, context);
    });
    scope.post("/complaint-events", { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const context = contexts.get(request)!;
      const { source, complaintsOf } = read(parameters, request.query, "the query");
      if (!Array.isArray(request.body)) throw refusal(415, `expected a body of ${NDJSON[0]}, got none`);
      reply.header("cache-control", "no-store");
      const events = request.body as ComplaintEventInput[];
      const result = await recordComplaintEvents(context, source, complaintsOf ?? null, events);
      if (!(result instanceof ComplaintsRefused)) return { ...result };
      const problems = result.problems.map(({ index, ...problem }) => ({ line: index + 1, ...problem }));
      return reply.code(422).send({ problems });
    });
  });
}

/** Events of lines; an empty last one is none. Throws BadInput with the first line that is no event. */
function linesOf(body: string): z.infer<typeof eventLine>[] {
  const lines = body.replace(/\r?\n$/, "").split("\n");
  if (lines.length > MAX_BATCH)
    throw refusal(413, `the batch is too large: expected at most ${MAX_BATCH} lines, got ${lines.length}`);
  return lines.map((line, index) => read(eventLine, checkedJson(line, `line ${index + 1}`), `line ${index + 1}`));
}

function read<T>(shape: z.ZodType<T>, given: unknown, what: string): T {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BadInput(what, faultsOf(parsed.error, "")[0]!, given);
}
