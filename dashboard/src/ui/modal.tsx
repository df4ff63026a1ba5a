import { type ReactNode, useLayoutEffect, useRef } from "react";

const ESCAPE: readonly string[] = ["Escape"];

/** A window over the page: the focus stays inside, and goes back to where it was. */
export function Modal(props: {
  className: string;
  /** Id of its heading. */
  labelledBy: string;
  onClose(): void;
  /** Keys that close it; Esc where left out. */
  closingKeys?: readonly string[];
  /** A click beside it closes it: for one whose body fills it. */
  closesOutside?: boolean;
  children: ReactNode;
}): ReactNode {
  const { labelledBy, onClose, closingKeys = ESCAPE } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // in the layout's turn, so that it closes while it is still there and can give the focus back
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.className}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (props.closesOutside && event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        if (!closingKeys.includes(event.key)) return;
        // closes this alone: a page has meanings of its own for its keys
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      {props.children}
    </dialog>
  );
}
