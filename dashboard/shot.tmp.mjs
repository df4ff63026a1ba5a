import { chromium } from "playwright-core";

const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
for (const [w, h, lang, theme] of [
  [1920, 1080, "zh", "light"],
  [390, 844, "en", "dark"],
]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  p.on("pageerror", (e) => console.log("ERR", e.message));
  p.on("console", (m) => m.type() === "error" && console.log("CON", m.text()));
  await p.goto(`http://127.0.0.1:7692/alerts?lang=${lang}&theme=${theme}`);
  await p.waitForSelector(".alert-item", { timeout: 60000 });
  await p.waitForTimeout(1500);
  await p.screenshot({ path: `/tmp/al-page-${w}-${lang}-${theme}.png`, fullPage: true });
  console.log("overflow", await p.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  await p.click(".alert-rules li:nth-child(3) button");
  await p.waitForTimeout(500);
  await p.locator(".rule-form").scrollIntoViewIfNeeded();
  await p.screenshot({ path: `/tmp/al-form-${w}-${lang}-${theme}.png` });
  await p.goto(`http://127.0.0.1:7692/?lang=${lang}&theme=${theme}`);
  await p.waitForSelector(".alert-bell", { timeout: 60000 });
  await p.waitForTimeout(4000);
  await p.screenshot({ path: `/tmp/al-map-${w}-${lang}-${theme}.png` });
  await p.click(".alert-bell");
  await p.waitForTimeout(800);
  await p.screenshot({ path: `/tmp/al-bell-${w}-${lang}-${theme}.png` });
  await p.close();
}
await b.close();
