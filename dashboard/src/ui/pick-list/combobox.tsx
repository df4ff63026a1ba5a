import type { ComponentProps, ReactNode } from "react";
import type { PickList } from "./use-pick-list.ts";

interface ComboboxProps extends Omit<ComponentProps<"input">, "list"> {
  /** Of the list that it opens. */
  readonly id: string;
  readonly list: PickList;
}

/** The text of a field with a list of choices. */
export function Combobox({ id, list, ...own }: ComboboxProps): ReactNode {
  return (
    <input
      type="text"
      role="combobox"
      aria-expanded={list.isOpen}
      aria-controls={list.isOpen ? id : undefined}
      aria-autocomplete="list"
      aria-activedescendant={list.isOpen && list.shown.length > 0 ? `${id}-${list.active}` : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      onKeyDown={list.onKeyDown}
      onBlur={list.close}
      {...own}
    />
  );
}
