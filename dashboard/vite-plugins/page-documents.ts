import type { Plugin } from "vite";

/** A document of a page, as gql.tada has it written. */
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;
const SOURCES = /[\\/]dashboard[\\/]src[\\/].*\.tsx?$/;

/** What gql.tada reads and takes out of a fragment, before a page asks with it. */
const OWN_DIRECTIVE = / @_unmask\b/g;

/** The texts of all documents in a source, as pages ask them. */
export const documentsIn = (source: string): string[] =>
  [...source.matchAll(DOCUMENT)].map(([, text]) => text!.replaceAll(OWN_DIRECTIVE, ""));

/** Lists the documents that the pages ask in page-documents.json, by which the server tells them from what somebody writes themselves. */
export function pageDocuments(): Plugin {
  const texts = new Map<string, string[]>();
  return {
    name: "page-documents",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      const [path = ""] = id.split("?");
      if (SOURCES.test(path)) texts.set(path, documentsIn(code));
      return null;
    },
    generateBundle() {
      const source = JSON.stringify([...texts.keys()].sort().flatMap((path) => texts.get(path)!));
      this.emitFile({ type: "asset", fileName: "page-documents.json", source });
    },
  };
}
