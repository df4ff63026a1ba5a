import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { FLAGS, painted } from "./atlas-page.ts";

/** A name that is not the machine's own: to the browser an insecure page, as any on an intranet without a certificate. */
const NAME = "atlas.intranet";

test("on an intranet without https nothing breaks, and texts can still be copied", async () => {
  const { port } = new URL(inject("atlasUrl"));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
  try {
    const page = await browser.newPage({ baseURL: `http://${NAME}:${port}` });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto("/?number=old_neighbourhood_coverage@370000");
    await painted(page, "regions:16");
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
  } finally {
    await browser.close();
  }
});
