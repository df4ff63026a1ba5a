import "./text.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type PicturePanel, textIn } from "../programme.ts";
import { useReady, useWall } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";

/** A picture of the programme's own, whole and in its proportions. */
export function PictureOnWall({ panel, index, rect }: PanelProps<PicturePanel>): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  useReady(index, state !== "loading");
  const text = textIn(language, panel.text);
  return (
    <PanelFrame rect={rect} kind={panel.kind} title={panel.title ? textIn(language, panel.title) : text}>
      {state === "failed" ? (
        <p className="wall-panel-fault" role="alert">
          {t("wall.noPicture", { source: panel.source.slice(0, 80) })}
        </p>
      ) : (
        <img
          className="wall-picture"
          src={panel.source}
          alt={text}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      )}
    </PanelFrame>
  );
}
