import "../i18n/views/list-export.ts";
import "./export-buttons.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { reasonOf } from "../ui/refusal.ts";
import { type ExportAsked, ExportBroken, type ExportFormat, ExportRefused, exportList } from "./export-stream.ts";
import { needsReason, ReasonForm } from "./reason-form.tsx";

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ["csv", "CSV"],
  ["xlsx", "XLSX"],
  ["geojson", "GeoJSON"],
];

/** The whole list into a file, with what has come so far and a way to cancel. */
export function ExportButtons({
  asked,
  formats = FORMATS.map(([format]) => format),
}: {
  asked(format: ExportFormat): ExportAsked;
  formats?: readonly ExportFormat[];
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const [rows, setRows] = useState<number | null | "none">("none");
  const [told, setTold] = useState("");
  const [forReason, setForReason] = useState<ExportFormat | null>(null);
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);
  const isRunning = rows !== "none";
  const print = (count: number): string => formatCount(count, language);

  const start = async (format: ExportFormat, reason?: string): Promise<void> => {
    const own = new AbortController();
    aborter.current = own;
    setTold("");
    setForReason(null);
    setRows(0);
    try {
      const done = await exportList(
        { ...asked(format), ...(reason !== undefined && { reason }) },
        format,
        language,
        own.signal,
        (progress) => setRows(progress.rows),
      );
      setTold(done.rows === null ? t("listExport.doneFile") : t("listExport.done", { count: print(done.rows) }));
    } catch (error) {
      if (needsReason(error)) setForReason(format);
      else setTold(saidOf(error as Error));
    } finally {
      setRows("none");
    }
  };
  function saidOf(error: Error): string {
    if (error.name === "AbortError") return t("listExport.cancelled");
    if (error instanceof ExportBroken) return t("listExport.broken");
    const { message } = error;
    const reason =
      error instanceof ExportRefused ? reasonOf({ message, graphQLErrors: [error.reason as never] }) : message;
    return t("listExport.failed", { reason });
  }
  return (
    <span className="export export-buttons" title={t("listExport.hint")}>
      <span>{t("listExport.label")}</span>
      {FORMATS.filter(([format]) => formats.includes(format)).map(([format, name]) => (
        <button
          key={format}
          type="button"
          className="plain-button"
          disabled={isRunning}
          onClick={() => void start(format)}
        >
          {name}
        </button>
      ))}
      {isRunning && (
        <button type="button" className="plain-button" onClick={() => aborter.current?.abort()}>
          {t("listExport.cancel")}
        </button>
      )}
      {forReason !== null && (
        <ReasonForm give={(reason) => void start(forReason, reason)} cancel={() => setForReason(null)} />
      )}
      <span role="status">
        {isRunning ? t("listExport.working", { count: print(typeof rows === "number" ? rows : 0) }) : told}
      </span>
    </span>
  );
}
