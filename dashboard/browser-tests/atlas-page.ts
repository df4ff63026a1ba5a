import { type Browser, chromium, type Locator, type Page, type Request } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Software rendering on a busy machine takes its time. */
const PATIENCE_MS = 60_000;

export interface Atlas {
  readonly page: Page;
  /** Addresses asked for outside the server's origin, in order. */
  readonly foreign: string[];
  /** What the page complained of: console errors, exceptions. */
  readonly complaints: string[];
}

/** Requests of a page that have not ended, streams left out. */
const underWay = new WeakMap<Page, Set<Request>>();

/** A browser for the tests of a file; open() gives a fresh page in it. */
export function browserForFile(): {
  open(options?: { width?: number; height?: number; url?: string }): Promise<Atlas>;
} {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  });
  afterAll(() => browser?.close());
  return {
    async open({ width = 1280, height = 800, url = inject("atlasUrl") } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, baseURL: url, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const foreign: string[] = [];
      const complaints: string[] = [];
      const fetching = new Set<Request>();
      underWay.set(page, fetching);
      page.on("requestfinished", (request) => fetching.delete(request));
      page.on("requestfailed", (request) => fetching.delete(request));
      page.on("request", (request) => {
        const { protocol, origin, pathname } = new URL(request.url());
        if (pathname !== "/graphql/stream") fetching.add(request);
        if (/^(https?|wss?):$/.test(protocol) && origin !== url) foreign.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      return { page, foreign, complaints };
    },
  };
}

/** Waits until the map has drawn a scene whose key has all of these in it; gives the whole key. */
export async function painted(page: Page, ...parts: string[]): Promise<string> {
  const key = await page.waitForFunction(
    (wanted) => {
      const drawn = document.querySelector<HTMLElement>(".map")?.dataset.painted;
      return drawn !== undefined && wanted.every((part) => drawn.includes(part)) ? drawn : null;
    },
    parts,
    { timeout: PATIENCE_MS },
  );
  return String(await key.jsonValue());
}

/** Waits until nothing has been fetched for half a second; a stream of events, which never ends, does not count. */
export async function settled(page: Page): Promise<void> {
  const fetching = underWay.get(page)!;
  let quietSince = Date.now();
  await expect
    .poll(
      () => {
        if (fetching.size > 0) quietSince = Date.now();
        return Date.now() - quietSince;
      },
      { timeout: PATIENCE_MS },
    )
    .toBeGreaterThan(500);
}

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
