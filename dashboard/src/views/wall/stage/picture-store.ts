import type { FeedState } from "../../../live/complaint-feed.ts";
import type { Indicator } from "../../../platform.tsx";
import type { HeatOnMap } from "../../../scene/heat-on-map.ts";
import type { Scene } from "../../../scene/use-scene.ts";

/** What a map of the stage draws; made by a panel, drawn by a map that outlives the scene. */
export interface MapPicture {
  readonly scene: Scene;
  readonly indicator: Indicator;
  readonly heat: HeatOnMap | null;
  readonly labels: boolean;
  /** Complaints that make it pulse. */
  readonly arrived: FeedState["arrived"];
  /** Printed large on the map, with how far the playback has come, 0 to 1. */
  readonly caption: { readonly text: string; readonly progress: number } | null;
}

/** Pictures by scene layer and map slot; each map listens for its own, so that a frame draws nothing else anew. */
export class PictureStore {
  readonly #pictures = new Map<string, MapPicture>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(layer: number, slot: number): MapPicture | null {
    return this.#pictures.get(`${layer}/${slot}`) ?? null;
  }

  /** Null takes the picture away. */
  set(layer: number, slot: number, picture: MapPicture | null): void {
    if (picture) this.#pictures.set(`${layer}/${slot}`, picture);
    else this.#pictures.delete(`${layer}/${slot}`);
    for (const listener of this.#listeners) listener();
  }
}
