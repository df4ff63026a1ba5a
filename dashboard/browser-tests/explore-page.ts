import type { Page } from "playwright-core";

/** Opens the explorer at an address below /explore, with its editors there. */
export async function explorer(page: Page, address = ""): Promise<void> {
  await page.goto(`/explore${address}`);
  await page.locator(".graphiql-editor .view-lines").first().waitFor();
}

/** The address of a query. */
export const linkTo = (query: string, variables?: object): string =>
  `?${new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })}`;

/** GraphiQL writes down what stands in its tabs half a second after the last change: makes that time pass, on a clock installed before. */
export const written = (page: Page): Promise<void> => page.clock.runFor(1000);
