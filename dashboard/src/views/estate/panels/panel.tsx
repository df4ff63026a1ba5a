import { type CSSProperties, type ReactNode, useId } from "react";

/**
 * A part of the page: its title, and beside it what its numbers are of (unit, dates). `share`: its width beside others, of 20 in a row on a
 * wide screen; parts that do not fit in a row begin the next.
 */
export function Panel(props: {
  area: string;
  share: number;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const heading = useId();
  return (
    <section
      className={`part ${props.area}`}
      style={{ "--share": props.share } as CSSProperties}
      aria-labelledby={heading}
    >
      <h2 id={heading}>
        {props.title}
        {props.note && <small>{props.note}</small>}
      </h2>
      {props.children}
    </section>
  );
}
