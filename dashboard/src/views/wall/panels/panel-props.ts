import type { Panel } from "../programme.ts";
import type { Rect } from "../stage/placed.ts";

export interface PanelProps<P extends Panel> {
  readonly panel: P;
  /** Its place among the scene's panels. */
  readonly index: number;
  readonly rect: Rect;
}
