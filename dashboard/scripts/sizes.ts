import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * What the first map costs: npm run sizes. Counts, gzipped, the page, its scripts and styles, the map engine and its worker; not the
 * panels, which are fetched after it; then the whole leadership view, with all that its panels fetch. Fails above a limit.
 */
const LIMIT_KB = 650;
const VIEW_LIMIT_KB = 1000;
const DIST = resolve(import.meta.dirname, "../dist");

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
const manifest = JSON.parse(await readFile(join(DIST, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
const gz = async (file: string): Promise<number> =>
  gzipSync(await readFile(join(DIST, file)), { level: 9 }).length / 1000;

/** A chunk's own file, with all that it imports and its styles; what it imports when needed only where `later` is said. */
function filesOf(key: string, later = false, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`manifest.json: expected a chunk ${key}, got ${Object.keys(manifest).length} others`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const file of chunk.css ?? []) seen.add(file);
  for (const imported of [...(chunk.imports ?? []), ...((later && chunk.dynamicImports) || [])])
    filesOf(imported, later, seen);
  return seen;
}

const page = filesOf("index.html");
const maplibre = new Set([...page, ...filesOf("src/map/engine-maplibre.ts")]);
const worker = (await readdir(join(DIST, "assets"))).find((name) => /^maplibre-gl-worker-.*\.js$/.test(name));
if (!worker) throw new Error("dist/assets: expected MapLibre's worker, got none");
maplibre.add(`assets/${worker}`);
const total = async (files: Iterable<string>): Promise<number> => {
  let sum = 0;
  for (const file of files) sum += await gz(file);
  return sum;
};

const firstMap = await total(maplibre);
// What the first map has brought is not followed again: from it every other view could be reached.
const view = await total(filesOf("src/views/leadership/desk.tsx", true, new Set(maplibre)));
console.log(`first map (MapLibre GL)    ${firstMap.toFixed(0).padStart(5)} kB gz of ${LIMIT_KB}`);
console.log(`leadership view, all of it ${view.toFixed(0).padStart(5)} kB gz of ${VIEW_LIMIT_KB}`);
// react-map-gl imports the engine itself dynamically.
const mapboxGl = Object.keys(manifest).filter((key) => /mapbox-gl\/dist\/mapbox-gl\.js$/.test(key));
const mapbox = new Set(["src/map/engine-mapbox.ts", ...mapboxGl].flatMap((key) => [...filesOf(key)]));
console.log(`first map (Mapbox GL JS)   ${(await total(new Set([...page, ...mapbox]))).toFixed(0).padStart(5)} kB gz`);
console.log(
  `explorer, on its own route ${(await total(filesOf("src/views/explore/explore-page.tsx"))).toFixed(0).padStart(5)} kB gz`,
);
for (const [what, size, limit] of [
  ["first map", firstMap, LIMIT_KB],
  ["leadership view", view, VIEW_LIMIT_KB],
] as const)
  if (size > limit) {
    console.error(`${what}: expected at most ${limit} kB, got ${size.toFixed(0)} kB`);
    process.exitCode = 1;
  }
