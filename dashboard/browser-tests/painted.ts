import type { Page } from "playwright-core";

/**
 * Waits until the map has drawn a scene whose key has all of these in it, as large as its place, and what stands beside it is of that scene
 * too; gives the whole key. Where that does not come it says what there is instead.
 */
export async function painted(page: Page, ...parts: string[]): Promise<string> {
  const key = await page
    .waitForFunction((wanted) => {
      const map = document.querySelector<HTMLElement>(".map");
      const canvas = map?.querySelector("canvas");
      if (document.querySelector(".panels[aria-busy=true]") !== null) return null;
      if (!map?.dataset.painted || !canvas || !wanted.every((part) => map.dataset.painted?.includes(part))) return null;
      const fills = canvas.clientWidth === map.clientWidth && canvas.clientHeight === map.clientHeight;
      return fills ? map.dataset.painted : null;
    }, parts)
    .catch(async (error: unknown) => {
      throw new Error(`expected a scene of ${parts.join(", ")}, got ${await page.evaluate(scene)}`, { cause: error });
    });
  return String(await key.jsonValue());
}

/** Run in the page: what `painted` looks at. */
function scene(): string {
  const map = document.querySelector<HTMLElement>(".map");
  const size = (element: Element | null | undefined) => element && [element.clientWidth, element.clientHeight];
  return JSON.stringify({
    address: location.href,
    visible: document.visibilityState,
    painted: map?.dataset.painted ?? null,
    busy: document.querySelectorAll("[aria-busy=true]").length,
    map: size(map),
    canvas: size(map?.querySelector("canvas")),
  });
}
