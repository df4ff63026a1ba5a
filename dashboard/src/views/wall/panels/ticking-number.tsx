import { type ReactNode, useEffect, useRef, useState } from "react";
import { wantsReducedMotion } from "../../../ui/reduced-motion.ts";

const TICK_MS = 900;

/** A number that counts from what it was to what it is; at once where motion is not wanted. */
export function TickingNumber({ value, print }: { value: number; print(value: number): string }): ReactNode {
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    if (start === value || wantsReducedMotion()) {
      from.current = value;
      setShown(value);
      return;
    }
    let frame = 0;
    const began = performance.now();
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, now - began) / TICK_MS);
      const eased = 1 - (1 - done) ** 3;
      from.current = start + (value - start) * eased;
      setShown(from.current);
      if (done < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return <>{print(shown)}</>;
}
