import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect } from "vitest";
import type { Config } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import type { LoggedImport } from "../../src/file-imports/imports-undone.ts";
import type { ShownFile } from "../../src/file-imports/shown-file.ts";
import { buildServer } from "../../src/server.ts";
import { STYLE, workbookOf } from "../fixtures/workbook.ts";

export const WRITE = { authorization: "Bearer test-write-token" };

/** A body as a browser sends it. */
export async function formOf(name: string, content: Uint8Array | string) {
  const form = new FormData();
  form.append("file", new Blob([content as never]), name);
  const response = new Response(form);
  return {
    payload: Buffer.from(await response.arrayBuffer()),
    headers: { "content-type": response.headers.get("content-type")! },
  };
}

/** Titles over a header in row 3, two sheets, a status that no list has. */
export const WORKBOOK = workbookOf([
  { name: "说明", rows: [["填表说明"], ["请勿改动"]] },
  {
    name: "工单",
    rows: [
      ["2026年10月热线工单"],
      ["制表：热线办"],
      ["工单编号", "诉求类型", "登记时间", "状态", "区划代码", "备注"],
      ["W1", "噪音", "2026-10-01 08:00", "已办结", "370102001", "一"],
      ["W2", "停车", "2026-10-02 09:00", "办完啦", "370102001", "二"],
      ["W3", "停车", "2026-10-03 09:00", "办完啦", "370103", "三"],
      ["W4", "渗漏水", { number: 46300, style: STYLE.day }, "已受理", "370103", "四"],
    ],
  },
]);

/** A server with a folder of its own for files on their way in, and what a browser does with them. */
export function browserFiles(getDatabase: () => Database, getConfig: () => Config) {
  const dataDir = mkdtempSync(join(tmpdir(), "atlas-incoming-"));
  let app: FastifyInstance;
  const serve = (more = {}) =>
    buildServer({ database: getDatabase(), config: { ...getConfig(), dataDir, uploadMb: 1, ...more } });
  beforeAll(async () => {
    app = await serve();
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const spooled = (): string[] =>
    readdirSync(join(dataDir, "incoming"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const send = async (
    on: FastifyInstance,
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    payload?: object,
    headers = WRITE,
  ) => on.inject({ method, url, headers, ...(payload && { payload }) });
  const receive = async (name: string, content: Uint8Array | string, headers = WRITE, on = app): Promise<ShownFile> => {
    const form = await formOf(name, content);
    const response = await on.inject({
      method: "POST",
      url: "/imports",
      payload: form.payload,
      headers: { ...form.headers, ...headers },
    });
    expect(response.statusCode, response.body).toBe(201);
    return response.json();
  };
  /** What is told at an address once nothing is done with it any more. Each look is work for the server that is waited for. */
  const atRest = async <T extends ShownFile | LoggedImport>(
    url: string,
    headers: typeof WRITE,
    on: FastifyInstance,
  ) => {
    const doings = new Set<string>();
    let told: T | undefined;
    const look = async () => {
      const response = await send(on, "GET", url, undefined, headers);
      if (response.statusCode !== 200) return response.body;
      told = response.json() as T;
      if (told.work !== null) doings.add(told.work.doing);
      return told.work;
    };
    await expect.poll(look, { interval: 20, timeout: 100_000 }).toBeNull();
    return { told: told!, doings };
  };
  const settled = async (id: string, headers = WRITE, on = app): Promise<ShownFile> =>
    (await atRest<ShownFile>(`/imports/files/${id}`, headers, on)).told;
  const choose = (id: string, choices: object, headers = WRITE, on = app) =>
    send(on, "PUT", `/imports/files/${id}/choices`, choices, headers);
  const rows = async (text: string) => (await getDatabase().pool.query(text)).rows;
  const inTurn = async (id: string, what: "trial" | "commit", headers = WRITE, on = app): Promise<ShownFile> => {
    const response = await send(on, "POST", `/imports/files/${id}/${what}`, undefined, headers);
    expect(response.statusCode, response.body).toBe(202);
    return settled(id, headers, on);
  };

  const undone = async (importId: string, headers = WRITE, on = app): Promise<LoggedImport> => {
    const response = await send(on, "POST", `/imports/log/${importId}/undo`, undefined, headers);
    expect(response.statusCode, response.body).toBe(202);
    return (await atRest<LoggedImport>(`/imports/log/${importId}`, headers, on)).told;
  };

  return {
    dataDir,
    /** That of the whole test file. */
    app: () => app,
    serve,
    spooled,
    send,
    receive,
    atRest,
    settled,
    choose,
    rows,
    inTurn,
    undone,
  };
}
export type BrowserFiles = ReturnType<typeof browserFiles>;
