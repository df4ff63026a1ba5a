import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint } from "./fingerprint.mjs";
import { reflection } from "./reflection.mjs";
import { root } from "./root.mjs";

/** What a bundle is made of besides the program's own modules: packages stay where they are installed. */
const ALWAYS = ["pnpm-lock.yaml", relative(root, fileURLToPath(import.meta.url))];

/**
 * Puts the modules of a TypeScript program together in one, unless that made last time is of the same text; resolves to its file. Node
 * reads it in a third of the time that its hundreds of files take.
 */
export async function bundleOf(entry) {
  const name = relative(root, entry).replace(/\W+/g, "-");
  const folder = folderForBundles();
  const file = join(folder, `${name}.mjs`);
  const stamp = join(folder, `${name}.json`);
  if (stands(stamp)) return file;
  const { build, stop } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    outfile: file,
    absWorkingDir: root,
    tsconfig: "tsconfig.json",
    jsx: "automatic",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: [],
    banner: { js: `import ${JSON.stringify(reflection)};` },
    // Types of GraphQL have the names of their classes.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    write: false,
    metafile: true,
    logLevel: "warning",
    plugins: [{ name: "places", setup: keepPlaces }],
  });
  stop();
  for (const { path, contents } of outputFiles) put(path, contents);
  const paths = [...Object.keys(metafile.inputs), ...ALWAYS];
  // Modules know their addresses, so what was made elsewhere, and moved here, is made anew.
  put(stamp, JSON.stringify({ paths, of: fingerprint(paths, root) }));
  return file;
}

/** Beside what else is built; for who may not write there, a folder of this process alone. */
function folderForBundles() {
  const folder = join(root, "build/programs");
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    const own = mkdtempSync(join(tmpdir(), "atlas-program-"));
    process.once("exit", () => rmSync(own, { recursive: true, force: true }));
    return own;
  }
}

/** In its place when it is whole: another process may read there meanwhile. */
function put(file, contents) {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, file);
}

function stands(stamp) {
  try {
    const { paths, of } = JSON.parse(readFileSync(stamp, "utf8"));
    return fingerprint(paths, root) === of;
  } catch {
    // None was made, or a file that it was made of has gone.
    return false;
  }
}

/** Modules keep their own addresses, by which they find files beside them; packages are taken from where the module that names them finds them. */
function keepPlaces({ onResolve, onLoad, resolve }) {
  onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
    if (pluginData === "asked" || kind === "entry-point") return undefined;
    const found = await resolve(path, { kind, resolveDir, pluginData: "asked" });
    if (found.external || found.errors.length > 0) return { path, external: true };
    return found.path.includes("/node_modules/") ? { path: pathToFileURL(found.path).href, external: true } : found;
  });
  onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
    const own = { url: pathToFileURL(path).href, dirname: dirname(path) };
    const contents = readFileSync(path, "utf8").replace(/\bimport\.meta\.(url|dirname)\b/g, (_, what) =>
      JSON.stringify(own[what]),
    );
    return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
  });
}
