import type { Response } from "playwright-core";
import { expect, test } from "vitest";
import { onePage, settled, visit } from "./atlas-page.ts";

/** Pages that ask of a whole region, of the largest there is and of the longest time: what they ask for costs most there. */
const PAGES = [
  "/?heat=year",
  "/briefing?month=2026-10",
  "/registers",
  "/registers/complaints",
  "/registers/mediation_cases?from=2024-01",
  "/registers/account_movements?from=2024-01",
  "/streets",
  "/supervision?from=2024-01",
  "/party",
  "/money?from=2024-01",
  "/work",
  "/transitions?from=2024-01&all=1&before=NONE&after=MARKET",
];

/** One that has been answered nothing yet. */
const widePage = onePage({ width: 1920, height: 1080, first: true });

test("no page asks of the whole province what the server refuses, or what it cannot answer", async () => {
  const { page, complaints } = await widePage();
  const refused: string[] = [];
  let answers = 0;
  const reading: Promise<void>[] = [];
  async function read(answer: Response) {
    // An answer that comes as the next page is opened is dropped by the browser, and has no body: nobody saw it.
    const told = await answer.text().catch(() => undefined);
    if (told === undefined) return;
    answers += 1;
    const { errors } = JSON.parse(told) as { errors?: { message: string }[] };
    if (errors) refused.push(`${answer.request().postData()?.slice(0, 80)}: ${errors[0]!.message}`);
  }
  page.on("response", (answer) => {
    if (new URL(answer.url()).pathname === "/graphql") reading.push(read(answer));
  });
  for (const address of PAGES) {
    answers = 0;
    await visit(page, address);
    await page.locator("main").first().waitFor();
    await settled(page);
    await Promise.all(reading.splice(0));
    expect(answers, address).toBeGreaterThan(0);
    expect(refused, address).toEqual([]);
    expect(await page.locator(".failed").allInnerTexts(), address).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
