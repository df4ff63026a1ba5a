import "./panel-frame.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { reasonOf } from "../../../ui/refusal.ts";
import { Empty, Loading } from "../../../ui/states.tsx";
import { Words } from "../../../ui/words.tsx";
import type { Rect } from "../stage/placed.ts";
import { useWall } from "../wall-context.ts";
import { textEms } from "./text-ems.ts";

/** Text sizes that a panel's heading takes. */
export const HEAD_EMS = 2.6;
/** Inner edge of a panel, text sizes. */
export const EDGE_EMS = 0.7;

/** Size of a title of one line. */
const TITLE_EMS = 1.12;

/** Whether a title has room in one line of a panel's heading. */
const titleFits = (title: string, { width }: Rect, textPixels: number): boolean =>
  textEms(title) * TITLE_EMS <= width / textPixels - 2 * EDGE_EMS;

interface PanelFrameProps {
  readonly rect: Rect;
  readonly kind: string;
  readonly title: string;
  /** Which of it are shown: stands where the title's line has room for it, and is read out always. */
  readonly shown?: string | undefined;
  /** Unit, dates: said in the heading, small. */
  readonly says?: string | undefined;
  /** In place of the children. */
  readonly state?: "loading" | "empty" | undefined;
  readonly error?: { message: string; graphQLErrors?: readonly { message: string }[] } | null | undefined;
  readonly stale?: boolean | undefined;
  readonly children?: ReactNode;
}

/** Every panel of a wall: its place, its heading, its states. */
export function PanelFrame(props: PanelFrameProps): ReactNode {
  const { rect, kind, shown, says, state, error, stale, children } = props;
  const { t } = useTranslation();
  const { textPixels } = useWall();
  const place: CSSProperties = { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
  const whole = shown === undefined ? props.title : `${props.title} · ${shown}`;
  const title = titleFits(whole, rect, textPixels) ? whole : props.title;
  return (
    <section className="wall-panel" data-kind={kind} data-stale={stale === true} style={place} aria-label={whole}>
      <h2 data-long={!titleFits(title, rect, textPixels)}>
        <span>
          <Words text={title} />
        </span>
        {says && <small>{says}</small>}
      </h2>
      <div className="wall-panel-body">
        {error ? (
          <p className="wall-panel-fault" role="alert">
            {t("wall.panelFault", { reason: reasonOf(error) })}
          </p>
        ) : state === "loading" ? (
          <Loading />
        ) : state === "empty" ? (
          <Empty>{t("state.empty")}</Empty>
        ) : (
          children
        )}
      </div>
    </section>
  );
}

/** Rows of `ems` text sizes that a panel's body holds. */
export function rowsThatFit(rect: Rect, textPixels: number, ems: number): number {
  return Math.max(1, Math.floor((rect.height / textPixels - HEAD_EMS - EDGE_EMS) / ems));
}
