import { type ReactNode, useId } from "react";

/** A part of the page: its title, and beside it what its numbers are of (unit, dates). */
export function Panel(props: { area: string; title: string; note?: ReactNode; children: ReactNode }): ReactNode {
  const heading = useId();
  return (
    <section className={`part ${props.area}`} aria-labelledby={heading}>
      <h2 id={heading}>
        {props.title}
        {props.note && <small>{props.note}</small>}
      </h2>
      {props.children}
    </section>
  );
}
