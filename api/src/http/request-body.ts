import { Transform, type TransformCallback } from "node:stream";
import type { FastifyInstance } from "fastify";
import { LIMITS } from "../graphql-server/limits.ts";
import { refusal } from "./masked-errors.ts";
import type { WriteTokens } from "./write-tokens.ts";

/** Lists and objects inside one another, and names in all objects: a full batch of complaints has some 15,000. */
const MAX_DEPTH = 32;
const MAX_NAMES = 20_000;

/** Reads JSON bodies of `app` by checkedJson. */
export function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser(["application/json", "text/plain"]);
  app.addContentTypeParser("application/json", { parseAs: "string" }, async (_request: unknown, text: unknown) =>
    checkedJson(text as string),
  );
}

/** Bodies of `app` beyond LIMITS.bodyBytes are read only with the write token: their senders are few, and known. */
export function limitBodies(app: FastifyInstance, tokens: WriteTokens): void {
  const tooLarge = (): Error =>
    refusal(413, `the body is too large: expected at most ${LIMITS.bodyBytes} bytes without the write token, got more`);

  app.addHook("preParsing", (request, _reply, payload, done) => {
    const { authorization, "content-length": length, "transfer-encoding": chunked } = request.headers;
    if (Number(length ?? 0) <= LIMITS.bodyBytes && chunked === undefined) done(null, payload);
    else if (authorization !== undefined) tokens.check(request).then(() => done(null, payload), done);
    else if (chunked === undefined) done(tooLarge());
    else done(null, payload.pipe(new Counted(LIMITS.bodyBytes, tooLarge)));
  });
}

/** Bytes as they come; an error once there are more than the limit. */
class Counted extends Transform {
  /** Fastify compares it with Content-Length. */
  receivedEncodedLength = 0;

  constructor(
    private readonly limit: number,
    private readonly tooMany: () => Error,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.receivedEncodedLength += chunk.length;
    if (this.receivedEncodedLength > this.limit) done(this.tooMany());
    else done(null, chunk);
  }
}

/** JSON of no unusual shape; throws an error with status 400 that says what was expected of `what` and what came. */
export function checkedJson(text: string, what = "the body"): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refusal(400, `${what}: expected JSON, got ${text.trim() === "" ? "nothing" : (error as Error).message}`);
  }
  checkShape(json, what);
  return json;
}

/** Level by level: what is nested deeper than the stack must not end the check. */
function checkShape(json: unknown, what: string): void {
  let names = 0;
  let depth = 0;
  for (let level: unknown[] = [json]; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw refusal(400, `${what}: expected JSON of at most ${MAX_DEPTH} levels, got more`);
    const deeper: unknown[] = [];
    for (const value of level) {
      // As 1e400 is read, and no number of JSON: written again it would be null.
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
        throw refusal(400, `${what}: expected numbers of at most 1.8e308, got a larger one`);
      if (typeof value !== "object" || value === null) continue;
      if (!Array.isArray(value)) {
        // What is parsed has it as a name of its own; copied, it would change the copy's prototype.
        if (Object.hasOwn(value, "__proto__")) throw refusal(400, `${what}: expected no name "__proto__", got one`);
        names += Object.keys(value).length;
        if (names > MAX_NAMES) throw refusal(400, `${what}: expected at most ${MAX_NAMES} names, got more`);
      }
      for (const inside of Array.isArray(value) ? value : Object.values(value))
        if (typeof inside === "number" ? !Number.isFinite(inside) : typeof inside === "object" && inside !== null)
          deeper.push(inside);
    }
    level = deeper;
  }
}
