import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

declare global {
  // Node's types leave it to those of browsers.
  namespace WebAssembly {
    interface Module {}
    function compile(bytes: Uint8Array): Promise<Module>;
  }
}

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * The embedded database's server. Held here, where it outlives the threads that run it: what one of them has compiled of it, as it was
 * used, the next need not compile again.
 */
export function serverProgram(): Promise<WebAssembly.Module> {
  // Beside the package's entry file, whichever that is; it does not export it.
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  compiled ??= readFile(join(dirname(entry), "pglite.wasm")).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}
