import "./dialog.css";
import { type ReactNode, useId } from "react";
import { Modal } from "../../../../ui/modal.tsx";

/** A modal window with a heading. Esc closes it; the focus goes in and comes back by the browser's own rules. */
export function Dialog({
  heading,
  onClose,
  children,
}: {
  heading: string;
  onClose(): void;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Modal className="editor-dialog" labelledBy={id} onClose={onClose}>
      <h2 id={id}>{heading}</h2>
      {children}
    </Modal>
  );
}
