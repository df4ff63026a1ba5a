import { mkdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM } from "./chromium.ts";

/**
 * The pictures of the README and of docs/registers, all or those named, from a running server: npm run screenshots [-- http://127.0.0.1:4000 [NAME …]].
 * Each is waited for until the map has drawn, is WebP, which every browser and forge shows, and must stay under 200 kB.
 */
const [URL_ASKED = "http://127.0.0.1:4000", ...NAMES] = process.argv.slice(2);
const FOLDER = resolve(import.meta.dirname, "../../docs/images");
const MOST_BYTES = 200_000;
const QUALITY = 82;
const PATIENCE_MS = 120_000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly path: () => string | Promise<string>;
  /** What the page waits for: an element that is there, and, where it has a map, the key of the drawn scene. */
  readonly ready: string;
  readonly drawn?: RegExp;
  /** Done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: "leadership", width: 1920, height: 1080, path: () => "/", ready: ".headline .number", drawn: /^370000 CITY/ },
  {
    name: "playback",
    width: 1600,
    height: 900,
    path: () => "/?region=370100&indicator=complaints&heat=play&theme=dark",
    ready: ".ranking",
    drawn: /heat:[1-9]/,
  },
  {
    name: "compare",
    width: 1600,
    height: 900,
    path: () => "/?region=370800&indicator=owners_committee_rate&versus=2025-01",
    ready: ".ranking",
    drawn: /^370800/,
  },
  {
    name: "number",
    width: 1600,
    height: 900,
    path: () => "/?region=371400&indicator=owners_committee_rate&number=owners_committee_rate@371400",
    ready: "dialog[open] h3, [role=dialog] h3",
    drawn: /^371400/,
  },
  {
    name: "estate",
    width: 1600,
    height: 900,
    path: async () => `/estate/${await anEstate()}`,
    ready: ".chart svg",
    drawn: /./,
  },
  { name: "briefing", width: 1600, height: 900, path: () => "/briefing?region=370800", ready: ".sheets .sheet" },
  { name: "money", width: 1600, height: 900, path: () => "/money?region=371300", ready: ".chart svg" },
  {
    name: "explore",
    width: 1600,
    height: 900,
    path: () => "/explore?example=coverage-by-city&lang=en",
    ready: ".monaco-editor .view-line",
    before: (page) => page.getByText("Table", { exact: true }).first().click(),
  },
  registerPage("mediation", "mediation_cases?region=371300"),
  registerPage("lifts", "lifts?region=371300"),
  registerPage("polls", "polls?region=371000"),
  {
    name: "party",
    width: 1600,
    height: 1000,
    path: () => "/party?region=371400",
    ready: ".ladder-gaps li",
    drawn: /./,
  },
  { name: "work", width: 1600, height: 900, path: () => "/work?region=370800", ready: ".gap-list li" },
  {
    name: "transitions",
    width: 1600,
    height: 1000,
    path: () => "/transitions?region=370100",
    ready: ".chart canvas, .chart svg",
  },
  {
    name: "supervision",
    width: 1600,
    height: 900,
    path: () => "/supervision?region=371300",
    ready: ".supervision tbody tr",
  },
  { name: "streets", width: 1920, height: 1080, path: () => "/streets?region=370800", ready: ".street-table tbody tr" },
  {
    name: "queue",
    width: 1600,
    height: 1000,
    path: () => "/queue?region=370800",
    ready: ".queue-row",
  },
  {
    name: "complaint",
    width: 1600,
    height: 1200,
    path: async () => `/complaint/${await anEscalatedComplaint()}`,
    ready: ".clock-steps li",
    drawn: /./,
  },
  { name: "wall", width: 2400, height: 900, path: () => "/wall", ready: ".map", drawn: /./ },
  {
    name: "evaluation-wall",
    width: 1920,
    height: 1080,
    path: () => "/wall?scene=red-black",
    ready: ".wall-evaluation li",
  },
  evaluationPage("evaluation", "linyi-counties", "&map=score"),
  evaluationPage("evaluation-points", "qingdao-three-yellows", "&map=outcome"),
  // of every scheme that is shipped: their pages are English
  ...(await shippedSchemes()).map((id) => evaluationPage(`evaluation-${id}`, id, "&lang=en")),
  {
    name: "phone",
    width: 390,
    height: 844,
    path: () => "/?region=370700",
    ready: ".headline .number",
    drawn: /^370700 COUNTY/,
  },
];

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
for (const { name, width, height, path, ready, drawn, before } of SHOTS) {
  if (NAMES.length > 0 && !NAMES.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.goto(URL_ASKED + (await path()));
  if (drawn) await mapDrawn(page, drawn);
  await page.locator(ready).first().waitFor({ timeout: PATIENCE_MS });
  await before?.(page);
  await page.waitForFunction(() => !document.querySelector(".loading, [aria-busy=true]"), null, {
    timeout: PATIENCE_MS,
  });
  await page.waitForLoadState("networkidle").catch(() => {});
  const file = join(FOLDER, `${name}.webp`);
  await writeFile(file, await picture(page));
  const { size } = await stat(file);
  console.log(`${name.padEnd(18)} ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${file}: expected at most ${MOST_BYTES} bytes, got ${size}`);
  await page.close();
}
await browser.close();

/** A register's own page: figures, map and the months. */
function registerPage(name: string, address: string): Shot {
  return {
    name,
    width: 1600,
    height: 1420,
    path: () => `/registers/${address}`,
    ready: '[data-part="months"] svg, [data-part="months"] canvas',
    drawn: /./,
  };
}

/** The latest run of a scheme, with the sheet of who came out first. */
function evaluationPage(name: string, scheme: string, more: string): Shot {
  return {
    name,
    width: 1600,
    height: 1000,
    path: async () => {
      const { evaluationRuns } = await asked<{
        evaluationRuns: { id: number; scores: { nodes: { subject: string }[] } }[];
      }>(`{ evaluationRuns(scheme: "${scheme}", first: 1) { id scores(first: 1) { nodes { subject } } } }`);
      const [{ id, scores }] = evaluationRuns as [(typeof evaluationRuns)[number]];
      return `/evaluations?run=${id}&subject=${encodeURIComponent(scores.nodes[0]!.subject)}${more}`;
    },
    ready: ".evaluation-sheet tbody tr",
    ...(more.includes("map=") && { drawn: /./ }),
  };
}

async function shippedSchemes(): Promise<string[]> {
  const { evaluationSchemes } = await asked<{ evaluationSchemes: { id: string }[] }>("{ evaluationSchemes { id } }");
  return evaluationSchemes.map(({ id }) => id);
}

async function asked<Data>(query: string): Promise<Data> {
  const response = await fetch(`${URL_ASKED}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}

async function mapDrawn(page: Page, key: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector<HTMLElement>(".map")?.dataset.painted ?? ""),
    key.source,
    { timeout: PATIENCE_MS },
  );
}

/** The estate with the most complaints: there is most to see. */
async function anEstate(): Promise<string> {
  const data = await asked<{ estates: { nodes: { id: string }[] } }>(
    "{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { id } } }",
  );
  return encodeURIComponent(data.estates.nodes[0]!.id);
}

/** One that is in the hands of those above: its loop has most to tell. */
async function anEscalatedComplaint(): Promise<string> {
  const data = await asked<{ supervisionQueue: { nodes: { complaint: { id: string } }[] } }>(
    "{ supervisionQueue(list: ESCALATED, first: 1) { nodes { complaint { id } } } }",
  );
  return encodeURIComponent(data.supervisionQueue.nodes[0]!.complaint.id);
}

/** What the page shows as WebP, which only the browser's own protocol makes. */
async function picture(page: Page): Promise<Buffer> {
  const browserItself = await page.context().newCDPSession(page);
  const { data } = await browserItself.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  return Buffer.from(data, "base64");
}
