import type { ReactNode } from "react";
import { CopyButton } from "../../../../ui/copy-button.tsx";

/** The table as CSV: copied, or as a file. */
export function CopyOrDownload({ csv, fileName }: { csv: () => string; fileName: string }): ReactNode {
  return (
    <>
      {/* Without the mark at the beginning, which would be pasted too. */}
      <CopyButton text={() => csv().slice(1)} />
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
