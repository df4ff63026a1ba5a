import type { Feature, Geometry } from "geojson";
import { BadValue } from "../../parsers/bad-value.ts";
import { ImportRefused } from "../import-refused.ts";
import type { RowFault, SourceFile, SourceRow } from "../source-row.ts";
import { type StatedSystem, systemOfName } from "../stated-system.ts";
import { JsonValues } from "./json-values.ts";
import { knownGeometry } from "./known-geometry.ts";
import { decodedText, detectEncoding } from "./text-encoding.ts";

const BATCH_ROWS = 100;

/**
 * Reads a FeatureCollection, a list of features, or features one after another (GeoJSON text sequences, newline-delimited JSON), as they
 * stream; only a feature at a time is held. The file is read twice: properties may first appear, and "crs" stand, anywhere in it.
 */
export async function openGeojson(path: string, size: number, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const encoding = await detectEncoding(path);
  const found = new Set<string>();
  let count = 0;
  let stated: StatedSystem | null = null;
  for await (const feature of featuresOf(decodedText(path, encoding), (crs) => {
    stated = crs;
  })) {
    count++;
    for (const name in feature.properties) found.add(name);
  }
  if (count === 0)
    throw new ImportRefused(
      'Expected a GeoJSON FeatureCollection with at least one feature under "features", got none.',
    );
  const columns = [...found];
  let read = 0;
  async function* batches(): AsyncGenerator<SourceRow[]> {
    const text = decodedText(path, encoding, (bytes) => {
      read += bytes.length;
      onBytes(bytes);
    });
    let row = 0;
    let batch: SourceRow[] = [];
    for await (const feature of featuresOf(text, () => undefined)) {
      row++;
      const cells = columns.map((column) => asText(feature.properties?.[column]));
      batch.push({ row, cells, ...geometryOf(feature) });
      if (batch.length >= BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
  return {
    columns,
    headerAt: null,
    hasGeometry: true,
    stated: () => stated,
    serialDates: null,
    notes: encoding === "utf-8" ? [] : [`read as ${encoding.toUpperCase()}`],
    warnings: () => [],
    batches: batches(),
    share: () => (size === 0 ? null : Math.min(1, read / size)),
  };
}

/** `onCrs` is called for a "crs" member, before or after the features. */
async function* featuresOf(
  text: AsyncGenerator<string>,
  onCrs: (crs: StatedSystem | null) => void,
): AsyncGenerator<Feature> {
  const json = new JsonValues(text);
  let number = 0;
  async function* listed(): AsyncGenerator<Feature> {
    await json.expect("[");
    if (await json.skip("]")) return;
    do yield asFeature(await json.value(), ++number);
    while (await json.skip(","));
    await json.expect("]");
  }
  while ((await json.peek()) !== "") {
    if ((await json.peek()) === "[") {
      yield* listed();
      continue;
    }
    if (!(await json.skip("{"))) throw await json.broken("a FeatureCollection or a Feature");
    const members = new Map<string, string>();
    if (!(await json.skip("}"))) {
      do {
        if ((await json.peek()) !== '"') throw await json.broken("a name in quotes");
        const name = parsed(await json.value(), "the name of a member") as string;
        await json.expect(":");
        if (name !== "features" || (await json.peek()) !== "[") {
          members.set(name, await json.value());
          continue;
        }
        members.set(name, "[]");
        yield* listed();
      } while (await json.skip(","));
      await json.expect("}");
    }
    const crs = members.get("crs");
    if (crs !== undefined) onCrs(systemOf(parsed(crs, 'the "crs" member')));
    if (members.has("features")) continue;
    const whole = `{${[...members].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
    yield asFeature(whole, ++number);
  }
}

function asFeature(text: string, number: number): Feature {
  const value = parsed(mended(text), `feature ${number}`) as { type?: unknown; attributes?: unknown } | null;
  if (value?.type === "Feature") return value as Feature;
  const got =
    value !== null && typeof value === "object" && "attributes" in value
      ? "an Esri JSON feature: export it again as GeoJSON"
      : value?.type === "Topology"
        ? "TopoJSON: convert it to GeoJSON"
        : text.slice(0, 80);
  throw new ImportRefused(`Expected a Feature, got ${got}`);
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused(
      `Expected GeoJSON, got something that cannot be parsed: ${what}: ${(error as Error).message.slice(0, 200)}`,
    );
  }
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:NaN|Infinity)|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/gs;

/** Beyond this power of ten a double has lost digits of a whole number. */
const ROUNDED = /^-?\d(?:\.\d+)?e\+?(?:1[6-9]|2\d)$/i;

/** Whole numbers that a double cannot hold, or has rounded, become text, and NaN, which some programs write, null. */
function mended(text: string): string {
  if (!/\d{16}|\de\+?[12]\d|NaN|Infinity/i.test(text)) return text;
  return text.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    if (/^-?\d{16,}$/.test(token) || ROUNDED.test(token)) return `"${token}"`;
    return /NaN|Infinity/.test(token) ? "null" : token;
  });
}

function geometryOf(feature: Feature): { geometry: Geometry | null; fault?: RowFault } {
  try {
    return { geometry: knownGeometry(feature.geometry) };
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return { geometry: null, fault: { expected: error.expected, got: error.got ?? "" } };
  }
}

/** https://geojson.org/geojson-spec.html#coordinate-reference-system-objects of 2008, which files still carry. */
function systemOf(crs: unknown): StatedSystem | null {
  const { type, properties } = (crs ?? {}) as { type?: string; properties?: { name?: unknown; code?: unknown } };
  if (properties?.name !== undefined) return systemOfName(String(properties.name));
  return properties?.code === undefined ? null : systemOfName(`${type ?? "EPSG"}:${properties.code}`);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
