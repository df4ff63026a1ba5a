import "./wall-help.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SavedProgrammes } from "./saved-programmes.tsx";

/** Keys as they are printed on the keyboard, null for the space bar, and what each does. */
const KEYS = [
  ["→ / PageDown", "next"],
  ["← / PageUp", "previous"],
  [null, "pause"],
  ["T", "takeOver"],
  ["Esc / Backspace", "up"],
  ["F", "fullScreen"],
  ["?", "help"],
] as const;

export function WallHelp({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="wall-help" role="dialog" aria-modal="true" aria-label={t("wall.keys.title")}>
      <h2>{t("wall.keys.title")}</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key ?? t("wall.keys.space")}</kbd>
            </dt>
            <dd>{t(`wall.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <SavedProgrammes onChosen={onClose} />
      <button type="button" onClick={onClose}>
        {t("wall.keys.close")}
      </button>
    </div>
  );
}
