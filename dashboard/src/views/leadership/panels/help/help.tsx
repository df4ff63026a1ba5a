import "./help.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "../../../../ui/modal.tsx";
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

/** The key that opened it closes it too. */
const CLOSING = ["Escape", "?"];

/** The keys on one sheet, and below them whose software this is. */
export function Help({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Modal className="help-sheet" labelledBy={heading} onClose={onClose} closingKeys={CLOSING}>
      <header>
        <h2 id={heading}>{t("leadership.help.title")}</h2>
        <button type="button" className="plain-button" onClick={onClose}>
          {t("leadership.estateCard.close")}
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
    </Modal>
  );
}
