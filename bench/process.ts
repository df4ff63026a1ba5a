import { type ChildProcess, spawn } from "node:child_process";

/** A process started for a measurement, and ended by it. */
export interface Started {
  readonly child: ChildProcess;
  /** Milliseconds from the start to the line waited for. */
  readonly readyMs: number;
  /** Resolves when it has ended by itself; throws where its exit code is not 0. */
  ended(): Promise<void>;
  end(): Promise<void>;
}

/** Of what a process prints, to be told where it fails. */
const KEPT_CHARACTERS = 20_000;

/** Starts a command and waits for a line that matches `ready`; throws with what it printed where it ends before. */
export function start(
  command: string,
  args: readonly string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv = {},
  limitMs = 600_000,
): Promise<Started> {
  const began = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  let printed = "";
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(new Error(`${command} ${args.join(" ")} was not ready after ${limitMs / 1000} s:\n${printed}`));
    }, limitMs);
    let isReady = false;
    const read = (chunk: Buffer) => {
      // A server goes on to print a line for each request: looking through them all would measure this process.
      printed = `${printed}${chunk}`.slice(-KEPT_CHARACTERS);
      if (isReady || !ready.test(printed)) return;
      isReady = true;
      clearTimeout(timer);
      done({
        child,
        readyMs: performance.now() - began,
        ended: async () => {
          const code = await exited;
          if (code !== 0) throw new Error(`${command} ended with ${code}:\n${printed}`);
        },
        end: async () => {
          child.kill("SIGINT");
          const kill = setTimeout(() => child.kill("SIGKILL"), 10_000);
          await exited;
          clearTimeout(kill);
        },
      });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${printed}`));
    });
  });
}

/** A free port on the loopback address. */
export async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? done(address.port) : fail(new Error("no port"))));
    });
  });
}
