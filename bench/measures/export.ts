import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startApi } from "../api-server.ts";
import { freePort } from "../process.ts";
import { type Finding, finding, noted, type Section } from "../report.ts";

const LIST =
  "{ complaints { nodes { id externalId reportedAt status category { nameZh } region { code nameZh } estate { name } location description } } }";
const FORMATS = ["csv", "xlsx", "geojson"] as const;
const SAMPLE_MS = 200;

async function residentMb(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

/** The server's memory, sampled until it is ended. */
function watchMemory(pid: number): { end(): Promise<number[]> } {
  const samples: number[] = [];
  let going = true;
  const watching = (async () => {
    while (going) {
      samples.push(await residentMb(pid));
      await sleep(SAMPLE_MS);
    }
    return samples;
  })();
  return {
    end() {
      going = false;
      return watching;
    },
  };
}

/** Every complaint of the database as one streamed file of each format: what the server holds while it writes, and how long it takes. */
export async function exporting(databaseUrl: string): Promise<Section> {
  const port = await freePort();
  const api = await startApi(databaseUrl, port);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const count: number = (await client.query("select count(*)::int as n from complaints")).rows[0].n;
    const findings: Finding[] = [];
    for (const format of FORMATS) {
      const memory = watchMemory(api.child.pid!);
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/export?format=${format}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: LIST }),
      });
      if (!answer.ok || answer.body === null) throw new Error(`${answer.status} ${await answer.text()}`);
      let lineEnds = 0;
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
        if (format === "csv") for (const byte of chunk) if (byte === 0x0a) lineEnds += 1;
      const seconds = (performance.now() - begun) / 1000;
      const samples = await memory.end();
      // The demonstration's texts have no line ends within.
      if (format === "csv" && lineEnds !== count + 1)
        throw new Error(`expected ${count} rows and a head, got ${lineEnds} lines`);
      const half = Math.floor(samples.length / 2);
      const ratio = Math.max(...samples.slice(half)) / Math.max(...samples.slice(0, half));
      findings.push(
        finding(`${format}: most memory in the second half ÷ in the first`, ratio, "×", { most: 1.1 }),
        finding(`${format}: most memory of the server`, Math.max(...samples), "MB", { most: 512 }),
        noted(`${format}: speed`, count / seconds, "rows/s"),
      );
    }
    return {
      title: `Export of ${count.toLocaleString("en")} complaints`,
      how: "Eleven columns of every complaint, with names of region, estate and category, through the export address: all pages of the list, streamed. Memory is the server's resident set.",
      findings,
    };
  } finally {
    await client.end();
    await api.end();
  }
}
