import { expect, inject, test } from "vitest";
import { INTRANET, open, opened } from "./atlas-page.ts";

test("on an intranet without https nothing breaks, and texts can still be copied", async () => {
  const { page, complaints } = await open({ url: `http://${INTRANET}:${new URL(inject("atlasUrl")).port}` });
  await opened(page, "/?number=old_neighbourhood_coverage@370000", "regions:16");
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator(".query-behind").getByRole("button", { name: "复制" }).click();
  await page.locator(".query-behind").getByText("已复制").waitFor();
  for (const [address, shown] of [
    ["/explore", ".monaco-editor"],
    ["/briefing?region=370800&month=2026-10", ".sheets .sheet"],
    ["/wall", ".wall-scene"],
  ] as const) {
    await page.goto(address);
    await page.locator(shown).first().waitFor();
  }
  expect(complaints).toEqual([]);
});
