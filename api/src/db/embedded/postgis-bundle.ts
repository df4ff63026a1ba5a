import { createReadStream, createWriteStream, existsSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

const BLOCK = 512;
/**
 * Of what the package brings, what we do not use: PGlite compiles every library in it, and keeps every file in memory. Without these
 * it needs some 250 MB less and opens about a second sooner.
 */
const UNUSED = [/raster/, /topology/, /tiger/, /postgis--(ANY|unpackaged)--/, /contrib\/postgis-/];

/** The file with PostGIS itself, kept in `folder`; made there from the package's when it is not there yet, or `anew`. */
export async function postgisBundle(folder: string, { anew = false } = {}): Promise<string> {
  // The package's own folder, whatever its entry file; it does not export its package.json.
  const whole = join(dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite-postgis")), "postgis.tar.gz");
  const version = JSON.parse(readFileSync(join(dirname(whole), "../package.json"), "utf8")).version;
  const path = join(folder, `postgis-${version}.tar.gz`);
  if (existsSync(path) && !anew) return path;
  const making = `${path}.making`;
  await pipeline(createReadStream(whole), createGunzip(), used, createGzip({ level: 1 }), createWriteStream(making));
  renameSync(making, path);
  return path;
}

/** Passes on the blocks of a tar archive (header, then content filled up to whole blocks) but those of unused files. */
async function* used(archive: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let blocksLeft = 0;
  let wanted = true;
  for await (const chunk of archive) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= BLOCK) {
      if (blocksLeft === 0) {
        const header = rest.subarray(0, BLOCK);
        wanted = !UNUSED.some((unused) => unused.test(entryName(header)));
        blocksLeft = 1 + Math.ceil(entryBytes(header) / BLOCK);
      }
      const blocks = Math.min(blocksLeft, Math.floor(rest.length / BLOCK));
      if (wanted) yield rest.subarray(0, blocks * BLOCK);
      blocksLeft -= blocks;
      rest = rest.subarray(blocks * BLOCK);
    }
  }
}

/** Of the ustar header: name at 0 (100 bytes), its prefix at 345 (155 bytes), both ended by a zero. */
function entryName(header: Buffer): string {
  const text = (from: number, length: number) => header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  return `${text(345, 155)}/${text(0, 100)}`;
}

/** Size at 124, 12 octal digits; empty in the zero blocks that end the archive. */
function entryBytes(header: Buffer): number {
  return Number.parseInt(header.toString("latin1", 124, 136).replace(/\0.*$/s, "").trim() || "0", 8);
}
