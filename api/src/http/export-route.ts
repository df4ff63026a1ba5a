import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../context.ts";
import { BadInput, UserError } from "../errors.ts";
import { ABOUT_LANGUAGES, type About, aboutOf } from "../export/about.ts";
import { type Row, subjectOf, tableOf } from "../export/columns.ts";
import type { ExportSlot, ExportSlots } from "../export/export-slots.ts";
import { exportedList, nameOf } from "../export/exported-list.ts";
import { csv } from "../export/formats/csv.ts";
import type { Format } from "../export/formats/format.ts";
import { geojson } from "../export/formats/geojson.ts";
import { xlsx } from "../export/formats/xlsx.ts";
import { countOfList, pagesOfList } from "../export/pages-of-list.ts";
import { personsIn } from "../export/persons-in.ts";
import { checkReason, reasonOf } from "../export/reason.ts";
import { worded, wordingOf } from "../export/wording.ts";
import { documentValidator, parsedDocument } from "../graphql-server/checked-document.ts";
import { costOf } from "../graphql-server/complexity.ts";
import { type errorFormatter, raised } from "../graphql-server/format-error.ts";
import { coercedVariables } from "../graphql-server/variables.ts";
import { yieldToConnections } from "../graphql-server/yield.ts";
import type { Authentication } from "./authentication.ts";

/** A query is a text; what it asks for may be long, it is not. */
const BODY_BYTES = 256 * 1024;
/** How long a reader may take nothing of its file before it loses its slot to others. */
const STALLED_MS = 60_000;
/** Characters of a list's path, which goes into headers. */
const LONGEST_PATH = 200;
/** What whoever reads the audit exports: of data they see none. */
const AUDIT_LIST = "auditEntries";
const FORMATS: Record<string, Format> = { csv, xlsx, geojson };

interface Body {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  /** Dotted path of response keys to the list; the query's first where left out. */
  readonly list?: unknown;
  /** Why it is exported: told to the audit. Needed above so many rows, and where persons are exported as they are. */
  readonly reason?: unknown;
  /** What columns and codes are called in the file, and what it says of itself besides: { heads, codes, about }. */
  readonly wording?: unknown;
}

/**
 * POST /export?format=csv|xlsx|geojson with a GraphQL query: all rows of one of its lists, all pages of it, as a streamed file; with
 * about=zh|en the file says of itself its day, its query and whether it holds demonstration data. By `wording` its columns and codes are called
 * as the page calls them that asks.
 * Errors before the first row are sent as { errors }; one later breaks the connection off, so that half a file is not taken for a whole.
 * Only so many run at once; the others wait for a slot, and those that get none in time are refused.
 */
export function serveExport(
  app: FastifyInstance,
  schema: GraphQLSchema,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  formatError: ReturnType<typeof errorFormatter>,
  slots: ExportSlots,
  authentication: Authentication,
): void {
  const faultsOf = documentValidator(schema);
  const refuse = (reply: FastifyReply, cause: unknown): FastifyReply => {
    const error = raised(cause);
    const { http } = error.extensions as { http?: { status?: number; headers?: ReadonlyMap<string, string> } };
    const told = formatError(error.toJSON(), error);
    const masked = told.extensions?.code === "INTERNAL_SERVER_ERROR";
    reply.headers(Object.fromEntries(http?.headers ?? []));
    return reply.code(http?.status ?? (masked ? 500 : 400)).send({ errors: [told] });
  };
  /**
   * The page already read, then the others; however far they are read, `ended` comes last. A fault on the way is logged here: the reader only
   * sees the file break off.
   */
  async function* resumed(
    first: IteratorResult<Row[]>,
    rest: AsyncGenerator<Row[]>,
    slot: ExportSlot,
    ended: () => Promise<void>,
  ): AsyncGenerator<Row[]> {
    if (first.done) return;
    try {
      yield first.value;
      yield* rest;
    } catch (error) {
      if (slot.left) throw error;
      formatError(raised(error).toJSON(), raised(error));
      throw error;
    } finally {
      await ended();
    }
  }

  app.post("/export", { bodyLimit: BODY_BYTES }, async (request, reply) => {
    let slot: ExportSlot | undefined;
    try {
      const body = (request.body ?? {}) as Body;
      const address = request.query as { format?: string; about?: string };
      const format = formatOf(address.format);
      await yieldToConnections();
      const query = textOf(body, "query") ?? missing("query", "a GraphQL query as text");
      const document = parsedDocument(query);
      const [fault] = faultsOf(document);
      if (fault) throw fault;
      const operation = operationOf(document, body);
      const coerced = coercedVariables(schema, operation, body.variables);
      const variables = (body.variables ?? {}) as Record<string, unknown>;
      const reading = { fragments: fragmentsOf(document), variables: coerced };
      const list = exportedList(schema, operation, reading, textOf(body, "list"));
      if (nameOf(list).length > LONGEST_PATH)
        throw new BadInput("list", `a path of at most ${LONGEST_PATH} characters`, nameOf(list));
      const wording = wordingOf(body.wording);
      const found = tableOf(list, reading);
      const table = { ...found, columns: worded(found.columns, wording) };
      const reason = reasonOf(body.reason);
      if (format.needsPlace && table.place === null)
        throw new BadInput(
          "query",
          "a list whose rows have a place: location, longitude and latitude, or a geometry",
          "none",
        );

      const first = await contextOf(request, reply);
      await first.require(list.path[0]!.name.value === AUDIT_LIST ? "AUDIT" : "EXPORT");
      await first.admit(costOf(schema, { document, variables, operationName: textOf(body, "operationName") }).cost);
      const taken = await slots.take(goneFrom(reply));
      slot = taken;
      const contextOfPage = (): Context => first.again(taken.inTurn);
      const asked = { schema, document, operation, list, variables, coerced, contextOf: contextOfPage };
      const pages = pagesOfList(asked);
      const day = first.today;
      const [count, page, told] = await Promise.all([
        countOfList(asked),
        pages.next(),
        aboutIn(address.about, first, { day, list: nameOf(list), query, variables }),
      ]);
      const about = [...wording.about, ...told];
      const rowCount = count ?? (page.done ? 0 : page.value.length);
      const persons = first.sight.anyPersons ? personsIn(list.type, list.fields, reading) : [];
      if (first.isKnown) checkReason(reason, rowCount, persons);
      await first.enter({
        action: "EXPORTED",
        subject: nameOf(list),
        details: {
          format: format.extension,
          rows: rowCount,
          document: createHash("sha256").update(query).digest("hex"),
          ...(persons.length > 0 && { persons }),
          ...(reason !== null && { reason }),
        },
      });
      reply.headers({
        "content-type": format.contentType,
        "content-disposition": `attachment; filename="${subjectOf(list)}-${day}.${format.extension}"`,
        "cache-control": "no-store",
        "x-list": nameOf(list),
        ...(count === null ? {} : { "x-total-rows": String(count) }),
        "x-about-lines": String(about.length === 0 ? 0 : about.length + 1),
      });
      const rows = resumed(page, pages, taken, () => first.enterPersonsRead());
      const written = unlessStalled(format.write({ ...table, about }, rows), () =>
        file.destroy(new Error("the reader has stopped reading")),
      );
      const file: Readable = Readable.from(written, { objectMode: false }).once("close", () => taken.leave());
      authentication
        .whileLetIn(request, reply.raw)
        .addEventListener("abort", (ended) => file.destroy((ended.target as AbortSignal).reason));
      return reply.send(file);
    } catch (error) {
      slot?.leave();
      return refuse(reply, error);
    }
  });
}

/** Aborted once the connection has ended. */
function goneFrom(reply: FastifyReply): AbortSignal {
  const ended = new AbortController();
  reply.raw.once("close", () => ended.abort());
  return ended.signal;
}

/** The chunks as they are asked for; `stalled` is called when none has been for STALLED_MS. */
async function* unlessStalled(chunks: AsyncIterable<Uint8Array>, stalled: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const timer = setTimeout(stalled, STALLED_MS);
    try {
      yield chunk;
    } finally {
      clearTimeout(timer);
    }
  }
}

function formatOf(asked: string | undefined): Format {
  const format = Object.hasOwn(FORMATS, asked ?? "") ? FORMATS[asked!] : undefined;
  if (!format) throw new BadInput("format", `one of ${Object.keys(FORMATS).join(", ")}`, asked ?? "nothing");
  return format;
}

async function aboutIn(
  language: string | undefined,
  context: Context,
  told: Omit<Parameters<typeof aboutOf>[1], "demo">,
): Promise<About> {
  if (language === undefined) return [];
  if (!ABOUT_LANGUAGES.includes(language))
    throw new BadInput("about", `one of ${ABOUT_LANGUAGES.join(", ")}`, language);
  return aboutOf(language, { ...told, demo: await context.demo() });
}

function textOf(body: Body, key: "query" | "operationName" | "list"): string | null {
  const value = body[key] ?? null;
  if (value === null || typeof value === "string") return value;
  throw new BadInput(key, "a text", value);
}

function missing(key: string, expected: string): never {
  throw new UserError("BAD_USER_INPUT", `${key}: expected ${expected}, got nothing`, { argument: key, expected });
}

function operationOf(document: DocumentNode, body: Body): OperationDefinitionNode {
  const name = textOf(body, "operationName");
  const operation = getOperationAST(document, name);
  if (operation?.operation === "query") return operation;
  throw new BadInput("query", "one query, or operationName to choose it", operation?.operation ?? name ?? "several");
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}
