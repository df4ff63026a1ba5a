import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { refusal } from "./masked-errors.ts";

const LONGEST_NAME = 300;
const HEADER_PAIRS = 20;

/**
 * Hands the one file of a multipart/form-data request on as it comes, and resolves with what becomes of it. Throws a refusal for anything
 * else, for a larger file, and where the sender goes away in the middle.
 */
export function fileOf<T>(
  request: IncomingMessage,
  mostBytes: number,
  take: (name: string, content: Readable) => Promise<T>,
): Promise<T> {
  const contentType = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType))
    throw refusal(
      415,
      `expected multipart/form-data with one file, got ${contentType.slice(0, 100) || "no content type"}`,
    );
  const parser = parserOf(request, mostBytes);
  return new Promise<T>((resolve, reject) => {
    let taken: Promise<T> | null = null;
    let content: Readable | null = null;
    const fail = (error: Error): void => {
      request.unpipe(parser);
      content?.destroy(error);
      // what still comes goes nowhere, so that the answer can be read
      request.resume();
      // what was begun is put away first
      (taken ?? Promise.reject(error)).then(() => reject(error), reject);
    };
    parser.on("file", (_field, file, name) => {
      if (taken !== null) return void file.resume();
      const called = plainName(name);
      if (called === null)
        return fail(
          refusal(
            400,
            `expected a file with a name of at most ${LONGEST_NAME} characters, got ${name ? "a longer one" : "none"}`,
          ),
        );
      content = file;
      file.on("limit", () =>
        fail(refusal(413, `the file is too large: expected at most ${mostBytes} bytes, got more`)),
      );
      taken = take(called, file);
      taken.catch(fail);
    });
    parser.on("error", (error) => fail(refusal(400, `expected multipart/form-data, got ${(error as Error).message}`)));
    parser.on("finish", () => {
      if (taken === null) fail(refusal(400, "expected one file in multipart/form-data, got none"));
      else taken.then(resolve, reject);
    });
    request.once("close", () => {
      if (!request.readableEnded) fail(refusal(400, "the sender went away before the file was whole"));
    });
    request.pipe(parser);
  });
}

function parserOf(request: IncomingMessage, fileSize: number): BusboyInstance {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { fileSize, files: 1, fields: 10, fieldSize: 1024, headerPairs: HEADER_PAIRS },
    });
  } catch (error) {
    throw refusal(400, `expected multipart/form-data with a boundary, got ${(error as Error).message}`);
  }
}

/** The name without a path, as some browsers send one, and without what no name has; null where nothing, or too much, is left. */
function plainName(name: string | undefined): string | null {
  const plain = (name ?? "")
    .replace(/^.*[\\/]/, "")
    .replace(/\p{Cc}/gu, "")
    .normalize("NFC")
    .trim();
  return plain === "" || [...plain].length > LONGEST_NAME ? null : plain;
}
