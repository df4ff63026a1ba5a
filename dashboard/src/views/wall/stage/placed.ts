import type { Panel } from "../programme.ts";

/** A panel's place in its stage, CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** The room that a scene is laid out in, pixels; `gap` between panels and around them, `em` the size of its text. */
export interface StageBox {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly em: number;
}
/** Panels with their places, in any order. */
export type Placed = readonly { readonly panel: Panel; readonly rect: Rect }[];
