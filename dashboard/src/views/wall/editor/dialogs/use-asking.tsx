import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProgrammeName } from "../saved/names.ts";
import { ChoiceDialog } from "./choice-dialog.tsx";
import { FieldDialog } from "./field-dialog.tsx";

type Question =
  | { readonly of: "token"; readonly wrong: boolean; done(answer: string | null): void }
  | {
      readonly of: "name";
      readonly begin: string;
      readonly taken: readonly string[];
      done(answer: string | null): void;
    }
  | { readonly of: "conflict"; readonly text: string; done(answer: "reload" | "saveAs" | null): void }
  | { readonly of: "leaving"; done(answer: "go" | null): void }
  | { readonly of: "deletion"; readonly name: string; done(answer: "delete" | null): void };

export interface Asking {
  /** The dialog to be shown; null: none. */
  readonly dialog: ReactNode;
  /** The write token, from whoever sits there; null: they would rather not. */
  token(wrong: boolean): Promise<string | null>;
  name(begin: string, taken: readonly string[]): Promise<string | null>;
  conflict(text: string): Promise<"reload" | "saveAs" | null>;
  /** Whether unsaved changes may go. */
  leaving(): Promise<"go" | null>;
  deletion(name: string): Promise<"delete" | null>;
}

/** Questions that stop what is being done until they are answered. */
export function useAsking(): Asking {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    <Answer,>(make: (done: (answer: Answer) => void) => Question): Promise<Answer> =>
      new Promise((resolve) => {
        setQuestion(
          make((answer) => {
            setQuestion(null);
            resolve(answer);
          }),
        );
      }),
    [],
  );
  return {
    dialog: question && <Asked key={question.of} question={question} />,
    token: (wrong) => ask<string | null>((done) => ({ of: "token", wrong, done })),
    name: (begin, taken) => ask<string | null>((done) => ({ of: "name", begin, taken, done })),
    conflict: (text) => ask<"reload" | "saveAs" | null>((done) => ({ of: "conflict", text, done })),
    leaving: () => ask<"go" | null>((done) => ({ of: "leaving", done })),
    deletion: (name) => ask<"delete" | null>((done) => ({ of: "deletion", name, done })),
  };
}

function Asked({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation();
  switch (question.of) {
    case "token":
      return (
        <FieldDialog
          heading={t("wall.editor.token.heading")}
          label={t("wall.editor.token.label")}
          hint={t("wall.editor.token.hint")}
          secret
          fault={(text) => (text === "" ? t("wall.editor.token.needed") : null)}
          complaint={question.wrong ? t("wall.editor.token.wrong") : null}
          confirm={t("wall.editor.token.confirm")}
          onDone={question.done}
        />
      );
    case "name":
      return (
        <FieldDialog
          heading={t("wall.editor.name.heading")}
          label={t("wall.editor.name.label")}
          hint={t("wall.editor.name.hint")}
          begin={question.begin}
          fault={(text) => {
            if (!isProgrammeName(text)) return t("wall.editor.name.wrong");
            return question.taken.includes(text) ? t("wall.editor.name.taken", { name: text }) : null;
          }}
          confirm={t("wall.editor.save")}
          onDone={question.done}
        />
      );
    case "conflict":
      return (
        <ChoiceDialog
          heading={t("wall.editor.conflict.heading")}
          text={question.text}
          choices={[
            { id: "reload", label: t("wall.editor.conflict.reload") },
            { id: "saveAs", label: t("wall.editor.saveAs") },
          ]}
          onDone={question.done}
        />
      );
    case "leaving":
      return (
        <ChoiceDialog
          heading={t("wall.editor.leave.heading")}
          text={t("wall.editor.leave.text")}
          cancel={t("wall.editor.leave.stay")}
          choices={[{ id: "go", label: t("wall.editor.leave.go") }]}
          onDone={question.done}
        />
      );
    case "deletion":
      return (
        <ChoiceDialog
          heading={t("wall.editor.deletion.heading")}
          text={t("wall.editor.deletion.text", { name: question.name })}
          choices={[{ id: "delete", label: t("wall.editor.delete") }]}
          onDone={question.done}
        />
      );
  }
}
