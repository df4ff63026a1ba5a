import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Placement } from "../../programme.ts";
import type { WrittenScene } from "./scene-templates.ts";

/** One change of a programme that needs no YAML to be written; `playlist` and `entry` count from 0. */
export type SceneEdit =
  | { readonly type: "move"; readonly playlist: number; readonly entry: number; readonly to: number }
  | { readonly type: "dwell"; readonly playlist: number; readonly entry: number; readonly seconds: number }
  | { readonly type: "remove"; readonly playlist: number; readonly entry: number }
  | { readonly type: "show"; readonly playlist: number; readonly scene: string }
  | { readonly type: "arrange"; readonly scene: string; readonly places: readonly Placement[] }
  | {
      readonly type: "tracks";
      readonly scene: string;
      readonly axis: "columns" | "rows";
      readonly fractions: readonly number[];
    }
  | { readonly type: "add"; readonly playlist: number; readonly name: string; readonly scene: WrittenScene };

const DWELL_SECONDS = 20;

/** The text with the change in it: comments and lines that it does not concern stay as they were written. Throws where the text is no programme. */
export function edited(text: string, edit: SceneEdit): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`expected YAML, got ${document.errors[0]!.message}`);
  if (edit.type === "arrange" || edit.type === "tracks") {
    laidOut(document, edit);
    return asWritten(document.toString({ lineWidth: 0 }), text);
  }
  const entries = document.getIn(["playlists", edit.playlist, "scenes"]);
  if (!isSeq<YAMLMap>(entries)) throw new Error(`playlists[${edit.playlist}].scenes: expected a list`);
  change(document, entries, edit);
  return asWritten(document.toString({ lineWidth: 0 }), text);
}

/** Places of a scene's panels, or the fractions of its grid. */
function laidOut(document: Document, edit: Extract<SceneEdit, { type: "arrange" | "tracks" }>): void {
  const at = ["scenes", edit.scene];
  if (edit.type === "tracks") {
    document.setIn([...at, edit.axis], document.createNode(edit.fractions, { flow: true }));
    return;
  }
  for (const [i, { column, row, columns, rows }] of edit.places.entries())
    document.setIn(
      [...at, "panels", i, "at"],
      document.createNode({ column, row, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) }, { flow: true }),
    );
}

function change(
  document: Document,
  entries: YAMLSeq<YAMLMap>,
  edit: Exclude<SceneEdit, { type: "arrange" | "tracks" }>,
): void {
  switch (edit.type) {
    case "move": {
      const [moved] = entries.items.splice(edit.entry, 1);
      entries.items.splice(edit.to, 0, moved!);
      return;
    }
    case "dwell":
      entries.items[edit.entry]!.set("dwellSeconds", edit.seconds);
      return;
    case "remove":
      entries.items.splice(edit.entry, 1);
      return;
    case "show":
      show(document, entries, edit.scene);
      return;
    case "add": {
      const scenes = document.get("scenes");
      if (!isMap(scenes)) throw new Error("scenes: expected fields");
      const key = document.createNode(edit.name);
      key.spaceBefore = true;
      scenes.add(document.createPair(key, oneLineEach(document.createNode(edit.scene) as Node)));
      show(document, entries, edit.name);
    }
  }
}

function show(document: Document, entries: YAMLSeq, scene: string): void {
  entries.add(document.createNode({ scene, dwellSeconds: DWELL_SECONDS }, { flow: true }));
}

/** Small things on one line: grids, places, titles, lists of names. */
function oneLineEach(scene: Node): Node {
  visit(scene, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : null;
      if ((isMap(value) || isSeq(value)) && name !== "panels") value.flow = true;
    },
  });
  return scene;
}

/** Lines that only differ by the blanks inside brackets, as they were; the printer has one way for all. */
function asWritten(printed: string, text: string): string {
  const plain = (line: string): string => line.replace(/(?<=[[{])\s+|\s+(?=[\]}])|\s+$/g, "");
  const before = text.split(/\r?\n/);
  const exact = new Set(before);
  const byPlain = new Map(before.map((line) => [plain(line), line]));
  // A new line follows the way most people write: [1, 2] and { a: 1 }.
  const usual = (line: string): string => line.replace(/\[ (.*?) \]/g, "[$1]");
  return printed
    .split("\n")
    .map((line) => (exact.has(line) ? line : (byPlain.get(plain(line)) ?? usual(line))))
    .join("\n");
}

/** A name for a new scene that none has yet: map, map-2, map-3 … */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(wanted)) return wanted;
  let n = 2;
  while (names.has(`${wanted}-${n}`)) n += 1;
  return `${wanted}-${n}`;
}
