import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Pauses the wall that has been opened, so that no scene turns before it has been looked at. */
export async function paused(page: Page): Promise<void> {
  await page.locator(".wall-page").waitFor();
  await page.keyboard.press("Space");
  await page.locator("[data-badge=paused]").waitFor();
}

/** Whether the scene is shown, all of it there and its map drawn. */
export const isShown = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const scene = document.querySelector<HTMLElement>(`.wall-scene[data-phase=shown][data-scene="${wanted}"]`);
    if (scene?.dataset.ready !== "true" || document.querySelector("[data-phase=leaving]")) return false;
    const hasMap = scene.querySelector("[data-kind=map],[data-kind=heatmapPlayback]") !== null;
    return !hasMap || document.querySelector<HTMLElement>(".wall-map")?.dataset.visible === "true";
  }, name);
/** Waits until it is. */
export const sceneShown = (page: Page, name: string): Promise<void> =>
  expect.poll(() => isShown(page, name)).toBe(true);
