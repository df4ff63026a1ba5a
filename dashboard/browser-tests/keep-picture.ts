import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** Where pictures are left, to be looked at; not committed. */
const FOLDER = resolve(import.meta.dirname, "../../build/pictures");

/** Leaves a picture of what the page shows, named for it and the page's size. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.screenshot({ path: join(FOLDER, `${name}-${width}x${height}.png`) });
}
