import { useEffect } from "react";
import { flushSync } from "react-dom";
import { setTheme, useTheme } from "../../theme/theme.ts";

/** Paper is white: while the page is printed the light theme stands, charts and all. */
export function usePrintInLight(): void {
  const dark = useTheme() === "dark";
  useEffect(() => {
    if (!dark) return;
    const toDark = (): void => setTheme("dark", { remember: false });
    // The picture is taken as soon as this returns.
    const toLight = (): void => {
      addEventListener("afterprint", toDark, { once: true });
      flushSync(() => setTheme("light", { remember: false }));
    };
    addEventListener("beforeprint", toLight);
    return () => removeEventListener("beforeprint", toLight);
  }, [dark]);
}
