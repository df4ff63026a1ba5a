import { useEffect, useState } from "react";

/** Whether the focus has been on a map. */
export function useMapFocus(): boolean {
  const [came, setCame] = useState(false);
  useEffect(() => {
    if (came) return;
    const look = (): void => {
      if (document.activeElement?.matches(".map canvas")) setCame(true);
    };
    look();
    addEventListener("focusin", look);
    return () => removeEventListener("focusin", look);
  }, [came]);
  return came;
}
