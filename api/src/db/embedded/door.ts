import { existsSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { CRASHED, EmbeddedError } from "./embedded-error.ts";
import { errorAnswer } from "./protocol.ts";

/** pg looks for a server's socket in a folder under the name that PostgreSQL gives it, which ends in the port. */
export const DOOR_PORT = 5432;
/** What a system takes for the path of a socket, in bytes. */
const LONGEST_PATH = 103;
/** Read and written by the user who holds the database alone. */
const OTHERS_MAY_NOTHING = 0o177;

/** Where the door of a folder is; null where it can have none: Windows knows no such sockets, and paths are short. */
export function doorOf(dataDir: string): string | null {
  const path = join(dataDir, `.s.PGSQL.${DOOR_PORT}`);
  return process.platform === "win32" || Buffer.byteLength(path) > LONGEST_PATH ? null : path;
}

/**
 * Lets commands of the same user use the embedded database while this process holds it: a socket in its folder, each connection of which is a
 * stream to the engine like the pool's own. Call it with the folder locked. Returns how to shut it; who is inside is rolled back.
 */
export async function openDoor(dataDir: string, connect: () => Duplex): Promise<() => Promise<void>> {
  const path = doorOf(dataDir);
  if (path === null) return async () => undefined;
  // left behind by a process that was killed
  rmSync(path, { force: true });
  const inside = new Set<Socket>();
  const server = createServer((socket) => {
    inside.add(socket);
    socket.once("close", () => inside.delete(socket));
    tie(socket, connect());
  });
  const before = process.umask(OTHERS_MAY_NOTHING);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
      process.umask(before);
    });
  } finally {
    process.umask(before);
  }
  // it keeps no process running
  server.unref();
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of inside) socket.destroy();
    await closed;
    if (existsSync(path)) rmSync(path, { force: true });
  };
}

/** What one writes the other reads; neither outlives the other. What the engine says of its end goes out as a server would say it. */
function tie(socket: Socket, stream: Duplex): void {
  socket.on("error", () => undefined);
  stream.on("error", (error) => {
    const code = error instanceof EmbeddedError ? error.code : CRASHED;
    socket.end(errorAnswer(code, error.message));
  });
  socket.once("close", () => stream.destroy());
  stream.once("close", () => socket.end());
  socket.pipe(stream);
  stream.pipe(socket);
}
