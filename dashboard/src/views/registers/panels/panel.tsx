import { type ReactNode, useId } from "react";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { Failed } from "../../../ui/states.tsx";

/** A part of the page: its title, beside it what its numbers are of. `stale`: it answers an earlier question. */
export function Panel(props: {
  name: string;
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  stale?: boolean;
  children: ReactNode;
}): ReactNode {
  const heading = useId();
  return (
    <section
      className="part"
      data-part={props.name}
      data-stale={props.stale === true}
      aria-labelledby={heading}
      aria-busy={props.stale === true}
    >
      <header>
        <h2 id={heading}>{props.title}</h2>
        {props.note && <small>{props.note}</small>}
        {props.actions}
      </header>
      <ErrorBoundary fallback={(error) => <Failed reason={error.message} />}>{props.children}</ErrorBoundary>
    </section>
  );
}
