import { execFileSync } from "node:child_process";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "./chromium.ts";

/**
 * Lets a wall play for a while, with complaints coming in, and measures what it holds on to:
 * npm run soak [-- --minutes 10] [http://127.0.0.1:4000]
 * The write token is WRITE_TOKEN's. Ends with 1 where the heap after collection, or the browser's memory, has grown beyond its bound.
 */
const { minutes, url, token } = asked(process.argv.slice(2));
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
];
/** Growth allowed from the first sample, once every scene has been shown, to the last. */
const MOST_HEAP_GROWTH_MB = 12;
const MOST_PROCESS_GROWTH_MB = 150;
/** Each scene stands this long: a night's rotations in minutes. */
const SCENE_MS = 4000;
const COMPLAINTS_EACH = 3;
const SCENES = 6;
const SAMPLES = 6;

let recorded = 0;

interface Sample {
  readonly minute: number;
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly processesMb: number;
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${url}/wall`);
  await page.locator(".wall-scene[data-phase=shown][data-ready=true]").waitFor({ timeout: 60_000 });
  const session = await page.context().newCDPSession(page);
  const began = Date.now();
  // Every scene twice before the first sample: what is loaded once and kept is not growth.
  for (let i = 0; i < 2 * SCENES; i++) await turn(page);
  const samples = [await sample(session, began)];
  print(samples[0]!);
  const lasts = minutes * 60_000;
  const start = Date.now();
  for (let n = 1; n <= SAMPLES; n++) {
    while (Date.now() - start < (lasts * n) / SAMPLES) await turn(page);
    samples.push(await sample(session, began));
    print(samples.at(-1)!);
  }
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const heap = last.heapMb - first.heapMb;
  const processes = last.processesMb - first.processesMb;
  console.log(
    `growth: heap ${heap.toFixed(1)} MB (at most ${MOST_HEAP_GROWTH_MB}), browser ${processes.toFixed(0)} MB (at most ${MOST_PROCESS_GROWTH_MB})`,
  );
  if (faults.length > 0) console.log(`faults of the page: ${faults.join("; ")}`);
  if (heap > MOST_HEAP_GROWTH_MB || processes > MOST_PROCESS_GROWTH_MB || faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}

/** The next scene, with complaints recorded while it stands. */
async function turn(page: Page): Promise<void> {
  await page.keyboard.press("ArrowRight");
  await record();
  await page.waitForTimeout(SCENE_MS);
}

async function record(): Promise<void> {
  const complaints = Array.from({ length: COMPLAINTS_EACH }, () => {
    recorded += 1;
    const [longitude, latitude] = [117 + Math.random() * 0.1, 36.6 + Math.random() * 0.1];
    const reportedAt = new Date(Date.now() - 86_400_000).toISOString();
    return { externalId: `soak-${process.pid}-${recorded}`, category: "停车", reportedAt, longitude, latitude };
  });
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation ($complaints: [ComplaintInput!]!) { recordComplaints(source: "soak", complaints: $complaints) {
        __typename ... on ComplaintsRefused { problems { field expected got } } } }`,
      variables: { complaints },
    }),
  });
  const text = await response.text();
  if (!text.includes("ComplaintsStored"))
    throw new Error(`recordComplaints: expected ComplaintsStored, got ${text.slice(0, 300)}`);
}

async function sample(session: CDPSession, began: number): Promise<Sample> {
  // Twice: what the first frees may have held more.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return {
    minute: (Date.now() - began) / 60_000,
    heapMb: usedSize / 1e6,
    nodes,
    listeners: jsEventListeners,
    processesMb: browserMegabytes(),
  };
}

/** Resident memory of all processes of this browser, found as descendants of this one. */
function browserMegabytes(): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, rss: number]);
  const family = new Set([process.pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  family.delete(process.pid);
  return rows.reduce((sum, [pid, , rss]) => sum + (family.has(pid) ? rss : 0), 0) / 1000;
}

function print({ minute, heapMb, nodes, listeners, processesMb }: Sample): void {
  console.log(
    `minute ${minute.toFixed(1).padStart(5)}  heap ${heapMb.toFixed(1).padStart(6)} MB  browser ${processesMb.toFixed(0).padStart(5)} MB  nodes ${nodes}  listeners ${listeners}  complaints ${recorded}`,
  );
}

function asked(args: readonly string[]): { minutes: number; url: string; token: string } {
  const at = args.indexOf("--minutes");
  const minutes = at < 0 ? 10 : Number(args[at + 1]);
  if (!(minutes > 0)) throw new Error(`--minutes: expected a number above 0, got ${args[at + 1]}`);
  const url = args.find((arg) => /^https?:/.test(arg)) ?? "http://127.0.0.1:4000";
  const token = process.env.WRITE_TOKEN;
  if (!token) throw new Error("WRITE_TOKEN: expected the server's write token, got nothing");
  return { minutes, url, token };
}
