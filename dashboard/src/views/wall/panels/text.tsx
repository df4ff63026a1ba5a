import "./text.css";
import type { ReactNode } from "react";
import { Words } from "../../../ui/words.tsx";
import { type TextPanel, textIn } from "../programme.ts";
import { useReady, useWall } from "../wall-context.ts";
import { fitText } from "./fit-text.ts";
import { EDGE_EMS, HEAD_EMS, PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { textEms } from "./text-ems.ts";

/** Words of the programme's own, as large as their panel lets them be; each line is a paragraph. */
export function TextOnWall({ panel, index, rect }: PanelProps<TextPanel>): ReactNode {
  const { language, textPixels } = useWall();
  useReady(index, true);
  const text = textIn(language, panel.text);
  const size = fitText(
    text.split("\n").map(textEms),
    rect.width / textPixels - 2 * EDGE_EMS,
    rect.height / textPixels - HEAD_EMS - EDGE_EMS,
  );
  return (
    <PanelFrame rect={rect} kind={panel.kind} title={panel.title ? textIn(language, panel.title) : ""}>
      <p className="wall-text" style={{ fontSize: `${size}em` }}>
        <Words text={text} />
      </p>
    </PanelFrame>
  );
}
