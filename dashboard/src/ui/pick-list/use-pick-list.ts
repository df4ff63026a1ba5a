import { type KeyboardEvent, useEffect, useState } from "react";
import { type Choice, matching } from "./choice.ts";

interface Asked {
  readonly choices: readonly Choice[];
  /** What the list opens at. */
  readonly chosen: string | undefined;
  /** The server finds them: what it offers is what is shown. */
  readonly foundElsewhere: boolean;
  /** Whether a choice ends it, or others may follow. */
  readonly isOne: boolean;
  onChoose(value: string): void;
  /** What somebody points at, by mouse or keys. */
  onPoint?: ((value: string) => void) | undefined;
  /** Backspace in an empty field. */
  onErase?: (() => void) | undefined;
}

/** The state of a field with a list of choices, and what its keys do (WAI-ARIA combobox). */
export function usePickList(asked: Asked) {
  const { choices, chosen, foundElsewhere, isOne, onChoose, onPoint, onErase } = asked;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<number | null>(null);
  const shown = foundElsewhere ? choices : matching(choices, typed);
  const atFirst = typed === "" ? shown.findIndex(({ value }) => value === chosen) : 0;
  const active = Math.min(Math.max(0, at ?? atFirst), shown.length - 1);
  const pointed = isOpen ? shown[active]?.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once of each, not by each new function
  useEffect(() => {
    if (pointed !== undefined && pointed !== chosen) onPoint?.(pointed);
  }, [pointed, chosen]);

  const open = (): void => {
    if (isOpen) return;
    setOpen(true);
    setAt(null);
  };
  const close = (): void => {
    setOpen(false);
    setTyped("");
    setAt(null);
  };
  const type = (text: string): void => {
    setOpen(true);
    setTyped(text);
    setAt(null);
  };
  const choose = (value: string): void => {
    onChoose(value);
    if (isOne) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method puts characters together, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!isOpen) open();
      else if (shown.length > 0) setAt((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!isOpen) open();
      else if (pointed !== undefined) choose(pointed);
    } else if (event.key === "Escape" && isOpen) {
      // neither does it close the dialog around it
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && typed === "") onErase?.();
  };
  return { isOpen, typed, shown, active, point: setAt, open, close, type, choose, onKeyDown };
}

export type PickList = ReturnType<typeof usePickList>;
