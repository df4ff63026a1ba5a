import "./panel.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../../../live/connection.ts";
import { ErrorBoundary } from "../../../../ui/error-boundary.tsx";
import { Failed } from "../../../../ui/states.tsx";

/** Names of the panels, in the order their keys 2, 3 … jump to them. */
export const PANELS = ["headline", "ranking", "trend", "distribution", "scatter"] as const;
export type PanelName = (typeof PANELS)[number];

/** One panel beside the map: a landmark with its heading; what fails inside does not take the page along. */
export function Panel(props: {
  name: PanelName;
  title: ReactNode;
  /** What is shown: indicator, unit, date. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The picture answers an earlier question; the next answer is on its way. */
  stale?: boolean;
  children: ReactNode;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { unavailableSince } = useConnection();
  const heading = useId();
  const stale = props.stale === true || unavailableSince !== null;
  return (
    <section
      className={`panel ${props.name}`}
      id={`panel-${props.name}`}
      aria-labelledby={heading}
      aria-busy={props.stale === true}
      data-stale={stale}
      tabIndex={-1}
    >
      <header className="panel-head">
        <div>
          <h2 id={heading}>{props.title}</h2>
          {props.subtitle && <p className="panel-subtitle">{props.subtitle}</p>}
        </div>
        {unavailableSince !== null && (
          <span className="panel-stale">
            {t("leadership.panel.unavailable", {
              time: unavailableSince.toLocaleTimeString(i18n.language === "en" ? "en-GB" : "zh-CN"),
            })}
          </span>
        )}
        {props.actions && <div className="panel-actions">{props.actions}</div>}
      </header>
      <ErrorBoundary fallback={(error) => <Failed reason={error.message} />}>{props.children}</ErrorBoundary>
    </section>
  );
}
