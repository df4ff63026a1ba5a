import { Readable } from "node:stream";
import type { Feature, Geometry } from "geojson";
import { parser } from "stream-json";
import { pick } from "stream-json/filters/pick.js";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { ImportRefused } from "../problem.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { decodedText, detectEncoding } from "./text-encoding.ts";

const BATCH_ROWS = 100;
/** Features whose properties make up the columns: later ones may bring no new property. */
const HEADER_FEATURES = 100;
const USUAL_CRS = /CRS84|EPSG:+4326|EPSG:+4490|WGS ?84/i;

/** Reads a FeatureCollection as it streams; only a feature at a time is held. */
export async function openGeojson(path: string, size: number, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  let read = 0;
  let head = "";
  const text = Readable.from(
    watched(
      decodedText(path, encoding, (bytes) => {
        read += bytes.length;
        onBytes(bytes);
      }),
      (start) => {
        head = start;
      },
    ),
  );
  const features = featuresOf(text);
  const first: Feature[] = [];
  while (first.length < HEADER_FEATURES) {
    const next = await features.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const stated = statedCrs(head);
  if (first.length === 0)
    throw new ImportRefused(
      'Expected a GeoJSON FeatureCollection with at least one feature under "features", got none.',
    );
  const columns = [...new Set(first.flatMap((feature) => Object.keys(feature.properties ?? {})))];
  async function* batches(): AsyncGenerator<SourceRow[]> {
    let row = 0;
    let batch: SourceRow[] = [];
    const add = (feature: Feature): void => {
      row++;
      batch.push({
        row,
        cells: columns.map((column) => asText(feature.properties?.[column])),
        geometry: feature.geometry as Geometry | null,
      });
    };
    for (const feature of first) add(feature);
    for await (const feature of features) {
      add(feature);
      if (batch.length >= BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
  return {
    columns,
    hasGeometry: true,
    statedCrs: stated,
    notes: encoding === "gb18030" ? ["read as GB18030"] : [],
    batches: batches(),
    share: () => (size === 0 ? null : Math.min(1, read / size)),
  };
}

async function* featuresOf(text: Readable): AsyncGenerator<Feature> {
  const json = parser.asStream();
  const picked = pick.asStream({ filter: "features" });
  const items = streamArray.asStream();
  // pipe() forwards no errors
  text.on("error", (error) => items.destroy(error));
  json.on("error", (error) => items.destroy(error));
  picked.on("error", (error) => items.destroy(error));
  text.pipe(json).pipe(picked).pipe(items);
  try {
    for await (const item of items as AsyncIterable<{ value: Feature }>) {
      const feature = item.value;
      if (feature?.type !== "Feature")
        throw new ImportRefused(`Expected a Feature, got ${JSON.stringify(feature).slice(0, 80)}`);
      yield feature;
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`Expected GeoJSON, got something that cannot be parsed: ${(error as Error).message}`);
  }
}

/** An old-style "crs" member before the features. Throws ImportRefused for any that is not plain longitude, latitude. */
function statedCrs(head: string): "wgs84" | "cgcs2000" | null {
  const before = head.slice(0, Math.max(0, head.indexOf('"features"')));
  const name = /"crs"\s*:\s*\{[^}]*"name"\s*:\s*"([^"]+)"\s*\}/.exec(before)?.[1];
  if (name === undefined) return null;
  if (!USUAL_CRS.test(name))
    throw new ImportRefused(
      `The file says its coordinates are in ${name}: expected longitude, latitude in degrees. Convert it to EPSG:4326 or EPSG:4490 first.`,
    );
  return /4490/.test(name) ? "cgcs2000" : "wgs84";
}

async function* watched(text: AsyncIterable<string>, onStart: (start: string) => void): AsyncGenerator<string> {
  let first = true;
  for await (const chunk of text) {
    if (first) onStart(chunk.slice(0, 65_536));
    first = false;
    yield chunk;
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
