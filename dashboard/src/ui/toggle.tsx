import "./toggle.css";
import type { ReactNode } from "react";

/** On or off. */
export function Toggle(props: {
  name?: string;
  label: string;
  title?: string;
  on: boolean;
  onChange(on: boolean): void;
}): ReactNode {
  const { name, label, title, on, onChange } = props;
  return (
    <button
      type="button"
      role="switch"
      className="toggle"
      data-control={name}
      aria-label={label}
      title={title}
      aria-checked={on}
      onClick={() => onChange(!on)}
    />
  );
}
