import "../i18n/views/copy.ts";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "./copy-text.ts";

const TOLD_MS = 2000;

/** Copies a text, made when it is asked for, and says whether it could. */
export function CopyButton({ text }: { text: () => string }): ReactNode {
  const { t } = useTranslation();
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  const copy = async (): Promise<void> => {
    setTold((await copyText(text())) ? "copied" : "notCopied");
    setTimeout(() => setTold(null), TOLD_MS);
  };
  return (
    <button type="button" className="plain-button" onClick={() => void copy()}>
      {/* Not role=status, which would take the button its name. */}
      <span aria-live="polite">{t(`copy.${told ?? "offer"}`)}</span>
    </button>
  );
}
