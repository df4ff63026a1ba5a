import { useEffect, useRef, useState } from "react";

/** The earliest that panels ask again after news, and the latest without any, ms. */
const SOONEST_MS = 1500;
const EVERY_MS = 60_000;

/** Raised by one soon after news has come, once for many at a time, and each minute without any. */
export function useRefreshCount(events: number): number {
  const [count, setCount] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (events === 0 || waiting.current !== undefined) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      setCount((before) => before + 1);
    }, SOONEST_MS);
  }, [events]);
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1), EVERY_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(waiting.current);
      waiting.current = undefined;
    };
  }, []);
  return count;
}
