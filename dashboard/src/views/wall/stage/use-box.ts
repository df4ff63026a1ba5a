import { type RefCallback, useCallback, useRef, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, CSS pixels, as it changes; 0 × 0 before it is known. */
export function useBox(): [RefCallback<HTMLElement>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const watch = useRef<ResizeObserver | null>(null);
  const ref = useCallback<RefCallback<HTMLElement>>((element) => {
    watch.current?.disconnect();
    if (!element) return;
    const take = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    watch.current = new ResizeObserver(take);
    watch.current.observe(element);
    take();
  }, []);
  return [ref, size];
}
