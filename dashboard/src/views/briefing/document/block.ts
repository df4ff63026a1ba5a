import type { Sentence } from "../../../wording/sentence.ts";

export interface Column {
  readonly title: string;
  /** Numbers stand at the end, so that their places line up. */
  readonly align: "start" | "end";
  /** Share of the table's width. */
  readonly weight: number;
}
export interface TableBlock {
  readonly kind: "table";
  /** Number, subject and date: "表1 …（2026年10月31日）". */
  readonly caption: string;
  /** Over the rows that stand on a further page: "续表1 …". */
  readonly captionContinued: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Sentence[])[];
  /** Rows set off from the others, by index: functional zones, the whole. */
  readonly apart: ReadonlySet<number>;
}
export interface FigureBlock {
  readonly kind: "figure";
  readonly caption: string;
  /** In words, for who cannot see it. */
  readonly alternative: string;
  readonly svg: string;
  /** In the SVG's own units. */
  readonly width: number;
  readonly height: number;
}
/** What a briefing is made of, on the screen, on paper and in Word alike. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "imprint"; readonly lines: readonly string[] }
  | { readonly kind: "notice"; readonly text: string }
  /** Whom it is addressed to. */
  | { readonly kind: "recipients"; readonly text: string }
  /** Who signs it, and the day. */
  | { readonly kind: "signature"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Sentence }
  | { readonly kind: "note"; readonly text: Sentence }
  | TableBlock
  | FigureBlock;

export interface Briefing {
  readonly language: "zh" | "en";
  readonly title: string;
  /** Without extension. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
}
