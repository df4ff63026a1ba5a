import "../i18n/views/list-export.ts";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import { usePlatform } from "../platform.tsx";
import { reasonOf } from "../ui/states.tsx";
import { type ExportAsked, ExportBroken, type ExportFormat, ExportRefused, exportList } from "./export-stream.ts";

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ["csv", "CSV"],
  ["xlsx", "XLSX"],
  ["geojson", "GeoJSON"],
];

/** The whole list into a file, with what has come so far and a way to cancel. */
export function ExportButtons({ asked }: { asked(format: ExportFormat): ExportAsked }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [rows, setRows] = useState<number | null | "none">("none");
  const [told, setTold] = useState("");
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);
  const isRunning = rows !== "none";
  const print = (count: number): string => formatCount(count, language);

  const start = async (format: ExportFormat): Promise<void> => {
    const own = new AbortController();
    aborter.current = own;
    setTold("");
    setRows(0);
    try {
      const done = await exportList(asked(format), format, language, own.signal, (progress) => setRows(progress.rows));
      setTold(done.rows === null ? t("listExport.doneFile") : t("listExport.done", { count: print(done.rows) }));
    } catch (error) {
      setTold(saidOf(error as Error));
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
    <span className="export" title={t("listExport.hint")}>
      <span>{t("listExport.label")}</span>
      {FORMATS.map(([format, name]) => (
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
      <span role="status">
        {isRunning ? t("listExport.working", { count: print(typeof rows === "number" ? rows : 0) }) : told}
      </span>
    </span>
  );
}
