import { existsSync, realpathSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** An npm package as it is installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** As its manifest says; "not stated" where it does not. */
  readonly license: string;
  /** Where it is from. */
  readonly home: string;
  /** Its licence and the notices it brings, whole. */
  readonly texts: readonly string[];
}

const TEXTS = /^(licen[cs]e|copying|notice|third-?party)[^/]*$/i;

/** The package whose manifest stands in `folder`. */
export async function packageAt(folder: string): Promise<InstalledPackage> {
  const manifest = await manifestAt(folder);
  const repository = manifest.repository;
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name) && !/\.[cm]?js$/.test(entry.name))
    .map((entry) => entry.name);
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    license: licenseOf(manifest),
    home: String(manifest.homepage ?? (typeof repository === "object" ? repository?.url : repository) ?? ""),
    texts: await Promise.all(names.map(async (name) => (await readFile(join(folder, name), "utf8")).trim())),
  };
}

/** The folders of all packages that running the one in `folder` loads: its dependencies, theirs, and so on; development's are not. */
export async function foldersItRuns(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (from: string): Promise<void> => {
    const { dependencies = {}, optionalDependencies = {} } = await manifestAt(from);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const at = resolved(name, from);
      // An optional one may not be there.
      if (at === null || found.has(at)) continue;
      found.add(at);
      await visit(at);
    }
  };
  await visit(realpathSync(folder));
  return found;
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly homepage?: unknown;
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifestAt = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8"));

function licenseOf({ license, licenses }: Manifest): string {
  const stated = license ?? licenses;
  const names = (Array.isArray(stated) ? stated : [stated]).map((one) =>
    typeof one === "object" && one !== null ? (one as { type?: string }).type : one,
  );
  return names.filter(Boolean).join(" or ") || "not stated";
}

/** As Node looks a package up, without its entry file, which it may not have. */
function resolved(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return realpathSync(folder);
    if (at === dirname(at)) return null;
  }
}
