import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is written down of the chain outside the database: who makes a chain anew, its end with it, cannot make this anew as well. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
  /** When it was written down, ISO 8601. */
  readonly at: string;
}

const LINE = /^(\d+),([0-9a-f]{64}),(\S+)$/;

/** The server's own file of them; copies of it belong elsewhere. */
export const anchorsFile = (dataDir: string): string => join(dataDir, "audit-anchors.csv");

export async function writeAnchor(path: string, { number, hash, at }: Anchor): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${number},${hash},${at}\n`);
}

/** The anchors of a file, none where there is no file. Throws where a line is none. */
export async function readAnchors(path: string): Promise<Anchor[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, at) => {
      const [, number, hash, when] = LINE.exec(line) ?? [];
      if (hash === undefined)
        throw new Error(`${path}, line ${at + 1}: expected number,hash,time, got "${line.slice(0, 100)}"`);
      return { number: Number(number), hash, at: when! };
    });
}
