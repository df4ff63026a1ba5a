import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What the reader of YAML says, and where; `at` is null where it says no place. */
export interface YamlFault {
  readonly what: string;
  readonly at: { readonly offset: number; readonly line: number; readonly col: number } | null;
}

const READER = fileURLToPath(new URL("./yaml-reader.mjs", import.meta.url));
/** What is written by people is read in a few milliseconds; some texts take a minute, or all memory. */
export const READ_WITHIN_MS = 1000;
const MEMORY_MB = 64;

let last: Promise<unknown> = Promise.resolve();

/** Everything wrong with the YAML, read by a process of its own, one text at a time; null where it takes too long or too much memory. */
export function yamlFaults(yaml: string): Promise<YamlFault[] | null> {
  const turn = last.then(() => read(yaml));
  last = turn.catch(() => {});
  return turn;
}

function read(yaml: string): Promise<YamlFault[] | null> {
  return new Promise((resolve, reject) => {
    const reader = fork(READER, {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let timer: NodeJS.Timeout | undefined;
    const over = (end: () => void): void => {
      clearTimeout(timer);
      reader.kill("SIGKILL");
      end();
    };
    reader.on("message", (message: "ready" | YamlFault[]) => {
      if (message !== "ready") return over(() => resolve(message));
      timer = setTimeout(() => over(() => resolve(null)), READ_WITHIN_MS);
      reader.send(yaml);
    });
    reader.once("error", (error) => over(() => reject(error)));
    reader.once("exit", () => over(() => resolve(null)));
  });
}
