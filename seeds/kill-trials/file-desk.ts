import { setTimeout as sleep } from "node:timers/promises";
import type { LoggedImport } from "@estate-atlas/api/file-imports/imports-undone";
import type { ShownFile } from "@estate-atlas/api/file-imports/shown-file";
import { type ServerProcess, startServerProcess } from "../../api/test/server-process.ts";
import type { TrialDatabase } from "./trial-databases.ts";

const WRITE = { authorization: "Bearer test-write-token" };
const JSON_BODY = { ...WRITE, "content-type": "application/json" };
const BOUNDARY = "kill-trials";
/** Of an upload, and how long its sender takes for each: it can be hit in the middle. */
const PARTS = 12;
const PART_MS = 5;

/** A server in a process of its own, and what a browser asks of it to bring files in. */
export class FileDesk {
  private constructor(private readonly process: ServerProcess) {}

  static async open(trial: TrialDatabase, dataDir: string): Promise<FileDesk> {
    const env = { ...trial.environment, DATA_DIR: dataDir, ACCESS_LOG: "0" };
    return new FileDesk(await startServerProcess(trial, env));
  }

  async kill(): Promise<void> {
    this.process.server.kill("SIGKILL");
    await this.process.ended;
  }

  /** Sends a file as slowly as a network does. */
  async receive(name: string, content: Buffer): Promise<ShownFile> {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
    const size = Math.ceil(body.length / PARTS);
    async function* parts(): AsyncGenerator<Buffer> {
      for (let at = 0; at < body.length; at += size) {
        yield body.subarray(at, at + size);
        await sleep(PART_MS);
      }
    }
    const headers = { ...WRITE, "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
    const sent = { method: "POST", headers, body: ReadableStream.from(parts()), duplex: "half" };
    return (await this.#ask("/imports", sent as RequestInit)) as ShownFile;
  }

  async choose(id: string, choices: object): Promise<void> {
    await this.#ask(`/imports/files/${id}/choices`, {
      method: "PUT",
      headers: JSON_BODY,
      body: JSON.stringify(choices),
    });
  }

  /** Begins a trial or commit, and waits until it is done; throws where it failed. */
  async carryOut(id: string, what: "trial" | "commit"): Promise<ShownFile> {
    await this.#ask(`/imports/files/${id}/${what}`, { method: "POST", headers: JSON_BODY, body: "{}" });
    return this.#settled<ShownFile>(`/imports/files/${id}`);
  }

  /** The same of an undoing. */
  async undo(importId: string): Promise<void> {
    await this.#ask(`/imports/log/${importId}/undo`, { method: "POST", headers: WRITE });
    const { refusal } = await this.#settled<LoggedImport>(`/imports/log/${importId}`);
    if (refusal !== null) throw new Error(refusal);
  }

  async #settled<T extends ShownFile | LoggedImport>(path: string): Promise<T> {
    for (;;) {
      const now = (await this.#ask(path, { headers: WRITE })) as T;
      if (now.failure !== null) throw new Error(now.failure);
      if (now.work === null) return now;
      await sleep(PART_MS);
    }
  }

  async waiting(): Promise<ShownFile[]> {
    return (await this.#ask("/imports/files", { headers: WRITE })) as ShownFile[];
  }

  async discard(id: string): Promise<void> {
    await this.#ask(`/imports/files/${id}`, { method: "DELETE", headers: WRITE });
  }

  async #ask(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.process.url}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  }
}
