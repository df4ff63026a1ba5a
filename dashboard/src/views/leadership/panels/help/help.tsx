import "./help.css";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Terms } from "./terms.tsx";

const KEYS = [
  ["/", "search"],
  ["?", "help"],
  ["1", "map"],
  ["2 – 6", "panels"],
  ["↑ ↓", "rows"],
  ["Enter", "into"],
  ["Esc", "up"],
  ["[ ]", "month"],
  ["Tab", "tab"],
] as const;

/** The keys on one sheet, and below them whose software this is. */
export function Help({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // in the layout's turn, so that it closes while it is still there and can give the focus back
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="help-sheet"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && event.key !== "?") return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{t("leadership.help.title")}</h2>
        <button type="button" className="plain-button" onClick={onClose}>
          {t("estate.close")}
        </button>
      </header>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`leadership.help.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <Terms />
    </dialog>
  );
}
