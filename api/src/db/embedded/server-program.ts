import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";

declare global {
  // Node's types leave it to those of browsers.
  namespace WebAssembly {
    interface Module {}
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

/**
 * Work (V8's measure) after which a function of the server is compiled anew, optimized. Ten times Node 20's, and about that of later ones: what
 * runs for a moment is not worth the seconds that its optimizing takes, of a start with its seeding a seventh.
 */
const WORK_BEFORE_OPTIMIZING = 18_000_000;

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * The embedded database's server. Held here, where it outlives the threads that run it: what one of them has compiled of it, as it was
 * used, the next need not compile again.
 */
export function serverProgram(): Promise<WebAssembly.Module> {
  // Beside the package's entry file, whichever that is; it does not export it.
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  compiled ??= readFile(join(dirname(entry), "pglite.wasm")).then((bytes) => {
    setFlagsFromString(`--wasm-tiering-budget=${WORK_BEFORE_OPTIMIZING}`);
    return WebAssembly.compile(bytes);
  });
  return compiled;
}
