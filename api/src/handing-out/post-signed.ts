import { request as byHttp } from "node:http";
import { request as byHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { signedHeaders } from "./sign-webhook.ts";

/** How long the other side may take. */
const ANSWERS_WITHIN_MS = 10_000;

/** Where something is posted. `lookup`: by which the host is found; left out: as the system does. */
export interface PostedTo {
  readonly url: URL;
  readonly secret: string;
  readonly lookup?: LookupFunction;
}

/** Posts JSON, signed; wherever the other side would send it on to, it does not go, and of what it answers nothing but the status is read. Throws where that is not 2xx. */
export function postSigned({ url, secret, lookup }: PostedTo, id: string, body: string, at: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...signedHeaders(secret, id, at, body),
    };
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const options = { method: "POST", headers, agent: false, signal, ...(lookup && { lookup }) };
    const posting = (url.protocol === "https:" ? byHttps : byHttp)(url, options, (answer) => {
      const { statusCode = 0 } = answer;
      answer.destroy();
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`answered ${statusCode}`));
    });
    posting.on("error", (error) =>
      reject(signal.aborted ? new Error(`no answer within ${ANSWERS_WITHIN_MS / 1000} seconds`) : error),
    );
    posting.end(body);
  });
}
