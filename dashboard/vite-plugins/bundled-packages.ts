import { relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Folder of the package that a module's id lies in; null for the project's own. */
const PACKAGE = /^\0?(?:.*:)?(\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes `.vite/packages.json`: the folders (from the project's root) of all packages whose modules the build has read, those of its workers
 * too. The server makes the third-party notices from them. Beside it stands `.vite/modules.txt`, a line for every module of a package that a
 * page's file is put together from, as the bundler tells it: a test holds the list against them. One for the pages, and `inWorkers` for the builds within
 * that build.
 */
export function bundledPackages(projectRoot: string): { inPages: Plugin; inWorkers: () => Plugin } {
  const folders = new Set<string>();
  const ofProject = (path: string): string => relative(projectRoot, path).replaceAll(sep, "/");
  const collect = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = PACKAGE.exec(id.replaceAll("\\", "/"))?.[1];
      if (folder !== undefined) folders.add(ofProject(folder));
    }
  };
  return {
    inPages: {
      name: "bundled-packages",
      apply: "build",
      generateBundle(_options, files) {
        collect(this.getModuleIds());
        this.emitFile({
          type: "asset",
          fileName: ".vite/packages.json",
          source: JSON.stringify([...folders].sort(), null, 1),
        });
        const modules = Object.values(files)
          .flatMap((file) => (file.type === "chunk" ? file.moduleIds : []))
          .filter((id) => id.includes("/node_modules/"))
          .map((id) => ofProject(id.replace("\0", "")));
        this.emitFile({ type: "asset", fileName: ".vite/modules.txt", source: modules.join("\n") });
      },
    },
    inWorkers: () => ({
      name: "bundled-packages-of-workers",
      apply: "build",
      generateBundle() {
        collect(this.getModuleIds());
      },
    }),
  };
}
