import { useEffect } from "react";
import { addMonths } from "../../../../calendar/month.ts";
import { useView } from "../../view.tsx";
import { PANELS } from "../panel/panel.tsx";

/** Keys of the whole page; none while something is typed, chosen from a list, or asked in a dialog. */
export function useKeys(onHelp: () => void): void {
  const { to, platform, go } = useView();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, select, textarea, dialog, [contenteditable=true], [role=combobox], [role=listbox]"))
        return;
      const act = actionOf(event.key);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    const show = (month: string): void => {
      if (month < platform.firstMonth || month > platform.lastMonth) return;
      go({ month: month === platform.lastMonth ? undefined : month });
    };
    const actionOf = (key: string): (() => void) | null => {
      if (key === "?") return onHelp;
      if (key === "/") return () => document.getElementById("search")?.focus();
      if (key === "[") return () => show(addMonths(to, -1));
      if (key === "]") return () => show(addMonths(to, 1));
      if (key === "1") return () => document.querySelector<HTMLElement>(".map canvas")?.focus();
      const panel = PANELS[Number(key) - 2];
      return panel === undefined ? null : () => intoView(document.getElementById(`panel-${panel}`));
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [to, platform, go, onHelp]);
}

function intoView(panel: HTMLElement | null): void {
  panel?.focus();
  panel?.scrollIntoView({ block: "nearest" });
}
