import { expect, test } from "vitest";
import { open, settled } from "./atlas-page.ts";

/** Pages that ask of a whole region, of the largest there is and of the longest time: what they ask for costs most there. */
const PAGES = [
  "/?heat=year",
  "/briefing?month=2026-10",
  "/registers",
  "/registers/complaints",
  "/registers/mediation_cases?from=2024-01",
  "/registers/account_movements?from=2024-01",
  "/supervision?from=2024-01",
  "/party",
  "/money?from=2024-01",
  "/work",
  "/transitions?from=2024-01&all=1&before=NONE&after=MARKET",
];

test("no page asks of the whole province what the server refuses, or what it cannot answer", async () => {
  const { page, complaints } = await open({ width: 1920, height: 1080 });
  const refused: string[] = [];
  const read: Promise<void>[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname !== "/graphql") return;
    read.push(
      response.json().then(({ errors }: { errors?: { message: string }[] }) => {
        if (errors) refused.push(`${response.request().postData()?.slice(0, 80)}: ${errors[0]!.message}`);
      }),
    );
  });
  for (const address of PAGES) {
    await page.goto(address);
    await page.locator("main").first().waitFor();
    await settled(page);
    await Promise.all(read.splice(0));
    expect(refused, address).toEqual([]);
    expect(await page.locator(".failed").allInnerTexts(), address).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
