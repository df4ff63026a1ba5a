import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog.tsx";

/** A sentence and what can be done about it; null where the question is left. */
export function ChoiceDialog<Choice extends string>({
  heading,
  text,
  choices,
  cancel,
  onDone,
}: {
  heading: string;
  text: string;
  choices: readonly { readonly id: Choice; readonly label: string }[];
  /** Where it is more than leaving the question. */
  cancel?: string;
  onDone(choice: Choice | null): void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog heading={heading} onClose={() => onDone(null)}>
      <p>{text}</p>
      <div className="buttons">
        <button type="button" onClick={() => onDone(null)}>
          {cancel ?? t("wall.editor.cancel")}
        </button>
        {choices.map(({ id, label }) => (
          <button key={id} type="button" onClick={() => onDone(id)}>
            {label}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
