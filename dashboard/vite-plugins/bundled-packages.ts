import { relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Folder of the package that a module's id lies in; null for the project's own. */
const PACKAGE = /^\0?(?:.*:)?(\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes `.vite/packages.json`: the folders (from the project's root) of all packages whose modules the build has read, those of its workers
 * too. The server makes the third-party notices from them. One for the pages, and `inWorkers` for the builds within that build.
 */
export function bundledPackages(projectRoot: string): { inPages: Plugin; inWorkers: () => Plugin } {
  const folders = new Set<string>();
  const collect = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = PACKAGE.exec(id.replaceAll("\\", "/"))?.[1];
      if (folder !== undefined) folders.add(relative(projectRoot, folder).replaceAll(sep, "/"));
    }
  };
  return {
    inPages: {
      name: "bundled-packages",
      apply: "build",
      generateBundle() {
        collect(this.getModuleIds());
        this.emitFile({
          type: "asset",
          fileName: ".vite/packages.json",
          source: JSON.stringify([...folders].sort(), null, 1),
        });
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
