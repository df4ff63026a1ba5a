import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { look } from "../browser-tests/wall-look.ts";
import { CHROMIUM } from "./chromium.ts";
import { endingPlainly, typedOptions, Usage } from "./typed-options.ts";

const HELP = `Pictures of every scene of a running server's wall, at the sizes of rooms, light and dark, with each shrunk to 320 pixels
across, into build/pictures/wall; and what is wrong with them by measure, said as it is found. Ends with 1 where something is.

  npm run wall-pictures -- [http://127.0.0.1:4000] [options]

  --scenes NAMES     as lifts,money (default: all of the playlist)
  --sizes SIZES      as 3840x2160,1080x1920 (default: six of rooms)
  --themes NAMES     dark | light | dark,light (default)
  --language NAME    zh (default) | en
`;
const ROOMS = "1366x768,1920x1080,3840x2160,5760x1080,11520x2160,1080x1920";
const FOLDER = resolve(import.meta.dirname, "../../build/pictures/wall");
const BUILT_IN = resolve(import.meta.dirname, "../src/views/wall/default-programme.yaml");
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
/** More pixels than this are kept in tiles. */
const WIDEST_TILE = 5760;
const SHRUNK = 320;
const SMALLEST_TEXT = 1 / 60;
const MOST_EMPTY = 0.5;
/** A software-drawn 8K map takes its time. */
const PATIENCE_MS = 180_000;

await endingPlainly(HELP, async () => {
  const { values, positionals } = typedOptions(process.argv.slice(2), ["scenes", "sizes", "themes", "language"]);
  const [url = "http://127.0.0.1:4000", more] = positionals;
  if (more !== undefined) throw new Usage(`expected one address of a server, got ${more} too`);
  if (!URL.canParse(url)) throw new Usage(`expected the address of a server, got ${url}`);
  const sizes = (values.sizes ?? ROOMS).split(",").map(sizeOf);
  const themes = (values.themes ?? "dark,light").split(",").map((theme) => oneOf("--themes", ["dark", "light"], theme));
  const language = oneOf("--language", ["zh", "en"], values.language ?? "zh");
  const played = await scenesPlayed(url);
  const scenes = values.scenes?.split(",").map((scene) => oneOf("--scenes", played, scene)) ?? played;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  await mkdir(FOLDER, { recursive: true });
  for (const theme of themes) {
    const page = await browser.newPage({ reducedMotion: "reduce" });
    // tsx gives functions their names by a helper, which the page has not.
    await page.addInitScript("globalThis.__name = (f) => f");
    for (const scene of scenes)
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.goto(`${url}/wall?scene=${scene}&theme=${theme}&lang=${language}`, { timeout: PATIENCE_MS });
        await shown(page, scene);
        const name = `${scene}-${width}x${height}-${theme}${language === "zh" ? "" : `-${language}`}`;
        const faults = await wrongWith(page, height);
        await keep(browser, page, name, width, height);
        console.log([name, ...faults].join("\n  ✗ "));
        if (faults.length > 0) process.exitCode = 1;
      }
    await page.close();
  }
  await browser.close();
});

function sizeOf(text: string): readonly [width: number, height: number] {
  const [, width, height] = /^(\d{3,5})x(\d{3,5})$/.exec(text) ?? [];
  if (!width || !height) throw new Usage(`--sizes: expected widths by heights, such as 3840x2160, got ${text}`);
  return [Number(width), Number(height)];
}

function oneOf(option: string, allowed: readonly string[], text: string): string {
  if (!allowed.includes(text)) throw new Usage(`${option}: expected one of ${allowed.join(", ")}, got ${text}`);
  return text;
}

/** Scenes of the playlist: the wall itself says which, by the programme's own text. */
async function scenesPlayed(url: string): Promise<readonly string[]> {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: '{ wallProgramme(name: "default") { yaml } }' }),
  });
  const { data } = (await response.json()) as { data: { wallProgramme: { yaml: string } | null } };
  const yaml = data.wallProgramme?.yaml ?? (await readFile(BUILT_IN, "utf8"));
  return [...new Set([...yaml.matchAll(/- \{ scene: ([\w-]+)/g)].map(([, scene]) => scene!))];
}

async function shown(page: Page, scene: string): Promise<void> {
  await page.locator(".wall-page").waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press("Space");
  await page.waitForFunction(
    (wanted) => {
      const layer = document.querySelector<HTMLElement>(`.wall-scene[data-phase=shown][data-scene="${wanted}"]`);
      if (layer?.dataset.ready !== "true") return false;
      const hasMap = layer.querySelector("[data-kind=map],[data-kind=heatmapPlayback]") !== null;
      if (!hasMap) return true;
      const map = document.querySelector<HTMLElement>(".wall-map");
      return map?.dataset.visible === "true" && map.querySelector<HTMLElement>(".map")?.dataset.painted !== undefined;
    },
    scene,
    { timeout: PATIENCE_MS },
  );
  // The network never rests, since complaints are streamed; what fades in, does.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

async function wrongWith(page: Page, height: number): Promise<string[]> {
  const seen = await look(page);
  return [
    ...(seen.scrolls ? ["scrolls"] : []),
    ...seen.overlaps,
    ...seen.outside.map((kind) => `${kind} sticks out`),
    ...[...seen.cut, ...seen.cutNames].map((text) => `cut: ${text.slice(0, 60)}`),
    ...(seen.smallestText < SMALLEST_TEXT * height - 0.1 ? [`too small: ${seen.smallestWords}`] : []),
    ...seen.empty.filter(([, share]) => share > MOST_EMPTY).map(([kind, share]) => `${kind} is ${share * 100} % empty`),
  ];
}

/** The picture, in tiles where it is large, and shrunk as a whole. */
async function keep(browser: Browser, page: Page, name: string, width: number, height: number): Promise<void> {
  const whole = await page.screenshot({ timeout: PATIENCE_MS });
  if (width <= WIDEST_TILE) await writeFile(join(FOLDER, `${name}.png`), whole);
  else
    for (let x = 0; x < width; x += WIDEST_TILE)
      await page.screenshot({
        path: join(FOLDER, `${name}-${x}.png`),
        timeout: PATIENCE_MS,
        clip: { x, y: 0, width: Math.min(WIDEST_TILE, width - x), height },
      });
  const small = await browser.newPage({ viewport: { width: SHRUNK, height: Math.round((SHRUNK * height) / width) } });
  await small.setContent(
    `<body style="margin:0"><img style="width:${SHRUNK}px;display:block" src="data:image/png;base64,${whole.toString("base64")}">`,
  );
  await writeFile(join(FOLDER, `${name}-${SHRUNK}.png`), await small.screenshot());
  await small.close();
}
