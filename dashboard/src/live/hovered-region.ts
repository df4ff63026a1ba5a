import { useSyncExternalStore } from "react";

/** The region pointed at, on the map or in the ranking: both show it, and nothing else is drawn anew. */
let hovered: string | null = null;
const listeners = new Set<() => void>();

export function hover(code: string | null): void {
  if (code === hovered) return;
  hovered = code;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHovered = (): string | null => useSyncExternalStore(subscribe, () => hovered);
export const useIsHovered = (code: string): boolean => useSyncExternalStore(subscribe, () => hovered === code);
