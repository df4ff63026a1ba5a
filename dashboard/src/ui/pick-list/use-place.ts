import { type RefObject, useLayoutEffect } from "react";

/** Pixels between a field and its list, and between the list and the edge of the page. */
const GAP = 4;
const EDGE = 8;
/** With less below, a list goes up where there is more. */
const LEAST = 280;

/** Keeps a list at its field, over everything else: below, or above where there is more room; within the page. */
export function usePlace(field: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const place = (): void => {
      const around = field.current?.getBoundingClientRect();
      if (!around) return;
      const below = innerHeight - around.bottom - GAP - EDGE;
      const above = around.top - GAP - EDGE;
      const isAbove = below < LEAST && above > below;
      Object.assign(element.style, {
        minWidth: `${around.width}px`,
        maxHeight: `min(30rem, ${isAbove ? above : below}px)`,
        top: isAbove ? "auto" : `${around.bottom + GAP}px`,
        bottom: isAbove ? `${innerHeight - around.top + GAP}px` : "auto",
      });
      const left = Math.max(EDGE, Math.min(around.left, innerWidth - element.offsetWidth - EDGE));
      element.style.left = `${left}px`;
    };
    // In the layer above all, so that no panel cuts it off; a browser without one draws it in its place.
    element.showPopover?.();
    place();
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  }, [field, list]);
}
