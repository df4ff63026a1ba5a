import "./select.css";
import type { ReactNode } from "react";

/** One of a short list, by the browser's own means. */
export function Select(props: {
  name?: string;
  label: string;
  value: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}): ReactNode {
  const { name, label, value, choices, onChange } = props;
  return (
    <select
      className="select"
      data-control={name}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
