import { readFile } from "node:fs/promises";
import pg from "pg";
import { type RawCell, STYLE, workbookOf } from "../../api/test/fixtures/workbook.ts";
import { startApi } from "../api-server.ts";
import { freePort } from "../process.ts";
import { noted, type Section } from "../report.ts";

const ROWS = 300_000;
const AUTHORIZATION = { authorization: "Bearer bench" };
const LOOK_EVERY_MS = 250;
const ASK_EVERY_MS = 20;
const HEADER = ["工单编号", "诉求类型", "登记时间", "状态", "区划代码", "小区名称", "诉求内容"];
const CHOICES = { kind: "complaints", sourceName: "热线", crs: "gcj02" };
/** Excel's day of 2026-07-01. */
const FIRST_DAY = 46_204;

interface File {
  readonly id: string;
  readonly work: { readonly share: number | null } | null;
  readonly failure: string | null;
  readonly findings: { readonly inserted: number; readonly refused: number; readonly refusal: string | null } | null;
}

/** A hotline's workbook of four months, as it comes through the page of imports: received, examined, tried and brought in. */
export async function workbook(databaseUrl: string): Promise<Section> {
  const content = await hotlineWorkbook(databaseUrl);
  const port = await freePort();
  const server = await startApi(databaseUrl, port, { WRITE_TOKEN: "bench", ACCESS_LOG: "0" });
  const ask = async <T>(method: string, path: string, body?: FormData | string, type?: string): Promise<T> => {
    const headers = { ...AUTHORIZATION, ...(type !== undefined && { "content-type": type }) };
    const response = await fetch(`http://127.0.0.1:${port}/imports${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return (performance.now() - begun) / 1000;
  };
  /** The longest that a light question waited while something went on: how long the file kept the server from others. */
  const longestWait = async (work: () => Promise<unknown>): Promise<number> => {
    const going = work().then(() => false);
    let longest = 0;
    for (;;) {
      const waited = await seconds(() => fetch(`http://127.0.0.1:${port}/config.json`).then((answer) => answer.text()));
      longest = Math.max(longest, waited * 1000);
      if (!(await Promise.race([going, new Promise<true>((resolve) => setTimeout(resolve, ASK_EVERY_MS, true))])))
        return longest;
    }
  };
  const shares = new Set<number>();
  const done = async (id: string, what: "trial" | "commit"): Promise<void> => {
    await ask("POST", `/files/${id}/${what}`);
    for (;;) {
      const { work, failure, findings } = await ask<File>("GET", `/files/${id}`);
      if (work?.share) shares.add(work.share);
      if (work === null) {
        if (failure !== null || findings?.refusal || findings?.inserted !== ROWS)
          throw new Error(`${what}: expected ${ROWS} rows to come in, got ${failure ?? JSON.stringify(findings)}`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };
  try {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(content)]), "热线 7—10月.xlsx");
    let id = "";
    const received = await seconds(async () => ({ id } = await ask<File>("POST", "", form)));
    let [examined, tried, committed] = [0, 0, 0];
    const waited = [
      await longestWait(async () => {
        examined = await seconds(() => ask("GET", `/files/${id}/examination`));
      }),
      await longestWait(async () => {
        await ask("PUT", `/files/${id}/choices`, JSON.stringify(CHOICES), "application/json");
        tried = await seconds(() => done(id, "trial"));
      }),
      await longestWait(async () => {
        committed = await seconds(() => done(id, "commit"));
      }),
    ];
    const peak = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${server.child.pid}/status`, "utf8").catch(() => ""))?.[1];
    return {
      title: `A workbook of ${ROWS.toLocaleString("en")} rows through the page of imports`,
      how: `A hotline's .xlsx of ${(content.length / 1e6).toFixed(0)} MB that names estates in words, sent to a server on a native database, once: time of each step, and the most memory that the server's process held. While it was tried and brought in, ${shares.size} different shares of it were told.`,
      findings: [
        noted("received", received, "s"),
        noted("examined", examined, "s"),
        noted("tried", tried, "s"),
        noted("brought in", committed, "s"),
        noted("brought in, rows a second", ROWS / committed, "rows/s"),
        noted("the longest that a light question waited meanwhile", Math.max(...waited), "ms"),
        ...(peak === undefined ? [] : [noted("memory at most", Number(peak) / 1024, "MB")]),
      ],
    };
  } finally {
    await server.end();
  }
}

/** Rows over four months, each of an estate of the demonstration that it names, in the street that it lies in. */
async function hotlineWorkbook(databaseUrl: string): Promise<Buffer> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: estates } = await client.query<{ name: string; code: string }>(
      "select e.name, r.code from estates e join regions r using (region_id) where e.valid_to is null order by e.city_code, e.estate_id",
    );
    const rows = Array.from({ length: ROWS }, (_, n): RawCell[] => {
      const { name, code } = estates[(n * 7919) % estates.length]!;
      const at = { number: (FIRST_DAY + (n * 120) / ROWS).toFixed(5), style: STYLE.moment };
      return [`RX${n}`, ["噪音", "停车", "渗漏水", "电梯"][n % 4]!, at, "已办结", code, name, "来电人反映，请尽快处理"];
    });
    return workbookOf([{ name: "工单", rows: [["热线工单"], HEADER, ...rows] }]);
  } finally {
    await client.end();
  }
}
