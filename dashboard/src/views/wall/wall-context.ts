import { createContext, useContext, useEffect, useRef } from "react";
import type { AnyVariables, TypedDocumentNode } from "urql";
import type { Language } from "../../i18n/language.ts";
import { type Live, useLive } from "../../live/use-live.ts";
import type { Indicator } from "../../platform.tsx";
import type { Register } from "../../registers/register.ts";
import { type RegionReference, ROOT } from "./programme.ts";

/** What every panel of a wall knows. */
export interface Wall {
  readonly language: Language;
  readonly indicators: readonly Indicator[];
  /** Null before the server has told them. */
  readonly registers: readonly Register[] | null;
  /** Code of the platform's first root; empty without any region. */
  readonly root: string;
  /** The day and the month taken for the current ones, YYYY-MM-DD and YYYY-MM; they move on overnight. */
  readonly today: string;
  readonly lastMonth: string;
  /** Size of the smallest text, pixels. */
  readonly textPixels: number;
  /** Raised when the data may have changed: panels ask again. */
  readonly refresh: number;
}

export const WallContext = createContext<Wall | null>(null);

export function useWall(): Wall {
  const wall = useContext(WallContext);
  if (wall === null) throw new Error("useWall: expected a WallScreen above");
  return wall;
}

/** What a scene's panels share. */
export interface SceneState {
  readonly layer: number;
  /** Whether it is the one to be seen. */
  readonly shown: boolean;
  /** The region a presenter has drilled to: all panels follow; null outside a presentation. */
  readonly focus: string | null;
  /** Says whether the panel has what it needs to be shown. */
  ready(panel: number, is: boolean): void;
}
export const SceneContext = createContext<SceneState | null>(null);

export function useSceneState(): SceneState {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error("useSceneState: expected a scene above");
  return scene;
}

/** The code of a panel's region: the presenter's, else the platform's first root, else the one the programme names. */
export function useRegionCode(reference: RegionReference): string {
  const { root } = useWall();
  const { focus } = useSceneState();
  return focus ?? (reference === ROOT ? root : reference);
}

/** A panel's indicator; null: the platform has none of that name. */
export function useIndicator(id: string): Indicator | null {
  return useWall().indicators.find((indicator) => indicator.id === id) ?? null;
}

/** useLive that asks again whenever the wall's data may have changed, while the scene is to be seen. */
export function useWallQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Live<Data> {
  const live = useLive(query, variables, pause);
  useRefreshed(live.retry, pause);
  return live;
}

export function useRefreshed(retry: () => void, pause = false): void {
  const { refresh } = useWall();
  const { shown } = useSceneState();
  const seen = useRef(refresh);
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (pause || !shown || seen.current === refresh) return;
    seen.current = refresh;
    latest.current();
  }, [refresh, pause, shown]);
}

/** Reports to the scene that the panel can be shown: its data are there, or will not come. */
export function useReady(panel: number, is: boolean): void {
  const { ready } = useSceneState();
  useEffect(() => ready(panel, is), [ready, panel, is]);
}
