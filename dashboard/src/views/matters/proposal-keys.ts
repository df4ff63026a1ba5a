import { useEffect } from "react";

/** Keys of the list, wherever one is on the page but where one writes: what each does by its name. */
export function useKeys(does: readonly (readonly [key: string, act: () => void])[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
      const isWritten =
        target instanceof HTMLInputElement ||
        target instanceof HTMLSelectElement ||
        target instanceof HTMLTextAreaElement;
      if (isWritten || ctrlKey || metaKey || altKey) return;
      // what has the focus is pressed by it, but for the entries of the list, which are chosen already
      const isPressed = target instanceof HTMLElement && target.closest("button, a, summary") && !target.closest("nav");
      if (key === "Enter" && isPressed) return;
      const [, act] = does.find(([one]) => one === (key.length === 1 ? key.toLowerCase() : key)) ?? [];
      if (act === undefined || (repeat && !key.startsWith("Arrow"))) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [does]);
}
