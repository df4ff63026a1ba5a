import "./pick-list.css";
import { type ReactNode, useId, useRef } from "react";
import type { Choice } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { Combobox } from "./combobox.tsx";
import { usePickList } from "./use-pick-list.ts";

interface PickOneProps {
  /** By which tests and styles know it. */
  readonly name?: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  onChange(value: string): void;
  /** What somebody points at before they choose it. */
  onPoint?(value: string): void;
  /** Told what is typed, where choices come from elsewhere. */
  onType?(text: string): void;
  onOpen?(): void;
}

const WIDEST = 32;
/** How many letters wide a text is: a Chinese character is two. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 1);

/** A field with a list of choices, one of which is chosen; typing narrows them. */
export function PickOne(props: PickOneProps): ReactNode {
  const { name, label, value, choices, onChange, onPoint, onType, onOpen } = props;
  const id = useId();
  const field = useRef<HTMLSpanElement>(null);
  const list = usePickList({
    choices,
    chosen: value,
    foundElsewhere: onType !== undefined,
    isOne: true,
    onChoose: onChange,
    onPoint,
  });
  const chosen = choices.find((one) => one.value === value)?.label ?? value;
  const open = (): void => {
    onOpen?.();
    list.open();
  };
  return (
    <span ref={field} className="pick-list" data-control={name}>
      <Combobox
        id={id}
        list={list}
        aria-label={label}
        size={Math.min(WIDEST, lettersOf(chosen))}
        placeholder={chosen}
        value={list.isOpen ? list.typed : chosen}
        onFocus={({ target }) => {
          onOpen?.();
          target.select();
        }}
        onClick={open}
        onChange={({ target }) => {
          onType?.(target.value);
          list.type(target.value);
        }}
      />
      {list.isOpen && (
        <ChoiceList
          id={id}
          label={label}
          field={field}
          choices={list.shown}
          active={list.active}
          isChosen={(one) => one === value}
          point={list.point}
          choose={list.choose}
        />
      )}
    </span>
  );
}
