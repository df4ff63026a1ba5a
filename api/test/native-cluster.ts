import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";

export interface NativeServer {
  /** postgres://… of its database "postgres". */
  readonly url: string;
  /** Stops the server at once, as in a crash of its clients' connections. */
  stopServer(): Promise<void>;
  /** Kills all its processes at once with SIGKILL, as when the machine runs out of memory. */
  crash(): Promise<void>;
  /** Starts it again on the same port. */
  startServer(): Promise<void>;
  /** Halts its processes where they are, as on a host that hangs: connections stay, and nothing is answered. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

export interface NativeCluster extends NativeServer {
  restart(): Promise<void>;
  /** Copies the server as it is now into a streaming standby of it, which is removed with the cluster. */
  standby(): Promise<NativeServer>;
  /** Stops the server and deletes its files. */
  remove(): Promise<void>;
}

/** The folder of the newest installed PostgreSQL server programs that have PostGIS, or null. */
export function findServerPrograms(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN)
    .filter((version) => existsSync(join(DEBIAN, version, "bin/postgres")))
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .sort((a, b) => Number(b) - Number(a));
  return versions[0] ? join(DEBIAN, versions[0], "bin") : null;
}

/** Starts a throw-away PostgreSQL server on a free port of 127.0.0.1, without fsync: its files live as long as the tests. */
export async function startNativeCluster(
  programs: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<NativeCluster> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-native-"));
  const data = join(folder, "data");
  const user = await serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = user ?? {};
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    {
      ...as,
      cwd: folder,
    },
  );
  const primary = serverOf(programs, data, folder, await freePort(), as, settings);
  const servers = [primary];
  await primary.startServer();
  return {
    ...primary,
    async restart() {
      await primary.stopServer();
      await primary.startServer();
    },
    async standby() {
      const copy = join(folder, `standby-${servers.length}`);
      await run(join(programs, "pg_basebackup"), ["-d", primary.url, "-D", copy, "-R", "-X", "stream", "-c", "fast"], {
        ...as,
        cwd: folder,
      });
      const standby = serverOf(programs, copy, folder, await freePort(), as, settings);
      servers.push(standby);
      await standby.startServer();
      return standby;
    },
    async remove() {
      for (const server of servers) await server.stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server on the files in `data`, not started yet. */
function serverOf(
  programs: string,
  data: string,
  folder: string,
  port: number,
  as: { uid?: number; gid?: number },
  given: Readonly<Record<string, string>>,
): NativeServer {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: 120,
    shared_buffers: "128MB",
    max_wal_size: "2GB",
    autovacuum: "off",
    timezone: "Asia/Shanghai",
    ...given,
  };
  const switches = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let server: ReturnType<typeof spawn> | null = null;
  const children = async (): Promise<number[]> => {
    const { stdout } = await run("ps", ["-o", "pid=", "--ppid", String(server!.pid!)]);
    return stdout.trim().split(/\s+/).map(Number);
  };
  const signal = async (name: "SIGSTOP" | "SIGCONT"): Promise<void> => {
    const parent = server!.pid!;
    // The one that accepts connections first, so that no process is added meanwhile.
    process.kill(parent, name);
    for (const child of await children()) process.kill(child, name);
  };
  return {
    freeze: () => signal("SIGSTOP"),
    thaw: () => signal("SIGCONT"),
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async startServer() {
      const started = spawn(join(programs, "postgres"), ["-D", data, ...switches], {
        ...as,
        cwd: folder,
        stdio: "ignore",
      });
      server = started;
      // A run that breaks off before its teardown must not leave a server behind.
      process.once("exit", () => started.kill("SIGQUIT"));
      for (let tries = 0; ; tries++) {
        if (started.exitCode !== null)
          throw new Error(`the test's PostgreSQL server ended with code ${started.exitCode}`);
        const ready = await run(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]).then(
          () => true,
          () => false,
        );
        if (ready) return;
        if (tries > 100) throw new Error("the test's PostgreSQL server did not come up within 20 s");
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async crash() {
      const crashing = server!;
      const ended = new Promise((resolve) => crashing.once("exit", resolve));
      // Halted first: a parent that sees one of them end would tell the others to end by themselves.
      crashing.kill("SIGSTOP");
      const all = await children();
      for (const pid of all) process.kill(pid, "SIGKILL");
      crashing.kill("SIGKILL");
      server = null;
      await ended;
    },
    async stopServer() {
      const stopping = server;
      server = null;
      if (stopping === null || stopping.exitCode !== null) return;
      const ended = new Promise((resolve) => stopping.once("exit", resolve));
      // "immediate" is SIGQUIT: nothing here is worth a checkpoint.
      stopping.kill("SIGQUIT");
      await ended;
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's packages bring a user for it. Null where we are not root. */
async function serverUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number((await run("id", [which, "postgres"])).stdout)),
  );
  return { uid: uid!, gid: gid! };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
