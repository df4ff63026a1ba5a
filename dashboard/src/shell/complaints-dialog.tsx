import "../i18n/views/period-page.ts";
import "./complaints-dialog.css";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** The complaints behind a number, beside the page. `children` gets the head, which goes over the list once it is known of what that is. */
export function ComplaintsDialog(props: {
  title: string;
  onClose(): void;
  children(head: (of: string | null) => ReactNode): ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { title, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    // modal: the focus stays inside, and goes back to where it was
    element?.showModal();
    return () => element?.close();
  }, []);
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
    <dialog
      ref={dialog}
      className="complaints-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="body">{props.children(head)}</div>
    </dialog>
  );
}
