import type { ApolloServerOptions } from "@apollo/server";
import { type DocumentNode, visit } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { yieldToConnections } from "./yield.ts";

type Store = NonNullable<ApolloServerOptions<Context>["documentStore"]>;

/** What all kept documents may take, and a node of one does: measured, with names and values. */
const KEPT_BYTES = 16 * 1024 * 1024;
const NODE_BYTES = 250;

/**
 * Apollo's store of checked documents, bounded by what they take. Locations are dropped on the way in: each would keep the query's text and
 * its whole chain of words, comments too. Errors find their places again by error-locations.ts.
 */
export function documentStore(): Store {
  const documents = new LRUCache<string, { document: DocumentNode; bytes: number }>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
  });
  return {
    async get(key) {
      const known = documents.get(key);
      // What is not known is read next.
      if (known === undefined) await yieldToConnections();
      return known?.document;
    },
    // Apollo calls it before it runs the operation: everything compiled from the document is without locations as well.
    async set(key, document) {
      documents.set(key, { document, bytes: NODE_BYTES * withoutLocations(document) });
    },
    delete: async (key) => documents.delete(key),
  };
}

/** Drops the locations in place; returns how many nodes there are. */
function withoutLocations(document: DocumentNode): number {
  let nodes = 0;
  visit(document, {
    enter(node) {
      nodes += 1;
      delete (node as { loc?: unknown }).loc;
    },
  });
  return nodes;
}
