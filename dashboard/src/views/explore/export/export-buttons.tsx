import "./export-buttons.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ExportAsked,
  ExportBroken,
  type ExportFormat,
  type ExportProgress,
  ExportRefused,
  exportList,
} from "../../../export/export-stream.ts";
import { needsReason, ReasonForm } from "../../../export/reason-form.tsx";
import { formatNumber } from "../../../format/number.ts";
import type { RunError } from "../../../graphql/run-error.ts";
import { usePlatform } from "../../../platform.tsx";
import { IN_THE_ORIGINAL } from "../faults/fault.ts";
import { useFaultText } from "../faults/use-fault-text.ts";
import { formatBytes } from "../results/format-bytes.ts";

const FORMATS: readonly [ExportFormat, string][] = [
  ["csv", "CSV"],
  ["xlsx", "XLSX"],
  ["geojson", "GeoJSON"],
];

/** The whole list into a file, with progress and a way to cancel. */
export function ExportButtons({ asked }: { asked: ExportAsked }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const inWords = useFaultText();
  const [told, setTold] = useState("");
  const [forReason, setForReason] = useState<ExportFormat | null>(null);
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);

  const start = async (format: ExportFormat, reason?: string): Promise<void> => {
    const own = new AbortController();
    aborter.current = own;
    setTold("");
    setForReason(null);
    setProgress({ bytes: 0, rows: null, total: null });
    try {
      const done = await exportList(
        { ...asked, ...(reason !== undefined && { reason }) },
        format,
        language,
        own.signal,
        setProgress,
      );
      const size = formatBytes(done.bytes, language);
      setTold(
        done.rows === null
          ? t("explore.export.done", { size })
          : t("explore.export.doneRows", { rows: formatNumber(done.rows, 0, language), size }),
      );
    } catch (error) {
      if (needsReason(error)) setForReason(format);
      else if ((error as Error).name === "AbortError") setTold(t("explore.export.cancelled"));
      else if (error instanceof ExportBroken) setTold(t("explore.export.broken"));
      else setTold(t("explore.export.failed", { reason: reasonIn(error as Error) }));
    } finally {
      setProgress(null);
    }
  };
  function reasonIn(error: Error): string {
    const reason: RunError = error instanceof ExportRefused ? error.reason : { message: error.message };
    const { fault, says, how } = inWords(reason);
    return `${says}${t("explore.map.noteEnd")}${IN_THE_ORIGINAL.has(fault.kind) ? reason.message : how}`;
  }
  return (
    <fieldset className="export" title={t("explore.export.hint")}>
      <legend>{t("explore.export.label")}</legend>
      {FORMATS.map(([format, name]) => (
        <button key={format} type="button" disabled={progress !== null} onClick={() => void start(format)}>
          {name}
        </button>
      ))}
      {progress && (
        <button type="button" onClick={() => aborter.current?.abort()}>
          {t("explore.export.cancel")}
        </button>
      )}
      {forReason !== null && (
        <ReasonForm give={(reason) => void start(forReason, reason)} cancel={() => setForReason(null)} />
      )}
      <span role="status">{progress ? <Progress progress={progress} /> : told}</span>
    </fieldset>
  );
}

function Progress({ progress }: { progress: ExportProgress }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { rows, total } = progress;
  const size = formatBytes(progress.bytes, language);
  const print = (value: number): string => formatNumber(value, 0, language);
  if (rows === null) return t("explore.export.bytesOnly", { size });
  return (
    <>
      {total !== null && total > 0 && <progress max={total} value={rows} aria-label={t("explore.export.label")} />}
      {total === null
        ? t("explore.export.working", { rows: print(rows), size })
        : t("explore.export.workingOf", { rows: print(rows), total: print(total), size })}
    </>
  );
}
