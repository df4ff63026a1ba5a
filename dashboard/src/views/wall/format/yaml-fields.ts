import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type SyntaxFault, syntaxFault } from "./yaml-syntax.ts";

/** What was expected where a fault lies; `expectationText` puts it into words. */
export type Expectation =
  | { readonly what: "yaml"; readonly syntax: SyntaxFault }
  | {
      readonly what:
        | "fields"
        | "text"
        | "bilingual"
        | "region"
        | "month"
        | "period"
        | "day"
        | "truth"
        | "days"
        | "picture";
    }
  | { readonly what: "number" | "whole"; readonly least: number; readonly most: number }
  | { readonly what: "list"; readonly least: number; readonly most: number }
  | { readonly what: "oneOf" | "knownField"; readonly choices: readonly string[] }
  | { readonly what: "insideGrid"; readonly columns: number; readonly rows: number }
  | { readonly what: "unique" | "free" };

/** One thing wrong with a programme; line and column count from 1. */
export interface ProgrammeFault {
  readonly line: number;
  readonly column: number;
  /** Such as scenes.overview.panels[2].indicator; empty: the file itself. */
  readonly path: string;
  readonly expected: Expectation;
  /** What stands there, shortened; empty: nothing. */
  readonly got: string;
}

const MOST_GOT = 60;

function shortened(text: string): string {
  const written = text.trim().replace(/\s+/g, " ");
  return written.length > MOST_GOT ? `${written.slice(0, MOST_GOT)}…` : written;
}

/** A parsed YAML file that takes down what is wrong with it, each with its place. */
export class YamlSource {
  readonly faults: ProgrammeFault[] = [];
  readonly root: Field;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed<ParsedNode>;

  constructor(readonly text: string) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: true });
    // One place is told once, whatever else follows from it.
    const told = new Set<number>();
    const { errors } = this.#document;
    // Behind a tab nothing is read as it was meant.
    const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
    for (const { pos, code } of tabs.length > 0 ? tabs : errors) {
      const [offset] = pos;
      if (told.has(offset)) continue;
      told.add(offset);
      this.fault(offset, "", { what: "yaml", syntax: syntaxFault(code) }, shortened(this.#lineAt(offset)));
    }
    this.root = new Field(this, this.#document.contents, "", 0);
  }

  #lineAt(offset: number): string {
    const from = this.text.lastIndexOf("\n", offset - 1) + 1;
    const to = this.text.indexOf("\n", offset);
    return this.text.slice(from, to === -1 ? undefined : to);
  }

  fault(offset: number, path: string, expected: Expectation, got: string): void {
    const { line, col } = this.#lines.linePos(Math.min(offset, this.text.length));
    this.faults.push({ line: Math.max(line, 1), column: Math.max(col, 1), path, expected, got });
  }

  resolved(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.#document) ?? null) : node;
  }
}

/** One value of the file with its place. Reading gives null where it is not as expected, and takes the fault down. */
export class Field {
  readonly #node: Node | null;

  constructor(
    readonly source: YamlSource,
    node: Node | null,
    readonly path: string,
    /** Where the field would stand, for one that is missing. */
    readonly around: number,
  ) {
    this.#node = source.resolved(node);
  }

  get isAbsent(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }
  get isFields(): boolean {
    return isMap(this.#node);
  }
  get isList(): boolean {
    return isSeq(this.#node);
  }
  get offset(): number {
    return this.#node?.range?.[0] ?? this.around;
  }

  fail(expected: Expectation): null {
    const range = this.#node?.range;
    const got = shortened(range ? this.source.text.slice(range[0], range[1]) : "");
    this.source.fault(this.offset, this.path, expected, got);
    return null;
  }

  /** The fields of a mapping; one that is not among `known` is a fault. */
  fields(known: readonly string[]): ((name: string) => Field) | null {
    const map = this.mapping();
    if (map === null) return null;
    for (const [name, field] of this.entriesOf(map))
      if (!known.includes(name))
        this.source.fault(field.offsetOfKey, field.path, { what: "knownField", choices: known }, name);
    return (name) => this.child(name);
  }

  /** One field of a mapping, the others unchecked. */
  child(name: string): Field {
    const node = isMap(this.#node) ? ((this.#node.get(name, true) as Node | undefined) ?? null) : null;
    return new Field(this.source, node, this.pathOf(name), this.offset);
  }

  /** Every entry of a mapping, in the order of the file. */
  entries(): [name: string, field: Field][] | null {
    const map = this.mapping();
    return map && this.entriesOf(map);
  }

  private mapping(): YAMLMap | null {
    return isMap(this.#node) ? this.#node : this.fail({ what: "fields" });
  }

  private entriesOf(map: YAMLMap): [string, Field & { offsetOfKey: number }][] {
    return map.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      const offsetOfKey = (isScalar(key) ? key.range?.[0] : undefined) ?? this.offset;
      const field = new Field(this.source, value as Node | null, this.pathOf(name), offsetOfKey);
      return [name, Object.assign(field, { offsetOfKey })];
    });
  }

  list<T>(least: number, most: number, read: (item: Field) => T | null): T[] | null {
    const node = this.#node;
    if (!isSeq(node) || node.items.length < least || node.items.length > most)
      return this.fail({ what: "list", least, most });
    const items = node.items.map((item, i) =>
      read(new Field(this.source, item as Node | null, `${this.path}[${i}]`, this.offset)),
    );
    return items.some((item) => item === null) ? null : (items as T[]);
  }

  text(pattern = /\S/, expected: Expectation = { what: "text" }): string | null {
    // A code such as 370100 and a month such as 2026-10 may stand without quotes.
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    const written = typeof value === "number" ? (this.#node as { source?: string }).source : value;
    return typeof written === "string" && pattern.test(written) ? written : this.fail(expected);
  }

  number(least: number, most: number, whole = false): number | null {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    const fits = typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value));
    return fits ? value : this.fail({ what: whole ? "whole" : "number", least, most });
  }

  truth(): boolean | null {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    return typeof value === "boolean" ? value : this.fail({ what: "truth" });
  }

  oneOf<T extends string>(choices: readonly T[]): T | null {
    const value = isScalar(this.#node) ? String(this.#node.value) : undefined;
    return choices.find((choice) => choice === value) ?? this.fail({ what: "oneOf", choices });
  }

  /** What `read` makes of it, or the default where it is left out. */
  or<T>(otherwise: T, read: (field: this) => T | null): T | null {
    return this.isAbsent ? otherwise : read(this);
  }

  private pathOf(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }
}
