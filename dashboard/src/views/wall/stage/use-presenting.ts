import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** Without input for so long, the playlist goes on. */
const PRESENTING_SECONDS = 60;

interface Presenting {
  /** Until the playlist goes on; null: nobody has taken over. */
  readonly secondsLeft: number | null;
  begin(): void;
  end(): void;
  /** Handlers of the element whose input counts. */
  readonly watch: { onPointerMove(): void; onPointerDown(): void; onWheel(): void };
}

/** A presenter who has taken the wall over, for as long as input comes. */
export function usePresenting(): Presenting {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const lastInput = useRef(0);
  const active = secondsLeft !== null;
  const begin = useCallback(() => {
    lastInput.current = performance.now();
    setSecondsLeft(PRESENTING_SECONDS);
  }, []);
  const end = useCallback(() => setSecondsLeft(null), []);
  useEffect(() => {
    if (!active) return;
    const input = (): void => {
      lastInput.current = performance.now();
    };
    addEventListener("keydown", input);
    const timer = setInterval(() => {
      const left = Math.ceil(PRESENTING_SECONDS - (performance.now() - lastInput.current) / 1000);
      setSecondsLeft(left > 0 ? left : null);
    }, 250);
    return () => {
      removeEventListener("keydown", input);
      clearInterval(timer);
    };
  }, [active]);
  const watch = useMemo(() => {
    const input = (): void => {
      lastInput.current = performance.now();
    };
    return { onPointerMove: input, onPointerDown: input, onWheel: input };
  }, []);
  return { secondsLeft, begin, end, watch };
}
