import { createContext } from "react";
import type { PictureStore } from "./picture-store.ts";

/** What panels with a map share with the stage that draws them; `still`: playback stands, the wall is paused. */
export interface Stage {
  readonly pictures: PictureStore;
  readonly still: boolean;
}
export const StageContext = createContext<Stage | null>(null);
