import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** Whether pictures are wanted, to be looked at. To draw maps and take pictures at the size of walls is most of what those tests would cost. */
export const KEEPS_PICTURES = process.env.KEEP_PICTURES === "1";

/** Where they are left; not committed. */
const FOLDER = resolve(import.meta.dirname, "../../build/pictures");

/** Leaves a picture of what the page shows, named for it and the page's size, where it is wanted. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!KEEPS_PICTURES) return;
  const { width, height } = page.viewportSize()!;
  await page.screenshot({ path: join(FOLDER, `${name}-${width}x${height}.png`) });
}
