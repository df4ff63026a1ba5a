import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from "playwright-core";
import { afterAll, expect, inject, onTestFailed, onTestFinished } from "vitest";
import { CHROMIUM } from "../scripts/chromium.ts";
import { painted } from "./painted.ts";
import { undrawn } from "./undrawn.ts";

/** A name that is not the machine's own: to the browser an insecure page, as any on an intranet without a certificate. */
export const INTRANET = "atlas.intranet";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // The maps are drawn by SwiftShader; putting a page together needs no 3D, and costs a fifth less without.
  "--disable-gpu-compositing",
  // A page lives for seconds: its young objects are few enough to lie where they are, and hardly a function pays for its last optimisation.
  "--js-flags=--min-semi-space-size=64,--max-semi-space-size=64,--no-turbofan",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`,
];
/** Software rendering on a busy machine takes its time. */
const PATIENCE_MS = 180_000;

export interface Atlas {
  readonly page: Page;
  /** Addresses asked for outside the server's origin, in order. */
  readonly foreign: string[];
  /** What the page complained of: console errors, exceptions. */
  readonly complaints: string[];
}

/**
 * Streams, which stay open for news, and the scripts of workers, of the map and of the explorer's editor: where what began one goes before it has come,
 * the browser never says that it has ended.
 */
const NEVER_ENDING = /^\/graphql\/stream$|\/(maplibre-gl-worker|[a-z]+\.worker)-[^/]+$/;

/** Requests of a page that have not ended, those left out. */
const underWay = new WeakMap<Page, Set<Request>>();

/** One for all the files that a worker runs; it ends with the worker. */
let browser: Promise<Browser> | null = null;

/** Contexts of the server's own address that no test has at present. */
const free: BrowserContext[] = [];

/** Contexts whose clock a test has taken: it goes for every page that they will ever have. */
const withClock = new WeakSet<BrowserContext>();

/** Of a page of which nothing else is said. */
const [WIDTH, HEIGHT] = [1280, 800];

/** Pages of many tests. */
const goneOnWith = new WeakSet<Page>();

/** What a page is to be opened as. */
interface Kind {
  readonly width?: number;
  readonly height?: number;
  readonly url?: string;
  /** With nothing fetched yet, where answers are to be replaced. */
  readonly first?: boolean;
  /** Its maps drawn, where their pixels are looked at. */
  readonly sharp?: boolean;
  /** On a device held in the hand. */
  readonly touch?: boolean;
  /** Its clock taken, so that a test can make time pass; it goes by itself otherwise. */
  readonly clock?: boolean;
}

interface Opened {
  readonly atlas: Atlas;
  close(): Promise<void>;
}

/** A fresh page, as of a first visit, closed when the test has ended. */
export async function open(kind: Kind = {}): Promise<Atlas> {
  const { atlas, close } = await begun(kind);
  onTestFinished(close);
  return atlas;
}

/** Pages that go on from file to file, drawn and undrawn. */
const staying = new Map<boolean, Promise<Opened>>();

/**
 * One page for many tests, each of which goes on from where the one before it has left it, as by a link (`visit`): to load the application
 * anew and to make a map's shaders costs more than most of them do. A page of the server's own address goes on to the worker's next file,
 * with what was remembered in it forgotten. What a test has failed on is not gone on with. Nothing is put into it that stays, as a clock or a
 * script of its own: a test that needs such opens its own.
 */
export function onePage(kind: Kind = {}): () => Promise<Atlas> {
  const { url, first = false, touch = false, clock = false, sharp = false } = kind;
  const goesOn = url === undefined && !first && !touch && !clock;
  const pages = goesOn ? staying : new Map<boolean, Promise<Opened>>();
  const leave = async (): Promise<void> => {
    const last = pages.get(sharp);
    pages.delete(sharp);
    await (await last)?.close();
  };
  afterAll(async () => {
    const last = await pages.get(sharp);
    if (last !== undefined && goesOn) await forget(last.atlas.page);
    else await leave();
  });
  return async () => {
    onTestFailed(leave);
    const before = pages.get(sharp);
    const opening = before ?? begun(kind);
    pages.set(sharp, opening);
    const { atlas } = await opening;
    const { page, foreign, complaints } = atlas;
    goneOnWith.add(page);
    if (before !== undefined && !(await speaksAsFirst(page))) await forget(page);
    await page.setViewportSize({ width: kind.width ?? WIDTH, height: kind.height ?? HEIGHT });
    foreign.length = 0;
    complaints.length = 0;
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return atlas;
  };
}

/** What was opened in a page of many tests is left, and what it remembered is forgotten: the application runs, as if nobody had used it. */
export async function forget(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const context = page.context();
  const [parked, ...others] = context.pages();
  await Promise.all(others.filter((one) => one !== page).map((one) => one.close()));
  if (await speaksAsFirst(page)) await left(page);
  else await page.goto("/healthz");
  // what was to be written down soon is
  if (withClock.has(context)) await page.clock.runFor(1000);
  await page.evaluate(() => {
    sessionStorage.clear();
    performance.clearMarks();
    performance.clearMeasures();
  });
  await clearStorage(context, parked!);
}

/** Whether the application runs in the language and the theme that it has for whoever comes first. */
async function speaksAsFirst(page: Page): Promise<boolean> {
  if (/[?&](lang|theme)=/.test(page.url())) return false;
  return page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return document.querySelector("#root > *") !== null && lang === "zh-CN" && dataset.theme === "light";
  });
}

/** Goes where no view is, as by a link, so that whatever stood there is gone. */
async function left(page: Page): Promise<void> {
  await page.evaluate(() => history.pushState(null, "", "/left"));
  await page.evaluate(unchanging);
}

async function clearStorage(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: inject("atlasUrl"), storageTypes: "all" });
  await session.detach();
}

/** Goes to an address of the application: where the page is one of many tests and runs it already, as by a link. */
export async function visit(page: Page, address: string): Promise<void> {
  // Language and theme of an address are those that the application begins with.
  const [from, to] = [page.url(), address].map((one) => new URL(one, inject("atlasUrl")).searchParams);
  const begins = ["lang", "theme"].some((name) => from!.get(name) !== to!.get(name));
  const runs = goneOnWith.has(page) && (await page.evaluate(() => document.querySelector("#root > *") !== null));
  if (!runs || begins) {
    await page.goto(address);
    return;
  }
  await page.evaluate((on) => history.pushState(null, "", on), address);
  // What stood there before is not taken for what is to come.
  await settled(page);
}

async function begun({
  width = WIDTH,
  height = HEIGHT,
  url = inject("atlasUrl"),
  first = false,
  sharp = false,
  touch = false,
  clock = false,
}: Kind): Promise<Opened> {
  const { context, close } = await contextFor(url, first || touch, touch);
  // The gestures of fingers reach a page only that is drawn in a process of its own.
  const page = touch ? await context.newPage() : await pageOf(context);
  if (!sharp && !touch) await page.addInitScript(undrawn);
  if (clock) await page.clock.install();
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(PATIENCE_MS);
  const foreign: string[] = [];
  const complaints: string[] = [];
  const fetching = new Set<Request>();
  underWay.set(page, fetching);
  let leaving: Request | null = null;
  page.on("requestfinished", (request) => fetching.delete(request));
  page.on("requestfailed", (request) => fetching.delete(request));
  page.on("request", (request) => {
    // What the page before it had asked for is gone with it; that a worker's requests have ended then, the browser never says.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      fetching.clear();
      leaving = request;
    }
    const { protocol, origin, pathname } = new URL(request.url());
    if (!NEVER_ENDING.test(pathname)) fetching.add(request);
    if (/^(https?|wss?):$/.test(protocol) && origin !== url) foreign.push(request.url());
  });
  // nor of what that page asked for while it was left
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame() || leaving === null) return;
    for (const request of fetching) if (request !== leaving) fetching.delete(request);
    leaving = null;
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { atlas: { page, foreign, complaints }, close };
}

/**
 * A context of which nobody else has a page. What was remembered in it is forgotten; files fetched and scripts compiled stay, as they do
 * in a browser between two visits: half of what a page costs is to compile its scripts. Another address than the server's own begins anew.
 */
async function contextFor(
  url: string,
  first: boolean,
  touch: boolean,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const isOwn = url === inject("atlasUrl") && !first;
  const kept = isOwn ? free.pop() : undefined;
  const context = kept ?? (await newContext(await browser, url, touch));
  const [parked = await context.newPage()] = context.pages();
  await parked.goto("/healthz");
  const close = async (): Promise<void> => {
    const opened = context.pages().filter((page) => page !== parked);
    await Promise.all(opened.map((page) => page.close()));
    if (!isOwn || withClock.has(context)) return context.close();
    await clearStorage(context, parked);
    free.push(context);
  };
  return { context, close };
}

/** Opened by the page that is parked in it, and so drawn by that one's process, which has compiled the scripts: a fifth less work. */
async function pageOf(context: BrowserContext): Promise<Page> {
  const [parked] = context.pages();
  const opening = context.waitForEvent("page");
  await parked!.evaluate(() => void window.open("about:blank"));
  return opening;
}

async function newContext(of: Browser, baseURL: string, touch: boolean): Promise<BrowserContext> {
  const context = await of.newContext({ baseURL, reducedMotion: "reduce", hasTouch: touch, isMobile: touch });
  const { clock } = context;
  const install = clock.install.bind(clock);
  clock.install = (options) => {
    withClock.add(context);
    return install(options);
  };
  return context;
}

/**
 * Goes to the map's page (`visit`) and waits for such a scene. What stands beside the map comes after it and changes its size: that is waited
 * for too.
 */
export async function opened(page: Page, address: string, ...parts: string[]): Promise<string> {
  await visit(page, address);
  await painted(page, ...parts);
  await settled(page);
  return painted(page, ...parts);
}

/**
 * Waits until the page is at rest: every request has been answered, streams left out, which stay open for news, and it has taken the answers
 * in: it came to be idle without a change of what stands in it since it was so before, and asked for nothing more.
 */
export async function settled(page: Page): Promise<void> {
  const fetching = underWay.get(page)!;
  do {
    await expect.poll(() => [...fetching].map((request) => request.url())).toEqual([]);
    await page.evaluate(unchanging);
  } while (fetching.size > 0);
}

/** Run in the page: ends when nothing in it changes from one idle moment to the next. */
const unchanging = (): Promise<void> =>
  new Promise((rest) => {
    let changed = true;
    const changes = new MutationObserver(() => {
      changed = true;
    });
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const look = (): void => {
      if (changed) {
        changed = false;
        // A page that is never drawn may never be idle to the browser's mind.
        requestIdleCallback(look, { timeout: 1000 });
        return;
      }
      changes.disconnect();
      rest();
    };
    look();
  });

/** The text as it is to be seen, hidden parts left out. */
export async function textOf(locator: Locator): Promise<string> {
  await locator.first().waitFor();
  return (await locator.allInnerTexts()).join("\n");
}

/** Answers of the server, asked beside the page. */
export async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${inject("atlasUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  expect(errors).toBeUndefined();
  return data;
}
