import "./explained.css";
import { type ReactNode, useId } from "react";

/** Words that say what they mean when they are pointed at or reached by the keyboard. */
export function Explained({ meaning, children }: { meaning: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <span className="explained">
      <button type="button" aria-describedby={id}>
        {children}
      </button>
      <span role="tooltip" id={id}>
        {meaning}
      </span>
    </span>
  );
}
