import { useSyncExternalStore } from "react";

/** Where the stylesheets put the parts below each other. */
const NARROW = "(max-width: 900px)";

/** Whether the parts stand below each other, as on a phone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(NARROW).matches,
  );
