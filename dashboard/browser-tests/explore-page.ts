import type { Page } from "playwright-core";
import { type Atlas, forget, onePage, visit } from "./atlas-page.ts";

/**
 * One page for the tests of a file, each of which finds the explorer as if nobody had used it: its editor takes as long to load as all that a
 * test does with it.
 */
export function explorerPage(): () => Promise<Atlas> {
  const page = onePage({ width: 1600, height: 900, clock: true });
  return async () => {
    const atlas = await page();
    if (atlas.page.url() !== "about:blank") await forget(atlas.page);
    return atlas;
  };
}

/** Opens the explorer at an address below /explore, with its editors there. */
export async function explorer(page: Page, address = ""): Promise<void> {
  // It reads its address when it is come to.
  if (new URL(page.url()).pathname === "/explore") await visit(page, "/left");
  await visit(page, `/explore${address}`);
  await page.locator(".graphiql-editor .view-lines").first().waitFor();
}

/** The address of a query. */
export const linkTo = (query: string, variables?: object): string =>
  `?${new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })}`;

/** GraphiQL writes down what stands in its tabs half a second after the last change: makes that time pass, on a clock that has been taken. */
export const written = (page: Page): Promise<void> => page.clock.runFor(1000);
