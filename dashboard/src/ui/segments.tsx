import "./segments.css";
import { type ReactNode, useId } from "react";

/** One of a few, all in sight: radio buttons in a row. */
export function Segments<T extends string>(props: {
  name?: string;
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
}): ReactNode {
  const { name, label, value, choices, onChange } = props;
  const group = useId();
  return (
    <span className="segments" role="radiogroup" aria-label={label} data-control={name}>
      {choices.map((one) => (
        <label key={one.value} data-chosen={one.value === value}>
          <input type="radio" name={group} checked={one.value === value} onChange={() => onChange(one.value)} />
          {one.label}
        </label>
      ))}
    </span>
  );
}
