import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog.tsx";

interface FieldDialogProps {
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  readonly begin?: string;
  readonly secret?: boolean;
  /** What is wrong with what is typed, in a sentence; null: nothing. */
  fault(text: string): string | null;
  /** Said at once, such as what was wrong with the last answer. */
  readonly complaint?: string | null;
  readonly confirm: string;
  onDone(text: string | null): void;
}

/** Asks for one line of text; null where the question is left. */
export function FieldDialog(props: FieldDialogProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(props.begin ?? "");
  const [tried, setTried] = useState(false);
  const id = useId();
  const fault = props.fault(text.trim());
  const said = (tried || text !== (props.begin ?? "") ? fault : null) ?? (tried ? null : (props.complaint ?? null));
  return (
    <Dialog heading={props.heading} onClose={() => props.onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fault === null) props.onDone(text.trim());
        }}
      >
        <label htmlFor={id}>{props.label}</label>
        <input
          id={id}
          type={props.secret ? "password" : "text"}
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={said !== null}
          onChange={(event) => setText(event.target.value)}
        />
        <small id={`${id}-hint`}>{props.hint}</small>
        <p id={`${id}-fault`} className="fault" role="alert">
          {said}
        </p>
        <div className="buttons">
          <button type="button" onClick={() => props.onDone(null)}>
            {t("wall.editor.cancel")}
          </button>
          <button type="submit" className="main">
            {props.confirm}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
