import { useEffect, useRef } from "react";

interface WallKeyActs {
  next(): void;
  previous(): void;
  pause(): void;
  takeOver(): void;
  up(): void;
  fullScreen(): void;
  help(): void;
}

/** By KeyboardEvent.key; remote presenters send PageDown and PageUp. */
const ACTS: Readonly<Record<string, keyof WallKeyActs>> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  " ": "pause",
  t: "takeOver",
  T: "takeOver",
  Escape: "up",
  Backspace: "up",
  f: "fullScreen",
  F: "fullScreen",
  "?": "help",
};

/** The wall's keys, while the page is there. A key held down counts once; with Ctrl, Alt or Meta it is the browser's. */
export function useWallKeys(acts: WallKeyActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const act = ACTS[event.key];
      if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      // A button that has the focus takes the space bar itself.
      if (event.key === " " && event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      if (!event.repeat) latest.current[act]();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
