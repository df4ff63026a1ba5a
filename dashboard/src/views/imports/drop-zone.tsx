import { type DragEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { percentOf, sizeOf } from "./figures.ts";
import { ImportFault, upload, type WaitingFile } from "./imports-client.ts";

/** Where a file is dropped, or chosen; it is sent at once. */
export function DropZone({
  mostBytes,
  received,
}: {
  mostBytes: number;
  received: (file: WaitingFile) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || share !== null) return;
    if (file.size > mostBytes) return setFault(t("imports.tooLarge", { most: sizeOf(mostBytes) }));
    setFault(null);
    setShare(0);
    try {
      received(await upload(file, setShare));
    } catch (error) {
      setFault(error instanceof ImportFault ? error.message : String(error));
    }
    setShare(null);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section className="imports-drop" aria-label={t("imports.bring")}>
      <label
        htmlFor={id}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>{t("imports.drop")}</strong>
        <span>{t("imports.formats", { most: sizeOf(mostBytes) })}</span>
        <input
          id={id}
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.geojson,.json,.zip"
          disabled={share !== null}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
      </label>
      {share !== null && (
        <p role="status">
          <progress value={share} max={1} aria-label={t("imports.sending")} /> {t("imports.sending")} {percentOf(share)}
        </p>
      )}
      {fault && <p role="alert">{fault}</p>}
    </section>
  );
}
