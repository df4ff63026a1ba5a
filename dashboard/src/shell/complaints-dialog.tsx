import "../i18n/views/period-page.ts";
import "./complaints-dialog.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "../ui/modal.tsx";

/** The complaints behind a number, beside the page. `children` gets the head, which goes over the list once it is known of what that is. */
export function ComplaintsDialog(props: {
  title: string;
  onClose(): void;
  children(head: (of: string | null) => ReactNode): ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { title, onClose } = props;
  const heading = useId();
  const head = (of: string | null): ReactNode => (
    <header>
      <div>
        <h2 id={heading}>{title}</h2>
        {of && <p className="muted">{of}</p>}
      </div>
      <button type="button" onClick={onClose}>
        {t("periodPage.complaints.close")}
      </button>
    </header>
  );
  return (
    <Modal className="complaints-dialog" labelledBy={heading} onClose={onClose}>
      <div className="body">{props.children(head)}</div>
    </Modal>
  );
}
