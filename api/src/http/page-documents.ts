import { existsSync, readFileSync } from "node:fs";
import { type DefinitionNode, Kind, parse, print, visit } from "graphql";
import { LRUCache } from "lru-cache";
import { isRegisterList } from "./register-lists.ts";

/** By their files: to read them takes more than all else of making a server. */
const read = new Map<string, PageDocuments>();

/** Texts that are known to be a page's, or not. */
const JUDGED = 1000;

/**
 * What the dashboard's pages ask: a document is theirs where each of its definitions is one of those that its build has listed, or a list of a
 * register, which pages write by the register's description. Whatever else is asked is ad hoc, whoever says that a page asks it.
 */
export class PageDocuments {
  readonly #definitions: ReadonlySet<string>;
  readonly #judged = new LRUCache<string, boolean>({ max: JUDGED });

  /** `texts`: of documents. */
  constructor(texts: readonly string[]) {
    this.#definitions = new Set(texts.flatMap(definitionsIn).map(canonical));
  }

  /** Those of the dashboard as it was built into a folder, read once; none without it. */
  static of(folder: string): PageDocuments {
    const path = `${folder}page-documents.json`;
    const found =
      read.get(path) ?? new PageDocuments(existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as string[]) : []);
    read.set(path, found);
    return found;
  }

  has(query: unknown): boolean {
    if (typeof query !== "string") return false;
    let known = this.#judged.get(query);
    if (known === undefined) {
      known = this.#isKnown(query);
      this.#judged.set(query, known);
    }
    return known;
  }

  #isKnown(query: string): boolean {
    try {
      return definitionsIn(query).every((one) => this.#definitions.has(canonical(one)) || isRegisterList(one));
    } catch {
      // no GraphQL: refused next, with what is wrong
      return false;
    }
  }
}

const definitionsIn = (text: string): readonly DefinitionNode[] => parse(text, { noLocation: true }).definitions;

/** As it is written anyhow; a client that keeps answers adds type names. */
const canonical = (definition: DefinitionNode): string =>
  print(
    visit(definition, {
      [Kind.FIELD]: ({ name, alias }) => (name.value === "__typename" && alias === undefined ? null : undefined),
    }),
  );
