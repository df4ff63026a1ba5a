import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, statfs } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What is not whole has it behind its name, with the process that writes it. */
const UNFINISHED = /^(.*)\.(\d+)\.part$/;

/** A file as it was received. */
export interface Spooled {
  /** Its name in the folder. */
  readonly spooledAs: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** There is not room for a file on the disk. */
export class DiskFull extends Error {}

/** The folder in which files wait until they are committed. */
export class Spool {
  constructor(private readonly folder: string) {}

  pathOf(spooledAs: string): string {
    return join(this.folder, spooledAs);
  }

  /** Where the refused rows of a file are kept. */
  refusedOf(spooledAs: string): string {
    return this.pathOf(`${spooledAs}.refused.xlsx`);
  }

  /** Writes what comes to disk, whole or not at all. `name` is the sender's, of which the ending is kept. */
  async receive(name: string, content: Readable): Promise<Spooled> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const spooledAs = `${randomUUID()}${endingOf(name)}`;
    const part = this.pathOf(`${spooledAs}.${process.pid}.part`);
    const hash = createHash("sha256");
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, counted, createWriteStream(part, { mode: 0o600 }));
      await onDisk(part);
      await rename(part, this.pathOf(spooledAs));
    } catch (error) {
      await rm(part, { force: true });
      throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? new DiskFull() : error;
    }
    return { spooledAs, bytes, sha256: hash.digest("hex") };
  }

  /** Whether so many more bytes go on the disk. */
  async hasRoomFor(bytes: number): Promise<boolean> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.folder);
    return bytes < bavail * bsize;
  }

  async remove(spooledAs: string): Promise<void> {
    for (const path of [this.pathOf(spooledAs), this.refusedOf(spooledAs)]) await rm(path, { force: true });
  }

  /** Takes away what belongs to no file that is known, and returns the names of those that are there. */
  async sweep(known: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const writer = UNFINISHED.exec(name)?.[2];
      const [, owner = name] = /^(.*?)\.refused\.xlsx$/.exec(name) ?? [];
      const needed = writer === undefined ? known.has(owner) : isAtWork(Number(writer));
      if (!needed) await rm(this.pathOf(name), { force: true, recursive: true });
    }
    return new Set(names.filter((name) => known.has(name)));
  }
}

/** The ending, by which formats are known, and no other part of a name that a stranger gave. */
function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(ending) ? ending : "";
}

/** Whether another process lives that may still be writing. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
