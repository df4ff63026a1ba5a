import type { Page, Request } from "playwright-core";

const IDLE_MS = 500;
/** What stays open, or comes again by itself. */
const LIVE = /\/(graphql\/stream|healthz)$/;

/** Says when a page has asked for nothing for half a second; its stream of news and its heartbeat go on and are left out. */
export function quietPage(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = performance.now();
  const ended = (request: Request): void => {
    if (open.delete(request)) last = performance.now();
  };
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  page.on("request", (request) => {
    if (!LIVE.test(new URL(request.url()).pathname)) open.add(request);
  });
  return async () => {
    last = performance.now();
    while (open.size > 0 || performance.now() - last < IDLE_MS) await page.waitForTimeout(IDLE_MS / 10);
  };
}
