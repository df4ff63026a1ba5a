import { createReadStream } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import type { Context } from "../context.ts";
import { BadInput, Busy, DatabaseFull, NotFound, UserError } from "../errors.ts";
import { faultsOf } from "../faults.ts";
import { Choices } from "../file-imports/choices.ts";
import type { FileImports } from "../file-imports/file-imports.ts";
import { deleteNamedMapping, keepMapping, listMappings } from "../file-imports/named-mappings.ts";
import { importCategories, importSources } from "../file-imports/sources.queries.ts";
import { DiskFull } from "../file-imports/spool.ts";
import { CRS_NAMES } from "../imports/crs.ts";
import { kindNames } from "../imports/kinds/kind-names.ts";
import { refusal } from "./masked-errors.ts";
import { fileOf } from "./multipart-file.ts";

/** What somebody chooses of a file, a value for each word that its lists do not have included. */
const BODY_BYTES = 1024 * 1024;
const UPLOADS_AT_ONCE = 4;
const PAGE = 50;
const NUMBER = /^[1-9]\d{0,17}$/;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Whether rows that cannot be used are left out. */
const commitment = z.strictObject({ skipBad: z.boolean().default(false) });
const savedMapping = z.strictObject({ kind: z.string(), choices: Choices });

interface Options {
  readonly files: FileImports;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  readonly mostBytes: number;
}

type WithId = { readonly Params: { readonly id: string } };

/**
 * Files in the browser: POST /imports receives one (multipart/form-data); /imports/files is what waits, /imports/log what came in,
 * /imports/mappings how files are read, by name. All of it asks for the right to bring data, and answers in JSON.
 */
export function serveImports(app: FastifyInstance, { files, contextOf, mostBytes }: Options): void {
  app.register(async (scope) => {
    let uploads = 0;
    // the handler reads it as it comes
    scope.addContentTypeParser("multipart/form-data", (_request, _payload, done) => done(null));
    scope.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-store"));
    const allowed = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
      const context = await contextOf(request, reply);
      await context.require("IMPORT");
      return context;
    };
    /** Answers with what the work gives; what the database or the driver says is told as to any caller. */
    const answering =
      <T>(work: (context: Context, request: FastifyRequest<WithId>, reply: FastifyReply) => Promise<T>) =>
      async (request: FastifyRequest<WithId>, reply: FastifyReply): Promise<T> => {
        const context = await allowed(request, reply);
        try {
          return await work(context, request, reply);
        } catch (error) {
          if (!(error instanceof NotFound)) throw context.userError(error);
          throw new UserError("NOT_FOUND", error.message, { ...error.extensions, http: { status: 404 } });
        }
      };

    scope.post<WithId>(
      "/imports",
      { config: { longBody: true } },
      answering(async (context, request, reply) => {
        const length = Number(request.headers["content-length"] ?? 0);
        if (length > mostBytes)
          throw refusal(413, `the file is too large: expected at most ${mostBytes} bytes, got ${length}`);
        if (uploads >= UPLOADS_AT_ONCE) throw new Busy("as many files are being received as may be at once");
        uploads += 1;
        try {
          if (!(await files.hasRoomFor(length))) throw new DatabaseFull();
          const shown = await fileOf(request.raw, mostBytes, (name, content) => files.receive(context, name, content));
          return reply.code(201).send(shown);
        } catch (error) {
          reply.header("connection", "close");
          throw error instanceof DiskFull ? new DatabaseFull() : error;
        } finally {
          uploads -= 1;
        }
      }),
    );

    scope.get<WithId>(
      "/imports/options",
      answering(async (context) => ({
        kinds: kindNames,
        systems: CRS_NAMES,
        sources: (await context.run(importSources, {})).map(({ name }) => name),
        categories: await context.run(importCategories, {}),
        mostBytes,
        undoDays: context.config.undoDays,
      })),
    );

    scope.get<WithId>(
      "/imports/files",
      answering((context) => files.waiting(context)),
    );
    scope.get<WithId>(
      "/imports/files/:id",
      answering((context, { params }) => files.show(context, params.id)),
    );
    scope.get<WithId>(
      "/imports/files/:id/examination",
      answering((context, { params }) => files.examine(context, params.id)),
    );
    scope.put<WithId>(
      "/imports/files/:id/choices",
      { bodyLimit: BODY_BYTES },
      answering((context, { params, body }) => files.choose(context, params.id, read(Choices, body))),
    );
    scope.post<WithId>(
      "/imports/files/:id/trial",
      answering(async (context, { params }, reply) => reply.code(202).send(await files.tryOut(context, params.id))),
    );
    scope.post<WithId>(
      "/imports/files/:id/commit",
      answering(async (context, { params, body }, reply) => {
        const { skipBad } = read(commitment, body ?? {});
        return reply.code(202).send(await files.commit(context, params.id, skipBad));
      }),
    );
    scope.post<WithId>(
      "/imports/files/:id/stop",
      answering(async (context, { params }, reply) => {
        await files.stop(context, params.id);
        return reply.code(204).send();
      }),
    );
    scope.delete<WithId>(
      "/imports/files/:id",
      answering(async (context, { params }, reply) => {
        await files.discard(context, params.id);
        return reply.code(204).send();
      }),
    );
    scope.get<WithId>(
      "/imports/files/:id/refused.xlsx",
      answering(async (context, { params }, reply) => {
        const path = await files.refusedRows(context, params.id);
        if (path === null) throw new NotFound("workbook of refused rows of file", params.id);
        return reply
          .type(WORKBOOK)
          .header("content-disposition", 'attachment; filename="refused.xlsx"')
          .send(createReadStream(path));
      }),
    );

    scope.get<WithId>(
      "/imports/log",
      answering(async (context, { query }) => {
        const { before = null } = query as { before?: string };
        if (before !== null && !NUMBER.test(before)) throw new BadInput("before", "the number of an import", before);
        return files.undone.list(context, before, PAGE);
      }),
    );
    scope.get<WithId>(
      "/imports/log/:id",
      answering((context, { params }) => files.undone.show(context, importId(params))),
    );
    scope.post<WithId>(
      "/imports/log/:id/undo",
      answering(async (context, { params }, reply) =>
        reply.code(202).send(await files.undone.undo(context, importId(params))),
      ),
    );
    scope.post<WithId>(
      "/imports/log/:id/stop",
      answering(async (context, { params }, reply) => {
        await files.undone.stop(context, importId(params));
        return reply.code(204).send();
      }),
    );

    scope.get<WithId>(
      "/imports/mappings",
      answering((context) => listMappings(context)),
    );
    scope.put<WithId>(
      "/imports/mappings/:id",
      { bodyLimit: BODY_BYTES },
      answering(async (context, { params, body }, reply) => {
        await keepMapping(context, params.id, read(savedMapping, body));
        return reply.code(204).send();
      }),
    );
    scope.delete<WithId>(
      "/imports/mappings/:id",
      answering(async (context, { params }, reply) => {
        await deleteNamedMapping(context, params.id);
        return reply.code(204).send();
      }),
    );
  });
}

function importId({ id }: WithId["Params"]): string {
  if (!NUMBER.test(id)) throw new NotFound("import", id);
  return id;
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BadInput("the body", faultsOf(parsed.error, "")[0]!, "another");
}
