import "./pick-list.css";
import { type ReactNode, useId, useRef } from "react";
import type { Choice } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { Combobox } from "./combobox.tsx";
import { usePickList } from "./use-pick-list.ts";

interface PickSeveralProps {
  readonly name?: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  /** How many may be chosen; all where left out. */
  readonly most?: number;
  onChange(values: string[]): void;
  onOpen?(): void;
}

/** A field with a list of choices, several of which are chosen: pressed again, or by Backspace, one is taken away. */
export function PickSeveral(props: PickSeveralProps): ReactNode {
  const { name, label, values, choices, most = Number.POSITIVE_INFINITY, onChange, onOpen } = props;
  const id = useId();
  const field = useRef<HTMLSpanElement>(null);
  const without = (value: string): string[] => values.filter((one) => one !== value);
  const list = usePickList({
    choices,
    chosen: values.at(-1),
    foundElsewhere: false,
    isOne: false,
    onChoose: (value) => {
      if (values.includes(value)) onChange(without(value));
      else if (values.length < most) onChange([...values, value]);
    },
    onErase: () => onChange(values.slice(0, -1)),
  });
  const labelOf = (value: string): string => choices.find((one) => one.value === value)?.label ?? value;
  return (
    <span ref={field} className="pick-list several" data-control={name}>
      {values.map((value) => (
        // For the mouse alone: from the keyboard one is taken away in the list, or by Backspace.
        <button
          key={value}
          type="button"
          className="chosen"
          tabIndex={-1}
          aria-hidden="true"
          title={labelOf(value)}
          onClick={() => onChange(without(value))}
        >
          <span>{labelOf(value)}</span> ×
        </button>
      ))}
      <Combobox
        id={id}
        list={list}
        aria-label={label}
        aria-description={values.map(labelOf).join(", ")}
        placeholder={values.length === 0 ? label : undefined}
        value={list.typed}
        onFocus={onOpen}
        onClick={list.open}
        onChange={({ target }) => list.type(target.value)}
      />
      {list.isOpen && (
        <ChoiceList
          id={id}
          label={label}
          field={field}
          choices={list.shown}
          active={list.active}
          isChosen={(one) => values.includes(one)}
          several
          point={list.point}
          choose={list.choose}
        />
      )}
    </span>
  );
}
