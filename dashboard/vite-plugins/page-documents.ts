import type { Plugin } from "vite";

/** A document of a page, as gql.tada has it written. */
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;
const SOURCES = /[\\/]dashboard[\\/]src[\\/].*\.tsx?$/;

/** The texts of all documents in a source. */
export const documentsIn = (source: string): string[] => [...source.matchAll(DOCUMENT)].map(([, text]) => text!);

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
