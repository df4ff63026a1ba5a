import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The table as CSV: copied, or as a file. */
export function TakeAlong({ csv, fileName }: { csv: () => string; fileName: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // without the mark at the beginning, which would be pasted too
    await navigator.clipboard.writeText(csv().slice(1));
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void copy()}>
        <span role="status">{t(copied ? "leadership.copied" : "leadership.copy")}</span>
      </button>
      <button type="button" className="plain-button" onClick={() => download(csv(), fileName)}>
        CSV ↓
      </button>
    </>
  );
}

function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
