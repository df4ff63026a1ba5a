import { useSyncExternalStore } from "react";

const BEAT_MS = 4000;
/** A busy server may be slow; one that is gone refuses at once. */
const ANSWER_WITHIN_MS = 10_000;

interface Connection {
  /** Null while the server answers. */
  readonly unavailableSince: Date | null;
  /** Raised by one at each return of the server: what was shown then is asked for anew. */
  readonly returns: number;
}

let current: Connection = { unavailableSince: null, returns: 0 };
const listeners = new Set<() => void>();
let lastBeat: Date | null = null;
const beatListeners = new Set<() => void>();
let isBeating = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: Promise<void> | null = null;

/** Asks the server whether it is there, unless the page is hidden; the heartbeat, once started, goes on from there. One question at a time. */
export function beat(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  if (!document.hidden) report(await isThere());
  if (isBeating) timer = setTimeout(beat, BEAT_MS);
}

/** From now on the server is asked every few seconds, and when the page is seen again; returns what ends that. */
export function startHeartbeat(): () => void {
  const seen = (): void => void beat();
  isBeating = true;
  document.addEventListener("visibilitychange", seen);
  timer = setTimeout(beat, BEAT_MS);
  return () => {
    isBeating = false;
    document.removeEventListener("visibilitychange", seen);
    clearTimeout(timer);
  };
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );

/** When the server last answered the heartbeat; null before the first. Apart from useConnection, which changes rarely. */
export const useLastBeat = (): Date | null => useSyncExternalStore(onBeat, () => lastBeat);

/** Calls the listener at each heartbeat that the server answers; returns what ends that. */
export function onBeat(listener: () => void): () => void {
  beatListeners.add(listener);
  return () => beatListeners.delete(listener);
}

/** Calls the listener at each return of the server; returns what ends that. */
export function onReturn(listener: () => void): () => void {
  let { returns } = current;
  const heed = (): void => {
    if (current.returns === returns) return;
    returns = current.returns;
    listener();
  };
  listeners.add(heed);
  return () => listeners.delete(heed);
}

async function isThere(): Promise<boolean> {
  try {
    const response = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    // An answer that is never read counts as broken off.
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

function report(there: boolean): void {
  if (there) {
    lastBeat = new Date();
    for (const listener of beatListeners) listener();
  }
  if (there === (current.unavailableSince === null)) return;
  current = there
    ? { unavailableSince: null, returns: current.returns + 1 }
    : { unavailableSince: new Date(), returns: current.returns };
  for (const listener of listeners) listener();
}
