import { useEffect, useState } from "react";

const CURSOR_RESTS_MS = 3000;

/** True once the pointer has not moved for three seconds: a wall shows no cursor at rest. */
export function useIdleCursor(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), CURSOR_RESTS_MS);
    const moved = (): void => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), CURSOR_RESTS_MS);
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerdown", moved);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", moved);
      removeEventListener("pointerdown", moved);
    };
  }, []);
  return idle;
}
