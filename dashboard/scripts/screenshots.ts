import { mkdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { PNG } from "pngjs";

/**
 * The README's pictures, from a running server: npm run screenshots [-- http://127.0.0.1:4000].
 * Each is waited for until the map has drawn, and must stay under 400 kB.
 */
const URL_ASKED = process.argv[2] ?? "http://127.0.0.1:4000";
const FOLDER = resolve(import.meta.dirname, "../../docs/images");
const MOST_BYTES = 400_000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** What the key of the drawn scene must hold. */
  readonly drawn: RegExp;
}

const SHOTS: readonly Shot[] = [
  { name: "province", width: 1440, height: 810, path: "/", drawn: /^370000 CITY/ },
  {
    name: "heatmap",
    width: 1440,
    height: 810,
    path: "/?indicator=complaints_per_1000_households&span=12&heat=year",
    drawn: /heat:[1-9]/,
  },
  {
    name: "county-estates",
    width: 1440,
    height: 810,
    path: "/?region=370811&indicator=estate_work_coverage",
    drawn: /STREET.*estates:[1-9]/,
  },
  {
    name: "year-on-year-en",
    width: 1440,
    height: 810,
    path: "/?region=370100&indicator=complaints&span=12&compare=yoy&lang=en",
    drawn: /COUNTY.*YEAR_ON_YEAR en/,
  },
  { name: "phone", width: 390, height: 844, path: "/?region=370700", drawn: /^370700 COUNTY/ },
];

await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
for (const shot of SHOTS) {
  const page = await browser.newPage({ viewport: { width: shot.width, height: shot.height } });
  await page.goto(URL_ASKED + shot.path);
  await drawn(page, shot.drawn);
  const file = join(FOLDER, `${shot.name}.png`);
  await writeFile(file, smaller(await page.screenshot()));
  const { size } = await stat(file);
  console.log(`${shot.name.padEnd(18)} ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${file}: expected at most ${MOST_BYTES} bytes, got ${size}`);
  await page.close();
}
await browser.close();

async function drawn(page: Page, key: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector<HTMLElement>(".map")?.dataset.painted ?? ""),
    key.source,
    {
      timeout: 120_000,
    },
  );
  await page.locator(".headline .number").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Without an alpha channel, which a page never has, and with the strongest compression. */
function smaller(png: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(png), { colorType: 2, deflateLevel: 9, filterType: -1 });
}
