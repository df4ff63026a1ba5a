import "./dialog.css";
import { type ReactNode, useEffect, useId, useRef } from "react";

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
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="editor-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{heading}</h2>
      {children}
    </dialog>
  );
}
