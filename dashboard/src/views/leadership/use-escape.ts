import { useEffect } from "react";
import { useView } from "./view.tsx";

/** Esc closes the estate's card, else goes up to the parent region; not while it closes a list or leaves a field. */
export function useEscape(parentCode: string | null): void {
  const { state, go, drill } = useView();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, select, textarea, [role=combobox], [role=listbox], [role=dialog]")) return;
      if (state.estate !== undefined) go({ estate: undefined });
      else if (parentCode !== null) drill(parentCode);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [state.estate, parentCode, go, drill]);
}
