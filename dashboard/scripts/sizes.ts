import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * What the first map costs: npm run sizes. Counts, gzipped, the page, its scripts and styles, the map engine and its worker; not the
 * panels, which are fetched after it. Fails above the limit.
 */
const LIMIT_KB = 650;
const DIST = resolve(import.meta.dirname, "../dist");

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
const manifest = JSON.parse(await readFile(join(DIST, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
const gz = async (file: string): Promise<number> =>
  gzipSync(await readFile(join(DIST, file)), { level: 9 }).length / 1000;

/** A chunk's own file, with all that it imports statically and its styles. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`manifest.json: expected a chunk ${key}, got ${Object.keys(manifest).length} others`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const file of chunk.css ?? []) seen.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
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
const panels = await total([...filesOf("src/panels/desk.tsx")].filter((file) => !maplibre.has(file)));
console.log(`first map (MapLibre GL)    ${firstMap.toFixed(0).padStart(5)} kB gz of ${LIMIT_KB}`);
console.log(`panels, after the map      ${panels.toFixed(0).padStart(5)} kB gz`);
// react-map-gl imports the engine itself dynamically.
const mapboxGl = Object.keys(manifest).filter((key) => /mapbox-gl\/dist\/mapbox-gl\.js$/.test(key));
const mapbox = new Set(["src/map/engine-mapbox.ts", ...mapboxGl].flatMap((key) => [...filesOf(key)]));
console.log(`first map (Mapbox GL JS)   ${(await total(new Set([...page, ...mapbox]))).toFixed(0).padStart(5)} kB gz`);
console.log(
  `explorer, on its own route ${(await total(filesOf("src/views/explore/explore-page.tsx"))).toFixed(0).padStart(5)} kB gz`,
);
if (firstMap > LIMIT_KB) {
  console.error(`first map: expected at most ${LIMIT_KB} kB, got ${firstMap.toFixed(0)} kB`);
  process.exit(1);
}
