import { type Alias, type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type * as z from "zod";
import { faultsOf } from "./faults.ts";

/** All that is wrong with a file of settings, a line each: file, line and column, what was expected and what came. */
export class BadSettings extends Error {}

/** Reads YAML of a shape. Throws BadSettings naming every fault with its line and column. */
export function checkedYaml<Shape extends z.ZodType>(text: string, name: string, shape: Shape): z.output<Shape> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${name}:${line}:${col}: `;
  };
  if (document.errors.length > 0)
    throw new BadSettings(document.errors.map(({ message, pos }) => `${place(pos[0])}${inWords(message)}`).join("\n"));
  const read = shape.safeParse(unfolded(document, place));
  if (read.success) return read.data;
  const lines = read.error.issues.flatMap((issue) => {
    const error = { issues: [issue] } as z.ZodError;
    return faultsOf(error, place(offsetOf(document.contents, issue)));
  });
  throw new BadSettings([...new Set(lines)].join("\n"));
}

/** What the parser says, without the place and the line that it repeats. */
function inWords(message: string): string {
  if (/call stack/i.test(message))
    return "expected maps and lists within one another some hundred deep at most, got more";
  return (message.split("\n")[0] ?? "").replace(/ at line \d.*$/, "");
}

/** What a document says. Throws BadSettings at an alias of what is not there, and at the first of aliases that unfold without measure. */
function unfolded(document: Document, place: (offset: number) => string): unknown {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const at = (alias: Alias): string => place(alias.range?.[0] ?? 0);
  const lost = aliases.filter((alias) => alias.resolve(document) === undefined);
  if (lost.length > 0)
    throw new BadSettings(
      lost.map((alias) => `${at(alias)}expected an anchor &${alias.source} before it, got *${alias.source}`).join("\n"),
    );
  const endless = aliases.find((alias) => holds(alias.resolve(document), alias));
  if (endless !== undefined)
    throw new BadSettings(`${at(endless)}expected an anchor that ends before it, got *${endless.source} within itself`);
  try {
    return document.toJS();
  } catch (error) {
    const [first] = aliases;
    if (!(error instanceof ReferenceError) || !first) throw error;
    throw new BadSettings(`${at(first)}expected aliases that repeat little, got more than are unfolded`);
  }
}

const holds = (outer: Node | undefined, inner: Node): boolean =>
  outer?.range != null && inner.range != null && outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** Where what is wrong stands: the value, the key that nobody knows, or the innermost that is there at all. */
function offsetOf(root: Node | null, issue: z.core.$ZodIssue): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of issue.path) {
    node = childOf(node, key);
    const at = (node as Node | undefined)?.range?.[0];
    if (at === undefined) return offset;
    offset = at;
  }
  if (issue.code === "unrecognized_keys" && isMap(node)) {
    const unknown = node.items.find(({ key }) => isScalar(key) && issue.keys.includes(String(key.value)));
    return (unknown?.key as Node | undefined)?.range?.[0] ?? offset;
  }
  return offset;
}

const childOf = (node: unknown, key: PropertyKey): unknown =>
  typeof node === "object" && node !== null && "get" in node
    ? (node as { get(key: PropertyKey, keepScalar: true): unknown }).get(key, true)
    : undefined;
