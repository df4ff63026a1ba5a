import type { Page } from "playwright-core";

/** Pauses the wall that has been opened, so that no scene turns before it has been looked at. */
export async function paused(page: Page): Promise<void> {
  await page.locator(".wall-page").waitFor();
  await page.keyboard.press("Space");
  await page.locator("[data-badge=paused]").waitFor();
}
