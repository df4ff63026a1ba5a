import "./text.css";
import type { ReactNode } from "react";
import { type TextPanel, textIn } from "../programme.ts";
import { useReady, useWall } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";

/** Words of the programme's own; each line is a paragraph. */
export function TextOnWall({ panel, index, rect }: PanelProps<TextPanel>): ReactNode {
  const { language } = useWall();
  useReady(index, true);
  return (
    <PanelFrame rect={rect} kind={panel.kind} title={panel.title ? textIn(language, panel.title) : ""}>
      <p className="wall-text">{textIn(language, panel.text)}</p>
    </PanelFrame>
  );
}
