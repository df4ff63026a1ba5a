import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Header of the format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
const HEADER_BYTES = 127;
const METADATA_AT = 24;
const [INTERNAL_COMPRESSION_AT, TILE_COMPRESSION_AT, TILE_TYPE_AT] = [97, 98, 99];
const COMPRESSIONS = ["unknown", "none", "gzip", "brotli", "zstd"];
const GZIP = 2;
const TILE_TYPES = ["unknown", "vector (MVT)", "PNG", "JPEG", "WebP", "AVIF"];
const [MVT, PNG, WEBP] = [1, 2, 4];

/** Layers of vector tiles that the dashboard draws: Protomaps' (version 4) and OpenMapTiles'. */
const DRAWN_SOURCE_LAYERS = [
  ...["landcover", "landuse", "park", "water", "waterway", "water_name", "roads", "transportation"],
  ...["transportation_name", "building", "buildings", "place", "places"],
] as const;

/** Why a file cannot be a base map; null where it can. */
export function faultOfPmtiles(file: string): string | null {
  try {
    const opened = openSync(file, "r");
    try {
      return faultOfOpened(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return `expected a file that can be read, got ${(error as NodeJS.ErrnoException).code ?? error}`;
  }
}

function faultOfOpened(opened: number): string | null {
  const header = bytesOf(opened, 0, HEADER_BYTES);
  if (header.toString("latin1", 0, 7) !== "PMTiles" || header[7] !== 3) return "expected a PMTiles archive, version 3";
  const type = header[TILE_TYPE_AT]!;
  if (type !== MVT && (type < PNG || type > WEBP))
    return `expected vector tiles (MVT) or tiles in PNG, JPEG or WebP, got ${TILE_TYPES[type] ?? type}`;
  // Browsers unpack gzip alone.
  for (const at of [INTERNAL_COMPRESSION_AT, TILE_COMPRESSION_AT])
    if (header[at]! > GZIP)
      return `expected a compression by gzip or none, got ${COMPRESSIONS[header[at]!] ?? header[at]}`;
  return type === MVT ? faultOfSourceLayers(opened, header) : null;
}

/** The archive's metadata name the layers of its vector tiles. */
function faultOfSourceLayers(opened: number, header: Buffer): string | null {
  const [offset, length] = [METADATA_AT, METADATA_AT + 8].map((at) => Number(header.readBigUInt64LE(at)));
  if (offset! + length! > fstatSync(opened).size) return "expected metadata within the file, got a file cut short";
  let named: string[];
  try {
    const bytes = bytesOf(opened, offset!, length!);
    const text = (header[INTERNAL_COMPRESSION_AT] === GZIP ? gunzipSync(bytes) : bytes).toString("utf8");
    const { vector_layers: layers } = JSON.parse(text) as { vector_layers?: readonly { id: string }[] };
    named = (layers ?? []).map(({ id }) => id);
  } catch (error) {
    return `expected metadata in JSON that list vector_layers, ${(error as Error).message}`;
  }
  if (named.some((name) => DRAWN_SOURCE_LAYERS.some((drawn) => drawn === name))) return null;
  const got = named.length === 0 ? "none" : named.join(", ");
  return `expected vector tiles with layers of Protomaps or OpenMapTiles (${DRAWN_SOURCE_LAYERS.join(", ")}), got ${got}`;
}

function bytesOf(opened: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(opened, bytes, 0, length, offset);
  return bytes;
}
